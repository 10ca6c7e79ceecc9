import { targetProfitSales } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { errorOf, testRefusals } from "../refuses.js";

const gmat = { fixedCosts: 2000, contributionRatio: 0.4 };

describe("targetProfitSales", () => {
  test.each([
    { origin: "a course worked by hand: 8,000", input: { targetProfit: 1200 }, result: 8000 },
    {
      origin: "a course worked by hand: 9,000 for 960 after 40 per cent tax",
      input: { targetProfit: 960, incomeTaxRate: 0.4 },
      result: 9000,
    },
    { origin: "no profit", input: { targetProfit: 0 }, result: 5000 },
  ])("gives $result for $origin", ({ input, result }) => {
    expect(targetProfitSales({ ...gmat, ...input })).toBeCloseTo(result, 10);
  });

  test("gives null where sales contribute nothing", () => {
    expect(targetProfitSales({ fixedCosts: 1, contributionRatio: 0, targetProfit: 1 })).toBeNull();
  });

  test.each([-0.1, 1])("refuses %s as income tax rate", (incomeTaxRate) => {
    const error = errorOf(() => targetProfitSales({ ...gmat, targetProfit: 1, incomeTaxRate }));
    expect(error).toMatchObject({ subject: "targetProfitSales", issues: [{ path: "incomeTaxRate" }] });
  });

  testRefusals(
    targetProfitSales,
    { ...gmat, targetProfit: 5 },
    { fixedCosts: [-1], contributionRatio: [1.1], targetProfit: [-1] },
  );
});
