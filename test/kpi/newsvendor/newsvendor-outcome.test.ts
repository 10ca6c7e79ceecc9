import { newsvendorOutcome } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusedFields } from "./refused-fields.js";

describe("newsvendorOutcome", () => {
  test("gives the figures worked by hand", () => {
    const demand = { distribution: "sample", observations: [0, 10, 20, 30] } as const;
    expect(newsvendorOutcome({ demand, quantity: 20 })).toEqual({
      quantity: 20,
      expectedSales: 12.5,
      expectedLostSales: 2.5,
      expectedLeftover: 7.5,
      fillRate: 12.5 / 15,
      inStockProbability: 0.75,
    });
  });

  test("gives the figures of Cachon and Terwiesch's wetsuit, rounded to units", () => {
    const demand = { distribution: "normal", mean: 3192, standardDeviation: 1181 } as const;
    const outcome = newsvendorOutcome({ demand, quantity: 3192 + 0.85 * 1181 });
    expect(outcome.expectedLostSales.toFixed(0)).toBe("130");
    expect(outcome.expectedSales.toFixed(0)).toBe("3062");
    expect(outcome.expectedLeftover.toFixed(0)).toBe("1134");
    expect(outcome.fillRate?.toFixed(2)).toBe("0.96");
    expect(outcome.inStockProbability.toFixed(4)).toBe("0.8023");
  });

  test("has no fill rate where nothing is demanded", () => {
    const { fillRate } = newsvendorOutcome({ demand: { distribution: "poisson", mean: 0 }, quantity: 3 });
    expect(fillRate).toBeNull();
  });

  test.each([
    { distribution: "normal", mean: 40, standardDeviation: 9 },
    { distribution: "lognormal", logMean: 3, logStandardDeviation: 0.6 },
    { distribution: "gamma", shape: 3, scale: 12 },
    { distribution: "exponential", mean: 30 },
    { distribution: "uniform", minimum: 10, maximum: 60 },
    { distribution: "poisson", mean: 33 },
    { distribution: "binomial", trials: 80, successProbability: 0.4 },
    { distribution: "negative-binomial", size: 6, successProbability: 0.15 },
  ] as const)(
    "is steady in the quantity: sales rise by the chance of selling one more ($distribution)",
    (demand) => {
      const at = (quantity: number) => newsvendorOutcome({ demand, quantity });
      const added = at(31).expectedSales - at(30).expectedSales;
      expect(added).toBeLessThanOrEqual(1 - at(30).inStockProbability + 1e-12);
      expect(added).toBeGreaterThanOrEqual(1 - at(31).inStockProbability - 1e-12);
    },
  );

  testRefusedFields(
    newsvendorOutcome,
    { demand: { distribution: "poisson", mean: 3 }, quantity: 2 },
    { demand: [], quantity: [] },
  );
});
