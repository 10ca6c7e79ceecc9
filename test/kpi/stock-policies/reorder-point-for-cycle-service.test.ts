import { reorderPointForCycleService, type StockDemand } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusals } from "../refuses.js";

const leadTimeDemand: StockDemand = { distribution: "normal", mean: 100, standardDeviation: 40 };

describe("reorderPointForCycleService", () => {
  const cases: readonly (readonly [string, StockDemand, number])[] = [
    ["normal demand, scipy 1.10", leadTimeDemand, 165.79414507805888],
    [
      "gamma demand, scipy 1.10",
      { distribution: "gamma", mean: 100, standardDeviation: 40 },
      173.56642691112074,
    ],
    ["Poisson demand, scipy 1.10", { distribution: "poisson", mean: 4.5 }, 8],
    [
      "negative binomial demand, scipy 1.10",
      { distribution: "negative-binomial", mean: 9, standardDeviation: 6 },
      20,
    ],
    ["a sample", { distribution: "empirical", sample: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] }, 10],
    [
      "a sample, type 7",
      { distribution: "empirical", sample: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], quantileType: 7 },
      9.55,
    ],
    ["known demand", { distribution: "normal", mean: 30, standardDeviation: 0 }, 30],
    ["no demand", { distribution: "poisson", mean: 0 }, 0],
  ];
  test.each(cases)("covers the share of %s", (_origin, demand, level) => {
    expect(reorderPointForCycleService({ cycleServiceLevel: 0.95, leadTimeDemand: demand })).toBeCloseTo(
      level,
      9,
    );
  });

  testRefusals(
    reorderPointForCycleService,
    { cycleServiceLevel: 0.9, leadTimeDemand },
    { cycleServiceLevel: [0, 1, -1], leadTimeDemand: [] },
  );
});
