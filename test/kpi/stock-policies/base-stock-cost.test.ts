import { baseStockCost } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusals } from "../refuses.js";

const costs = { holdingCostPerUnitPeriod: 0.18, backorderCostPerUnitPeriod: 0.7 };

describe("baseStockCost", () => {
  test("is 1.9976 at the best level of Snyder & Shen's example 4.3", () => {
    const protectionDemand = { distribution: "normal", mean: 50, standardDeviation: 8 } as const;
    // stockpyl newsvendor_normal
    expect(baseStockCost({ ...costs, protectionDemand, baseStockLevel: 56.60395592743389 })).toBeCloseTo(
      1.9976051931766445,
      12,
    );
  });

  test("is 1.7972 at 56 for Poisson demand", () => {
    const protectionDemand = { distribution: "poisson", mean: 50 } as const;
    // stockpyl newsvendor_poisson
    expect(baseStockCost({ ...costs, protectionDemand, baseStockLevel: 56 })).toBeCloseTo(
      1.7972352118091772,
      12,
    );
  });

  testRefusals(
    baseStockCost,
    { ...costs, protectionDemand: { distribution: "poisson", mean: 50 }, baseStockLevel: 56 },
    {
      holdingCostPerUnitPeriod: [0],
      backorderCostPerUnitPeriod: [0],
      protectionDemand: [],
      baseStockLevel: [0.5],
    },
  );
});
