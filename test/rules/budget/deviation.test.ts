import { describe, expect, test } from "vitest";
import { budgetDeviation } from "../../../src/rules/budget/deviation.js";
import { messageOf } from "../error-of.js";
import { decideWith, testMissing } from "../test-missing.js";

const params = {
  raiseAboveAdverseRatio: 0.1,
  clearAtAdverseRatio: 0.04,
  raiseAboveFavourableRatio: 0.3,
  clearAtFavourableRatio: 0.2,
};
const facts = { kind: "cost", actual: 100, budget: 100, raised: false };
const outcomeOf = (change: object) => decideWith(budgetDeviation, params, { ...facts, ...change }).outcome;

describe("budgetDeviation", () => {
  // R122, of a budget of 100: 10 too much cost or too little income raises it, 4 clears it; 30 the good way, and 20.
  test.each([
    ["cost", false, 110, "clear"],
    ["cost", false, 110.01, "raise"],
    ["cost", false, 70, "clear"],
    ["cost", false, 69.99, "raise"],
    ["cost", true, 104, "clear"],
    ["cost", true, 104.01, "raise"],
    ["cost", true, 80, "clear"],
    ["cost", true, 79.99, "raise"],
    ["income", false, 90, "clear"],
    ["income", false, 89.99, "raise"],
    ["income", false, 130, "clear"],
    ["income", false, 130.01, "raise"],
    ["income", true, 96, "clear"],
    ["income", true, 95.99, "raise"],
    ["income", true, 120, "clear"],
    ["income", true, 120.01, "raise"],
  ])("%s, raised %s, of %s is %s", (kind, raised, actual, outcome) => {
    expect(outcomeOf({ kind, raised, actual })).toBe(outcome);
  });

  test("reports at once what was never budgeted", () => {
    expect(outcomeOf({ budget: 0, actual: 0 })).toBe("clear");
    expect(outcomeOf({ budget: 0, actual: 0.01 })).toBe("raise");
  });

  test("says which amount would be in order, and which layer says so", () => {
    const decision = decideWith(budgetDeviation, params, { ...facts, actual: 125 });
    expect(decision.toPass).toEqual([{ changes: [{ fact: "actual", from: 125, operator: "<=", to: 110 }] }]);
    expect(decision.checks.map(({ name, threshold, origin }) => ({ name, threshold, origin }))).toEqual([
      {
        name: "actual",
        threshold: 110,
        origin: { kind: "derived", params: [{ param: "raiseAboveAdverseRatio", layer: "house" }] },
      },
      {
        name: "actual",
        threshold: 70,
        origin: { kind: "derived", params: [{ param: "raiseAboveFavourableRatio", layer: "house" }] },
      },
    ]);
  });

  test.each([
    [{ clearAtAdverseRatio: 0.11 }, "clearAtAdverseRatio"],
    [{ clearAtFavourableRatio: 0.31 }, "clearAtFavourableRatio"],
  ])("clears no later than it raises: %j", (change, param) => {
    const message = messageOf(() => decideWith(budgetDeviation, { ...params, ...change }, facts));
    expect(message).toContain(`budget.deviation.${param}`);
  });

  test("may clear where it raises", () => {
    const same = { ...params, clearAtAdverseRatio: 0.1, clearAtFavourableRatio: 0.3 };
    expect(decideWith(budgetDeviation, same, facts).outcome).toBe("clear");
  });

  testMissing(budgetDeviation, facts, params, {});
});
