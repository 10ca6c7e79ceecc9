import { distributionFreeNewsvendor, newsvendor } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusedFields } from "./refused-fields.js";

const input = { mean: 100, standardDeviation: 20, underageCost: 4, overageCost: 1 };

describe("distributionFreeNewsvendor", () => {
  test("costs deviation·√(underage·overage) in the worst case", () => {
    expect(distributionFreeNewsvendor(input)).toEqual({
      quantity: 115,
      worstCaseCost: 40,
      worstCaseLostSales: 5,
    });
  });

  test("is as bad as the two-point distribution that it guards against", () => {
    // At 115 the worst demand is 115 ± 25, with mean 100 and deviation 20: 90 with 0.8 and 140 with 0.2.
    const demand = { distribution: "discrete", values: [90, 140], probabilities: [0.8, 0.2] } as const;
    const { expectedCost } = newsvendor({ demand, underageCost: 4, overageCost: 1, quantity: 115 });
    expect(expectedCost).toBeCloseTo(40, 12);
  });

  test("gives Scarf's quantity for mean 900, deviation 122, price 50.3, cost 35.1, salvage 25, by hand: 925", () => {
    const { quantity } = distributionFreeNewsvendor({
      mean: 900,
      standardDeviation: 122,
      underageCost: 50.3 - 35.1,
      overageCost: 35.1 - 25,
    });
    expect(quantity.toFixed(0)).toBe("925");
  });

  test("buys nothing where even the mean is not worth it", () => {
    const costs = { underageCost: 1, overageCost: 4 };
    const best = distributionFreeNewsvendor({ mean: 10, standardDeviation: 6, ...costs });
    expect(best).toEqual({ quantity: 0, worstCaseCost: 10, worstCaseLostSales: 10 });
    const negative = { mean: 10, standardDeviation: 6, ...costs, demandMayBeNegative: true };
    expect(distributionFreeNewsvendor(negative).quantity).toBe(5.5);
  });

  test("takes demand that is certain", () => {
    expect(distributionFreeNewsvendor({ ...input, standardDeviation: 0 })).toEqual({
      quantity: 100,
      worstCaseCost: 0,
      worstCaseLostSales: 0,
    });
    expect(distributionFreeNewsvendor({ ...input, standardDeviation: 0, quantity: 90 }).worstCaseCost).toBe(
      40,
    );
  });

  test.each([0, 20, 51, 52, 80, 130])("does not cost less than its best with %d units", (quantity) => {
    expect(distributionFreeNewsvendor({ ...input, quantity }).worstCaseCost).toBeGreaterThan(40);
  });

  testRefusedFields(distributionFreeNewsvendor, input, {
    mean: [0, -1],
    standardDeviation: [-1],
    underageCost: [0],
    overageCost: [0],
    quantity: [-1],
  });
});
