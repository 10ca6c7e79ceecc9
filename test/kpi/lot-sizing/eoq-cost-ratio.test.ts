import { eoqCostRatio, orderQuantityCost } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusals } from "../refuses.js";

describe("eoqCostRatio", () => {
  test.each([
    [100, 1],
    [200, 1.25],
    [50, 1.25],
    [150, (1.5 + 1 / 1.5) / 2],
  ])("of %d units in the place of 100 is %d", (orderQuantity, ratio) => {
    expect(eoqCostRatio({ orderQuantity, economicQuantity: 100 })).toBe(ratio);
  });

  test("is the ratio of the costs themselves", () => {
    const cost = (orderQuantity: number) =>
      orderQuantityCost({ demandPerPeriod: 1200, orderCost: 6, holdingCost: 1, orderQuantity }).costPerPeriod;
    expect(cost(333) / cost(120)).toBeCloseTo(
      eoqCostRatio({ orderQuantity: 333, economicQuantity: 120 }),
      12,
    );
  });

  testRefusals(
    eoqCostRatio,
    { orderQuantity: 1, economicQuantity: 1 },
    { orderQuantity: [0, -1], economicQuantity: [0, -1] },
  );
});
