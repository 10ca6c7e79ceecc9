import { myopicBaseStock, newsvendor } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusedFields } from "./refused-fields.js";

const input = {
  demand: { distribution: "normal", mean: 50, standardDeviation: 8 },
  holdingCost: 0.18,
  backorderCost: 0.7,
  unitCost: 0.3,
  nextUnitCost: 0.35,
  discountFactor: 0.98,
} as const;

describe("myopicBaseStock", () => {
  test("gives what stockpyl 1.0.2 documents", () => {
    const { baseStockLevel, cost } = myopicBaseStock(input);
    expect(baseStockLevel).toBeCloseTo(58.09891883213067, 10);
    expect(cost).toBeCloseTo(16.682411764618777, 10);
    expect(myopicBaseStock({ ...input, baseStockLevel: 62 }).cost).toBeCloseTo(16.850319828088736, 10);
  });

  test("is the newsvendor quantity where the price stays", () => {
    const { baseStockLevel } = myopicBaseStock({
      demand: input.demand,
      holdingCost: 1,
      backorderCost: 4,
      unitCost: 9,
    });
    const { quantity } = newsvendor({ demand: input.demand, underageCost: 4, overageCost: 1 });
    expect(baseStockLevel).toBeCloseTo(quantity, 12);
  });

  testRefusedFields<Parameters<typeof myopicBaseStock>[0]>(myopicBaseStock, input, {
    demand: [],
    holdingCost: [-1, 0],
    backorderCost: [-1],
    unitCost: [-1],
    nextUnitCost: [-1],
    discountFactor: [0, 1.1],
    baseStockLevel: [],
  });
});
