import { reorderPointForStockOutCost } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { errorOf, testRefusals } from "../refuses.js";

const rates = { holdingCostPerUnitPeriod: 0.48, demandPerPeriod: 200, orderQuantity: 129 };
const moments = { mean: 100, standardDeviation: 40 };

describe("reorderPointForStockOutCost", () => {
  // Where the density falls to h·Q ÷ (λ·B₁), with scipy 1.10 (optimize.brentq).
  test.each([
    { distribution: "normal", level: 185.19978637727505 },
    { distribution: "gamma", level: 189.9956834415242 },
    { distribution: "lognormal", level: 187.93642908855367 },
  ] as const)("is $level for $distribution demand", ({ distribution, level }) => {
    const leadTimeDemand = { distribution, ...moments };
    expect(reorderPointForStockOutCost({ ...rates, leadTimeDemand, costPerStockOut: 300 })).toBeCloseTo(
      level,
      9,
    );
  });

  test("equals the closed form of Silver, Pyke & Thomas for normal demand", () => {
    const leadTimeDemand = { distribution: "normal", ...moments } as const;
    const k = Math.sqrt(2 * Math.log((200 * 300) / (Math.sqrt(2 * Math.PI) * 129 * 0.48 * 40)));
    const level = reorderPointForStockOutCost({ ...rates, leadTimeDemand, costPerStockOut: 300 });
    expect(level).toBeCloseTo(100 + 40 * k, 9);
  });

  test.each([2, 5, 40])("costs least among whole units for a mean of %d", (mean) => {
    const leadTimeDemand = { distribution: "poisson", mean } as const;
    const level = reorderPointForStockOutCost({ ...rates, leadTimeDemand, costPerStockOut: 20 });
    const slope = (0.48 * 129) / (200 * 20);
    let survival = 1;
    let mass = Math.exp(-mean);
    const costs: number[] = [];
    for (let count = 0; count < 100; count += 1) {
      survival -= mass;
      costs.push(count * slope + survival);
      mass *= mean / (count + 1);
    }
    expect(level).toBe(costs.indexOf(Math.min(...costs.slice(mean))));
  });

  test.each([0, 1])("is undefined where a stock-out costs %d", (costPerStockOut) => {
    const leadTimeDemand = { distribution: "normal", ...moments } as const;
    expect(reorderPointForStockOutCost({ ...rates, leadTimeDemand, costPerStockOut })).toBeNull();
  });

  test.each([
    { distribution: "poisson", mean: 4 },
    { distribution: "normal", mean: 50, standardDeviation: 21 },
  ] as const)(
    "refuses stock that costs nothing beside a stock-out: $distribution demand",
    (leadTimeDemand) => {
      const rates = { holdingCostPerUnitPeriod: 5e-324, demandPerPeriod: 200, orderQuantity: 129 };
      const error = errorOf(() =>
        reorderPointForStockOutCost({ ...rates, leadTimeDemand, costPerStockOut: 300 }),
      );
      expect(error).toMatchObject({ issues: [{ path: "holdingCostPerUnitPeriod" }] });
    },
  );

  testRefusals(
    reorderPointForStockOutCost,
    { ...rates, leadTimeDemand: { distribution: "poisson", mean: 4 }, costPerStockOut: 300 },
    {
      costPerStockOut: [-1],
      holdingCostPerUnitPeriod: [0],
      demandPerPeriod: [0],
      orderQuantity: [0, 1.5],
      leadTimeDemand: [
        { distribution: "empirical", sample: [1] },
        { distribution: "normal", mean: 1, standardDeviation: 0 },
      ],
    },
  );
});
