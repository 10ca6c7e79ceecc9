import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { complianceCaseProcess } from "../../../src/processes/compliance/compliance-case.js";
import { complianceCaseSamples } from "../../../src/testing/samples/compliance-case.js";
import { sentAtRandom } from "../sent-at-random.js";

describe("complianceCaseProcess", () => {
  test("whatever is sent, its invariants hold", () => {
    fc.assert(
      fc.property(sentAtRandom(complianceCaseProcess, complianceCaseSamples), ({ broken }) => {
        expect(broken).toEqual([]);
      }),
    );
  });
});
