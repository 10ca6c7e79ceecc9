import { describe, expect, test } from "vitest";
import { requireDemand, type StockDemand } from "../../../src/kpi/stock-policies/demand/stock-demand.js";
import { errorOf } from "../refuses.js";

const moments = { mean: 100, standardDeviation: 40 };

describe("requireDemand", () => {
  // Numerical integration of the survival function with scipy 1.10.
  test.each([
    {
      distribution: "normal",
      q95: 165.79414507805888,
      loss: 5.2466767148861315,
      backorders: 0.6840100813537804,
      density: 0.0045662271347255475,
    },
    {
      distribution: "gamma",
      q95: 173.56642691112074,
      loss: 6.234371458096459,
      backorders: 1.142681781491151,
      density: 0.0036339022540721254,
    },
    {
      distribution: "lognormal",
      q95: 174.97537638658295,
      loss: 6.413361626663868,
      backorders: 1.4005039279637748,
      density: 0.0031800938044777927,
    },
  ] as const)("knows $distribution demand", ({ distribution, q95, loss, backorders, density }) => {
    const demand = requireDemand("test", "demand", { distribution, ...moments });
    expect(demand.quantile(0.95)).toBeCloseTo(q95, 9);
    expect(demand.cdf(q95)).toBeCloseTo(0.95, 12);
    expect(demand.survival(q95)).toBeCloseTo(0.05, 12);
    expect(demand.loss(130)).toBeCloseTo(loss, 9);
    expect((demand.secondLoss(130) - demand.secondLoss(280)) / 150).toBeCloseTo(backorders, 8);
    expect(demand.density(150)).toBeCloseTo(density, 14);
    expect(demand.loss(-20)).toBeCloseTo(120, distribution === "normal" ? 1 : 12);
  });

  const counts: readonly (readonly [StockDemand, number, number, number])[] = [
    [{ distribution: "poisson", mean: 4.5 }, 8, 0.6201860806179178, 0.09766333742967524],
    [
      { distribution: "negative-binomial", mean: 9, standardDeviation: 6 },
      20,
      4.582946777343749,
      2.6401848345994945,
    ],
  ];
  test.each(counts)("knows whole units: %o", (given, q95, loss, backorders) => {
    const demand = requireDemand("test", "demand", given);
    expect(demand.isWhole).toBe(true);
    expect(demand.quantile(0.95)).toBe(q95);
    expect(demand.loss(5)).toBeCloseTo(loss, 12);
    expect((demand.secondLoss(5) - demand.secondLoss(11)) / 6).toBeCloseTo(backorders, 12);
  });

  test("gives listed chances the moments and losses of their sums", () => {
    const demand = requireDemand("test", "demand", {
      distribution: "discrete",
      probabilities: [0.25, 0.5, 0.25],
    });
    expect(demand).toMatchObject({ mean: 1, standardDeviation: Math.SQRT1_2, mode: 1 });
    expect([demand.loss(-1), demand.loss(0), demand.loss(1.5), demand.loss(2)]).toEqual([2, 1, 0.125, 0]);
    expect([demand.secondLoss(-1), demand.secondLoss(0), demand.secondLoss(1)]).toEqual([1.25, 0.25, 0]);
    expect([demand.cdf(-1), demand.cdf(0.5), demand.cdf(2), demand.survival(1)]).toEqual([0, 0.25, 1, 0.25]);
    expect([demand.quantile(0.25), demand.quantile(0.26), demand.quantile(1)]).toEqual([0, 1, 2]);
    expect([demand.density(1), demand.density(5)]).toEqual([0.5, 0]);
  });

  test("takes a sample as it is", () => {
    const demand = requireDemand("test", "demand", { distribution: "empirical", sample: [4, 0, 2, 6] });
    expect(demand).toMatchObject({ mean: 3, standardDeviation: Math.sqrt(5), mode: null });
    expect([demand.loss(2), demand.secondLoss(2), demand.cdf(2), demand.survival(2)]).toEqual([
      1.5, 2.5, 0.5, 0.5,
    ]);
    expect([demand.quantile(0.5), demand.quantile(0.51), demand.density(2)]).toEqual([2, 4, 0]);
  });

  test("makes a known number of a deviation of 0", () => {
    const demand = requireDemand("test", "demand", { distribution: "gamma", mean: 5, standardDeviation: 0 });
    expect([demand.quantile(0.9), demand.loss(3), demand.secondLoss(3), demand.loss(6)]).toEqual([
      5, 2, 2, 0,
    ]);
    expect([demand.cdf(5), demand.cdf(4.9), demand.survival(5), demand.density(5)]).toEqual([1, 0, 0, 0]);
  });

  test("takes a gamma distribution of next to no deviation for a normal one", () => {
    const gamma = requireDemand("test", "demand", {
      distribution: "gamma",
      mean: 100,
      standardDeviation: 1e-4,
    });
    expect(gamma.quantile(0.95)).toBeCloseTo(100.0001644853627, 12);
  });

  test.each([
    { path: "demand", given: { distribution: "triangular", mean: 1 } },
    { path: "demand", given: undefined },
    { path: "demand.mean", given: { distribution: "normal", mean: -1, standardDeviation: 1 } },
    { path: "demand.standardDeviation", given: { distribution: "normal", mean: 1, standardDeviation: -1 } },
    { path: "demand.mean", given: { distribution: "gamma", mean: 0, standardDeviation: 1 } },
    { path: "demand.mean", given: { distribution: "poisson", mean: Number.NaN } },
    { path: "demand.mean", given: { distribution: "negative-binomial", mean: 0, standardDeviation: 1 } },
    {
      path: "demand.standardDeviation",
      given: { distribution: "negative-binomial", mean: 4, standardDeviation: 2 },
    },
    { path: "demand.probabilities", given: { distribution: "discrete", probabilities: [0.5, 0.4] } },
    { path: "demand.probabilities.0", given: { distribution: "discrete", probabilities: [-0.5, 1.5] } },
    { path: "demand.probabilities", given: { distribution: "discrete", probabilities: [] } },
    { path: "demand.sample", given: { distribution: "empirical", sample: [] } },
    { path: "demand.sample", given: { distribution: "empirical" } },
    { path: "demand.quantileType", given: { distribution: "empirical", sample: [1], quantileType: 10 } },
  ])("refuses $given", ({ path, given }) => {
    const error = errorOf(() => requireDemand("test", "demand", given as StockDemand));
    expect(error).toMatchObject({ subject: "test", issues: [{ path }] });
  });
});
