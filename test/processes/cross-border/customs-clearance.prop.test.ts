import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { customsClearanceProcess } from "../../../src/processes/cross-border/customs-clearance.js";
import { customsClearanceSamples } from "../../../src/testing/samples/customs-clearance.js";
import { sentAtRandom } from "../sent-at-random.js";

describe("customsClearanceProcess", () => {
  test("whatever is sent, its invariants hold", () => {
    fc.assert(
      fc.property(sentAtRandom(customsClearanceProcess, customsClearanceSamples), ({ broken }) => {
        expect(broken).toEqual([]);
      }),
    );
  });
});
