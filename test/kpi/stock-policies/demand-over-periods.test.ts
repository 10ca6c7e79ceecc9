import { demandOverPeriods } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { errorOf } from "../refuses.js";

describe("demandOverPeriods", () => {
  test.each([
    {
      demandPerPeriod: { distribution: "normal", mean: 10, standardDeviation: 3 },
      sum: { distribution: "normal", mean: 40, standardDeviation: 6 },
    },
    {
      demandPerPeriod: { distribution: "gamma", mean: 10, standardDeviation: 3 },
      sum: { distribution: "gamma", mean: 40, standardDeviation: 6 },
    },
    {
      demandPerPeriod: { distribution: "negative-binomial", mean: 4, standardDeviation: 3 },
      sum: { distribution: "negative-binomial", mean: 16, standardDeviation: 6 },
    },
    { demandPerPeriod: { distribution: "poisson", mean: 2 }, sum: { distribution: "poisson", mean: 8 } },
    {
      demandPerPeriod: { distribution: "discrete", probabilities: [0.5, 0.5] },
      sum: { distribution: "discrete", probabilities: [1, 4, 6, 4, 1].map((ways) => ways / 16) },
    },
  ] as const)("adds up four periods of $demandPerPeriod.distribution demand", ({ demandPerPeriod, sum }) => {
    expect(demandOverPeriods({ demandPerPeriod, periods: 4 })).toEqual(sum);
  });

  test("gives nothing for no periods", () => {
    const demandPerPeriod = { distribution: "discrete", probabilities: [0.5, 0.5] } as const;
    expect(demandOverPeriods({ demandPerPeriod, periods: 0 })).toEqual({
      distribution: "discrete",
      probabilities: [1],
    });
    const gamma = { distribution: "gamma", mean: 2, standardDeviation: 1 } as const;
    expect(demandOverPeriods({ demandPerPeriod: gamma, periods: 0 })).toMatchObject({ mean: 0 });
  });

  test.each([
    {
      path: "demandPerPeriod",
      input: { demandPerPeriod: { distribution: "lognormal", mean: 2, standardDeviation: 1 }, periods: 2 },
    },
    {
      path: "demandPerPeriod",
      input: { demandPerPeriod: { distribution: "empirical", sample: [1] }, periods: 2 },
    },
    { path: "periods", input: { demandPerPeriod: { distribution: "poisson", mean: 2 }, periods: -1 } },
    {
      path: "periods",
      input: { demandPerPeriod: { distribution: "discrete", probabilities: [1] }, periods: 1.5 },
    },
  ] as const)(
    "refuses $input.demandPerPeriod.distribution demand over $input.periods periods",
    ({ path, input }) => {
      expect(errorOf(() => demandOverPeriods(input))).toMatchObject({ issues: [{ path }] });
    },
  );
});
