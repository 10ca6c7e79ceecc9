import { describe, expect, test } from "vitest";
import { returnHighRate } from "../../../src/rules/return/high-rate.js";
import { decideWith, testMissing } from "../test-missing.js";

const params = { minimumMaturedUnits: 20, raiseAboveRate: 0.2, clearAtRate: 0.1 };
const facts = { returnRate: 0.15, maturedUnits: 50, raised: false };
const outcomeOf = (change: Partial<typeof facts>) =>
  decideWith(returnHighRate, params, { ...facts, ...change }).outcome;

describe("returnHighRate", () => {
  test.each([
    // rate, raised; R107
    [0.2, false, "clear"],
    [0.2001, false, "raise"],
    [0.1001, true, "raise"],
    [0.1, true, "clear"],
  ])("at %s, raised %s, is %s", (returnRate, raised, outcome) => {
    expect(outcomeOf({ returnRate, raised })).toBe(outcome);
  });

  test("waits for units that can no longer come back (E-45)", () => {
    expect([19.9, 20].map((maturedUnits) => outcomeOf({ maturedUnits }))).toEqual(["undecided", "clear"]);
  });

  test("clears no sooner than it raises", () => {
    expect(returnHighRate.params.safeParse({ ...params, clearAtRate: 0.2 }).success).toBe(true);
    expect(returnHighRate.params.safeParse({ ...params, clearAtRate: 0.201 }).success).toBe(false);
  });

  testMissing(returnHighRate, facts, params, {});
});
