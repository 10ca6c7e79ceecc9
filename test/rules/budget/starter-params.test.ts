import { describe, expect, test } from "vitest";
import { budgetDeviation } from "../../../src/rules/budget/deviation.js";
import { budgetStarterParams } from "../../../src/rules/budget/starter-params.js";
import { decideWith } from "../test-missing.js";

describe("budgetStarterParams", () => {
  // Of a budget of 100: 10 and 5 the bad way, 20 and 15 the good way.
  test.each([
    [false, 110, "clear"],
    [false, 110.001, "raise"],
    [false, 80, "clear"],
    [false, 79.999, "raise"],
    [true, 105, "clear"],
    [true, 105.001, "raise"],
    [true, 85, "clear"],
    [true, 84.999, "raise"],
  ])("raised %s, a cost of %s is %s", (raised, actual, outcome) => {
    expect(Object.keys(budgetStarterParams)).toEqual([budgetDeviation.id]);
    const facts = { kind: "cost", actual, budget: 100, raised };
    expect(decideWith(budgetDeviation, budgetStarterParams["budget.deviation"] ?? {}, facts).outcome).toBe(
      outcome,
    );
  });
});
