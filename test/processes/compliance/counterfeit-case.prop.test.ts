import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { counterfeitCaseProcess } from "../../../src/processes/compliance/counterfeit-case.js";
import { counterfeitCaseSamples } from "../../../src/testing/samples/counterfeit-case.js";
import { sentAtRandom } from "../supply/sent-at-random.js";
import { expectWholeWalk } from "../supply/walk-samples.js";

describe("counterfeitCaseProcess", () => {
  test("every state is reached, every command taken, nothing is a dead end", () => {
    expectWholeWalk(counterfeitCaseProcess, counterfeitCaseSamples);
  });

  test("whatever is sent, its invariants hold", () => {
    fc.assert(
      fc.property(sentAtRandom(counterfeitCaseProcess, counterfeitCaseSamples), ({ broken }) => {
        expect(broken).toEqual([]);
      }),
    );
  });
});
