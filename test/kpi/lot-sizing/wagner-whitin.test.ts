import { wagnerWhitin } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusedFields } from "../newsvendor/refused-fields.js";

const input = { demand: [90, 120, 80, 70], orderCost: 500, holdingCost: 2 };

describe("wagnerWhitin", () => {
  test("gives Snyder and Shen's example 3.9, by stockpyl 1.0.2", () => {
    expect(wagnerWhitin(input)).toEqual({
      orderQuantities: [210, 0, 150, 0],
      orderPeriods: [0, 2],
      endingStocks: [120, 0, 70, 0],
      cost: 1380,
      orderCost: 1000,
      holdingCost: 380,
      purchaseCost: 0,
      costsToGo: [1380, 940, 640, 500, 0],
      nextOrderPeriods: [2, 4, 4, 4],
    });
  });

  test("gives the 864 of Wagner and Whitin's twelve months", () => {
    const plan = wagnerWhitin({
      demand: [69, 29, 36, 61, 61, 26, 34, 67, 45, 67, 79, 56],
      orderCost: [85, 102, 102, 101, 98, 114, 105, 86, 119, 110, 98, 114],
      holdingCost: 1,
    });
    expect(plan.cost).toBe(864);
    expect(plan.orderQuantities).toEqual([98, 0, 97, 0, 121, 0, 0, 112, 0, 67, 135, 0]);
  });

  test("takes costs that vary with the period, by stockpyl 1.0.2", () => {
    const plan = wagnerWhitin({
      demand: [20, 50, 10, 50, 50, 10],
      orderCost: [100, 150, 80, 90, 200, 60],
      holdingCost: [1, 1, 1, 1, 1, 1],
      unitCost: [5, 6, 4, 7, 3, 6],
    });
    expect(plan.cost).toBe(1240);
    expect(plan.orderQuantities).toEqual([70, 0, 120, 0, 0, 0]);
    expect(plan.costsToGo).toEqual([1240, 1190, 740, 830, 390, 120, 0]);
  });

  test("uses stock at the start first and leaves stock at the end", () => {
    const plan = wagnerWhitin({ ...input, startStock: 100, endStock: 30 });
    expect(plan.orderQuantities).toEqual([0, 290, 0, 0]);
    expect(plan.endingStocks).toEqual([10, 180, 100, 30]);
    expect(plan.cost).toBe(500 + 2 * 320);
  });

  test("keeps what is too much from the start", () => {
    const plan = wagnerWhitin({ ...input, startStock: 400, endStock: 30 });
    expect(plan.orderPeriods).toEqual([]);
    expect(plan.endingStocks).toEqual([310, 190, 110, 40]);
  });

  test("orders nothing without demand", () => {
    expect(wagnerWhitin({ demand: [0, 0], orderCost: 5, holdingCost: 1 }).orderPeriods).toEqual([]);
    expect(wagnerWhitin({ demand: [], orderCost: 5, holdingCost: 1 }).costsToGo).toEqual([0]);
  });

  testRefusedFields(wagnerWhitin, input, {
    demand: [[1, -1]],
    orderCost: [-1, [1, 2]],
    holdingCost: [-1, [1, 2, 3, -4]],
    unitCost: [-1],
    startStock: [-1],
    endStock: [-1],
  });
});
