import { safetyStockForCycleService } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusals } from "../refuses.js";

const leadTimeDemand = { distribution: "normal", mean: 100, standardDeviation: 20 } as const;

describe("safetyStockForCycleService", () => {
  test("is z·σ for normal demand", () => {
    expect(safetyStockForCycleService({ cycleServiceLevel: 0.9, leadTimeDemand })).toBeCloseTo(
      25.631031310892,
      10,
    );
  });

  test("is 906 in Chopra & Meindl's example of 2,500 a week ± 500 over two weeks at 90 %", () => {
    const demand = { distribution: "normal", mean: 5000, standardDeviation: 707 } as const;
    expect(safetyStockForCycleService({ cycleServiceLevel: 0.9, leadTimeDemand: demand })).toBeCloseTo(
      906,
      0,
    );
  });

  test("is below 0 for a low level", () => {
    expect(safetyStockForCycleService({ cycleServiceLevel: 0.1, leadTimeDemand })).toBeCloseTo(
      -25.631031310892,
      10,
    );
  });

  testRefusals(
    safetyStockForCycleService,
    { cycleServiceLevel: 0.9, leadTimeDemand },
    { cycleServiceLevel: [0, 1], leadTimeDemand: [] },
  );
});
