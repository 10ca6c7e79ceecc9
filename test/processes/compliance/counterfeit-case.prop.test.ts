import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { counterfeitCaseProcess } from "../../../src/processes/compliance/counterfeit-case.js";
import { counterfeitCaseSamples } from "../../../src/testing/samples/counterfeit-case.js";
import { sentAtRandom } from "../sent-at-random.js";

describe("counterfeitCaseProcess", () => {
  test("whatever is sent, its invariants hold", () => {
    fc.assert(
      fc.property(sentAtRandom(counterfeitCaseProcess, counterfeitCaseSamples), ({ broken }) => {
        expect(broken).toEqual([]);
      }),
    );
  });
});
