import { reorderPointForShortageCost } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { InvalidInputError } from "../../../src/errors/index.js";
import { errorOf, testRefusals } from "../refuses.js";

const rates = { holdingCostPerUnitPeriod: 5, demandPerPeriod: 200, orderQuantity: 100 };
const leadTimeDemand = { distribution: "normal", mean: 100, standardDeviation: 25 } as const;

describe("reorderPointForShortageCost", () => {
  test("covers all but h·Q ÷ (λ·p) of the cycles: one in ten", () => {
    const level = reorderPointForShortageCost({ ...rates, leadTimeDemand, costPerUnitShort: 25 });
    expect(level).toBeCloseTo(100 + 25 * 1.2815515655446004, 10);
  });

  test("covers all but h·Q ÷ (λ·p + h·Q) with lost sales: one in eleven", () => {
    const input = { ...rates, leadTimeDemand, costPerUnitShort: 25, shortages: "lost-sales" } as const;
    // scipy 1.10 stats.norm.isf(1 / 11)
    expect(reorderPointForShortageCost(input)).toBeCloseTo(100 + 25 * 1.3351777361189363, 9);
  });

  test("is undefined where shortages cost too little, but not with lost sales", () => {
    expect(reorderPointForShortageCost({ ...rates, leadTimeDemand, costPerUnitShort: 2.5 })).toBeNull();
    expect(reorderPointForShortageCost({ ...rates, leadTimeDemand, costPerUnitShort: 0 })).toBeNull();
    const lost = { ...rates, leadTimeDemand, costPerUnitShort: 2.5, shortages: "lost-sales" } as const;
    expect(reorderPointForShortageCost(lost)).toBeCloseTo(100, 10);
  });

  test("refuses costs at which no finite level is high enough", () => {
    const input = { ...rates, leadTimeDemand, holdingCostPerUnitPeriod: 1e-17, costPerUnitShort: 25 };
    expect(errorOf(() => reorderPointForShortageCost(input))).toBeInstanceOf(InvalidInputError);
  });

  testRefusals(reorderPointForShortageCost, { ...rates, leadTimeDemand, costPerUnitShort: 25 }, {
    costPerUnitShort: [-1],
    holdingCostPerUnitPeriod: [0],
    demandPerPeriod: [0],
    orderQuantity: [0],
    leadTimeDemand: [],
  } as never);
});
