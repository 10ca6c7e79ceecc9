import { type DemandDistribution, type NewsvendorInput, newsvendor } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { errorOf } from "../refuses.js";
import { testRefusedFields } from "./refused-fields.js";

const costs = { underageCost: 4, overageCost: 1 };

describe("newsvendor", () => {
  test.each<{ origin: string; input: NewsvendorInput; quantity: number; cost: number }>([
    {
      origin: "Snyder and Shen, example 4.3, by stockpyl 1.0.2",
      input: {
        demand: { distribution: "normal", mean: 50, standardDeviation: 8 },
        underageCost: 0.7,
        overageCost: 0.18,
      },
      quantity: 56.60395592743389,
      cost: 1.9976051931766445,
    },
    {
      origin: "Snyder and Shen, example 4.7, by stockpyl 1.0.2",
      input: { demand: { distribution: "poisson", mean: 6 }, ...costs },
      quantity: 8,
      cost: 3.5701069457709376,
    },
    {
      origin: "stockpyl 1.0.2, newsvendor_poisson",
      input: { demand: { distribution: "poisson", mean: 50 }, underageCost: 0.7, overageCost: 0.18 },
      quantity: 56,
      cost: 1.7972352118091772,
    },
    {
      origin: "stockpyl 1.0.2, newsvendor_continuous with a gamma distribution; cost by mpmath 1.2.1",
      input: { demand: { distribution: "gamma", shape: 3, scale: 20 }, ...costs },
      quantity: 85.58059720250668,
      cost: 54.280882461714526,
    },
    {
      origin: "stockpyl 1.0.2, newsvendor_continuous with a lognormal distribution; cost by mpmath 1.2.1",
      input: { demand: { distribution: "lognormal", logMean: 3, logStandardDeviation: 0.5 }, ...costs },
      quantity: 30.594205148307633,
      cost: 18.926898629856787,
    },
    {
      origin: "a uniform distribution, by hand",
      input: { demand: { distribution: "uniform", minimum: 10, maximum: 50 }, ...costs },
      quantity: 42,
      cost: 16,
    },
    {
      origin: "stockpyl 1.0.2, newsvendor_discrete with a negative binomial distribution",
      input: { demand: { distribution: "negative-binomial", size: 4, successProbability: 0.2 }, ...costs },
      quantity: 23,
      cost: 13.880487965541073,
    },
    {
      origin: "stockpyl 1.0.2, newsvendor_discrete with a binomial distribution",
      input: {
        demand: { distribution: "binomial", trials: 30, successProbability: 0.4 },
        underageCost: 9,
        overageCost: 2,
      },
      quantity: 14,
      cost: 7.894789581771702,
    },
    {
      origin:
        "stockpyl 1.0.2, newsvendor_discrete with given probabilities, whose sum just reaches the ratio",
      input: {
        demand: { distribution: "discrete", values: [15, 10, 20, 12], probabilities: [0.4, 0.1, 0.2, 0.3] },
        ...costs,
      },
      quantity: 15,
      cost: 5.4,
    },
    {
      origin: "exponential demand, by hand: mean·ln 5",
      input: { demand: { distribution: "exponential", mean: 10 }, ...costs },
      quantity: 10 * Math.log(5),
      cost: 10 * Math.log(5),
    },
    {
      origin: "a sample, by hand",
      input: { demand: { distribution: "sample", observations: [3, 1, 2, 5, 4] }, ...costs },
      quantity: 4,
      cost: (4 + 1 + 3 + 2) / 5,
    },
    {
      origin: "a demand that is certain",
      input: { demand: { distribution: "negative-binomial", size: 4, successProbability: 1 }, ...costs },
      quantity: 0,
      cost: 0,
    },
  ])("gives quantity and cost of $origin", ({ input, quantity, cost }) => {
    const result = newsvendor(input);
    expect(result.quantity).toBeCloseTo(quantity, 9);
    expect(result.expectedCost).toBeCloseTo(cost, 9);
  });

  test("gives the 15 papers of Nahmias' newsstand, mean 11.73 and deviation 4.74", () => {
    const demand: DemandDistribution = { distribution: "normal", mean: 11.73, standardDeviation: 4.74 };
    const input = { demand, underageCost: 0.5, overageCost: 0.15 };
    expect(newsvendor(input).quantity.toFixed(2)).toBe("15.22");
    expect(newsvendor({ ...input, wholeUnits: true }).quantity).toBe(15);
  });

  test.each([
    {
      demand: { distribution: "gamma", mean: 50, standardDeviation: 20 },
      same: { distribution: "gamma", shape: 6.25, scale: 8 },
    },
    {
      demand: { distribution: "lognormal", mean: 50, standardDeviation: 20 },
      same: {
        distribution: "lognormal",
        logMean: Math.log(50) - Math.log(1.16) / 2,
        logStandardDeviation: Math.sqrt(Math.log(1.16)),
      },
    },
    {
      demand: { distribution: "negative-binomial", mean: 50, standardDeviation: 20 },
      same: { distribution: "negative-binomial", size: 2500 / 350, successProbability: 0.125 },
    },
  ] satisfies { demand: DemandDistribution; same: DemandDistribution }[])(
    "takes $demand.distribution demand by its mean and deviation",
    ({ demand, same }) => {
      const result = newsvendor({ demand, ...costs });
      const expected = newsvendor({ demand: same, ...costs });
      expect(result.quantity).toBeCloseTo(expected.quantity, 10);
      expect(result.expectedCost).toBeCloseTo(expected.expectedCost, 10);
    },
  );

  test("has just what is demanded where that is known", () => {
    const demand: DemandDistribution = { distribution: "normal", mean: 50, standardDeviation: 0 };
    expect(newsvendor({ demand, ...costs })).toMatchObject({ quantity: 50, expectedCost: 0, fillRate: 1 });
    expect(newsvendor({ demand, ...costs, quantity: 40 })).toMatchObject({ expectedCost: 40, fillRate: 0.8 });
  });

  test("gives the cost of a given quantity", () => {
    const demand: DemandDistribution = { distribution: "poisson", mean: 6 };
    // stockpyl 1.0.2, newsvendor_discrete with base_stock_level 5
    expect(newsvendor({ demand, ...costs, quantity: 5 }).expectedCost).toBeCloseTo(6.590296024616343, 12);
  });

  test("takes the smaller of two equally cheap whole quantities", () => {
    const demand: DemandDistribution = { distribution: "uniform", minimum: 0, maximum: 5 };
    const result = newsvendor({ demand, underageCost: 1, overageCost: 1, wholeUnits: true });
    expect(result.quantity).toBe(2);
  });

  test.each([
    { distribution: "normal", mean: 5, standardDeviation: -1 },
    { distribution: "gamma", mean: 5, standardDeviation: 0 },
    { distribution: "lognormal", mean: 0, standardDeviation: 1 },
    { distribution: "negative-binomial", mean: 9, standardDeviation: 3 },
    { distribution: "lognormal", logMean: 5, logStandardDeviation: -1 },
    { distribution: "gamma", shape: 0, scale: 1 },
    { distribution: "exponential", mean: 0 },
    { distribution: "uniform", minimum: 3, maximum: 3 },
    { distribution: "poisson", mean: -1 },
    { distribution: "binomial", trials: 1.5, successProbability: 0.5 },
    { distribution: "negative-binomial", size: 0, successProbability: 0.5 },
    { distribution: "discrete", values: [1, 2], probabilities: [0.5, 0.4] },
    { distribution: "sample", observations: [] },
  ] satisfies DemandDistribution[])("refuses $distribution demand that is impossible", (demand) => {
    expect(errorOf(() => newsvendor({ demand, ...costs }))).toMatchObject({ subject: "newsvendor" });
  });

  testRefusedFields<NewsvendorInput>(
    newsvendor,
    { demand: { distribution: "poisson", mean: 6 }, ...costs },
    { demand: [null], underageCost: [0, -1], overageCost: [0, -1], quantity: [] },
  );
});
