import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { customsClearanceProcess } from "../../../src/processes/cross-border/customs-clearance.js";
import { customsClearanceSamples } from "../../../src/testing/samples/customs-clearance.js";
import { expectWholeWalk } from "../compliance/whole-walk.js";
import { sentAtRandom } from "../supply/sent-at-random.js";

describe("customsClearanceProcess", () => {
  test("every state is reached, every command and transition taken, nothing is a dead end", () => {
    expectWholeWalk(customsClearanceProcess, customsClearanceSamples);
  });

  test("whatever is sent, its invariants hold", () => {
    fc.assert(
      fc.property(sentAtRandom(customsClearanceProcess, customsClearanceSamples), ({ broken }) => {
        expect(broken).toEqual([]);
      }),
    );
  });
});
