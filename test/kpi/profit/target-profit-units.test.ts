import { targetProfitUnits } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { errorOf, testRefusals } from "../refuses.js";

const gmat = { fixedCosts: 2000, unitPrice: 200, unitVariableCost: 120 };

describe("targetProfitUnits", () => {
  test.each([
    {
      origin: "a course worked by hand: 40 units",
      input: { targetProfit: 1200 },
      result: 40,
    },
    {
      origin: "a course worked by hand: 45 units for 960 after 40 per cent tax",
      input: { targetProfit: 960, incomeTaxRate: 0.4 },
      result: 45,
    },
    { origin: "no profit, whatever the tax", input: { targetProfit: 0, incomeTaxRate: 0.4 }, result: 25 },
  ])("gives $result for $origin", ({ input, result }) => {
    expect(targetProfitUnits({ ...gmat, ...input })).toBeCloseTo(result, 10);
  });

  test("gives 945 whole units for the practice question of Korning Corp. (scribd.com/document/260523595)", () => {
    const korning = { fixedCosts: 343_950, unitPrice: 710, unitVariableCost: 262 };
    const units = targetProfitUnits({ ...korning, targetProfit: 50_950, incomeTaxRate: 0.36 });
    expect(units?.toFixed(0)).toBe("945");
  });

  test("gives null where a unit contributes nothing", () => {
    expect(targetProfitUnits({ ...gmat, unitPrice: 120, targetProfit: 1 })).toBeNull();
  });

  test.each([-0.1, 1, Number.NaN])("refuses %s as income tax rate", (incomeTaxRate) => {
    const error = errorOf(() => targetProfitUnits({ ...gmat, targetProfit: 1, incomeTaxRate }));
    expect(error).toMatchObject({ subject: "targetProfitUnits", issues: [{ path: "incomeTaxRate" }] });
  });

  testRefusals(
    targetProfitUnits,
    { ...gmat, targetProfit: 5 },
    { fixedCosts: [-1], unitPrice: [-1], unitVariableCost: [-1], targetProfit: [-1] },
  );
});
