import { flexibleBudgetVariance } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { errorOf } from "../refuses.js";

const budget = { units: 12_000, unitPrice: 120, unitVariableCost: 88, fixedCosts: 276_000 };
const actual = { units: 10_000, sales: 1_250_000, variableCosts: 950_100, fixedCosts: 285_000 };

describe("flexibleBudgetVariance", () => {
  test("gives the variances of a month worked by hand", () => {
    const variance = flexibleBudgetVariance({ budget, actual });
    expect(variance).toEqual({
      total: -93_100,
      volume: -64_000,
      flexible: -29_100,
      salesPrice: 50_000,
      variableCost: -70_100,
      fixedCost: -9000,
    });
  });

  test("gives nothing where all came about as budgeted", () => {
    const asBudgeted = { units: 12_000, sales: 1_440_000, variableCosts: 1_056_000, fixedCosts: 276_000 };
    expect(flexibleBudgetVariance({ budget, actual: asBudgeted }).total).toBe(0);
  });

  test.each([
    { path: "budget.units", input: { budget: { ...budget, units: -1 }, actual } },
    { path: "actual.sales", input: { budget, actual: { ...actual, sales: Number.NaN } } },
  ])("refuses impossible $path", ({ path, input }) => {
    expect(errorOf(() => flexibleBudgetVariance(input))).toMatchObject({
      subject: "flexibleBudgetVariance",
      issues: [{ path }],
    });
  });

  test("gives 0 and not -0 for volume where a unit contributes nothing", () => {
    const atCost = { ...budget, unitVariableCost: 120 };
    expect(flexibleBudgetVariance({ budget: atCost, actual }).volume).toBe(0);
  });
});
