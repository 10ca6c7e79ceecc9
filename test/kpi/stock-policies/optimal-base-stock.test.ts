import { demandOverPeriods, optimalBaseStock } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusals } from "../refuses.js";

const costs = { holdingCostPerUnitPeriod: 0.18, backorderCostPerUnitPeriod: 0.7 };
const demandPerPeriod = { distribution: "normal", mean: 50, standardDeviation: 8 } as const;

describe("optimalBaseStock", () => {
  // stockpyl newsvendor_normal and newsvendor_poisson: Snyder & Shen's example 4.3, and with a lead time of 4.
  test.each([
    { protectionDemand: demandPerPeriod, level: 56.60395592743389, cost: 1.9976051931766445 },
    {
      protectionDemand: demandOverPeriods({ demandPerPeriod, periods: 5 }),
      level: 264.76689437415484,
      cost: 4.466781004149577,
    },
    { protectionDemand: { distribution: "poisson", mean: 50 } as const, level: 56, cost: 1.7972352118091772 },
    {
      protectionDemand: {
        distribution: "discrete",
        probabilities: [0, 0.25, 0.05, 0.1, 0.2, 0.15, 0.1, 0.1, 0.05],
      } as const,
      level: 6,
      cost: 0.7 * 0.2 + 0.18 * 2.3,
    },
  ])("is $level for demand of $protectionDemand.distribution", ({ protectionDemand, level, cost }) => {
    const best = optimalBaseStock({ ...costs, protectionDemand });
    expect(best.baseStockLevel).toBeCloseTo(level, 9);
    expect(best.cost).toBeCloseTo(cost, 10);
  });

  testRefusals(
    optimalBaseStock,
    { ...costs, protectionDemand: demandPerPeriod },
    {
      holdingCostPerUnitPeriod: [0],
      backorderCostPerUnitPeriod: [0],
      protectionDemand: [],
    },
  );
});
