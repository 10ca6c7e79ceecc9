import { leadTimeDemand } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { errorOf, testRefusals } from "../refuses.js";

const daily = { meanDailyDemand: 50, dailyDemandStandardDeviation: 10 };

describe("leadTimeDemand", () => {
  test.each([
    { origin: "worked by hand", input: { ...daily, leadTimeDays: 9 }, mean: 450, deviation: 30 },
    {
      origin: "a lead time that varies: √(4·100 + 2500·1.44)",
      input: { ...daily, leadTimeDays: 4, leadTimeStandardDeviationDays: 1.2 },
      mean: 200,
      deviation: Math.sqrt(4000),
    },
    {
      origin: "Chopra & Meindl: 2,500 a day ± 500 and 7 ± 7 days",
      input: {
        meanDailyDemand: 2500,
        dailyDemandStandardDeviation: 500,
        leadTimeDays: 7,
        leadTimeStandardDeviationDays: 7,
      },
      mean: 17_500,
      deviation: Math.sqrt(7 * 500 ** 2 + (2500 * 7) ** 2),
    },
    {
      origin: "periodic review",
      input: { ...daily, leadTimeDays: 9, reviewPeriodDays: 7 },
      mean: 800,
      deviation: 40,
    },
    { origin: "no lead time", input: { ...daily, leadTimeDays: 0 }, mean: 0, deviation: 0 },
    {
      origin: "a deviation that grows with the 0.7th power",
      input: { ...daily, leadTimeDays: 4, growthExponent: 0.7 },
      mean: 200,
      deviation: 10 * 4 ** 0.7,
    },
    {
      origin: "a first-order autoregression: 3 + 2(2·0.5 + 0.25)",
      input: { ...daily, leadTimeDays: 3, autocorrelation: 0.5 },
      mean: 150,
      deviation: 10 * Math.sqrt(5.5),
    },
    {
      origin: "days that alternate",
      input: { ...daily, leadTimeDays: 4, autocorrelation: -1 },
      mean: 200,
      deviation: 0,
    },
    {
      origin: "days that are all alike",
      input: { ...daily, leadTimeDays: 4, autocorrelation: 1 },
      mean: 200,
      deviation: 40,
    },
    {
      origin: "a correlation of neighbours only",
      input: { ...daily, leadTimeDays: 3, autocorrelation: [0.5] },
      mean: 150,
      deviation: 10 * Math.sqrt(5),
    },
  ])("gives the moments of $origin", ({ input, mean, deviation }) => {
    const demand = leadTimeDemand(input);
    expect(demand.mean).toBe(mean);
    expect(demand.standardDeviation).toBeCloseTo(deviation, 10);
  });

  test.each([
    { path: "autocorrelation", change: { autocorrelation: 1.5 } },
    { path: "autocorrelation", change: { autocorrelation: [-1, -1] } },
    { path: "leadTimeDays", change: { autocorrelation: 0.2, leadTimeDays: 2.5 } },
    { path: "growthExponent", change: { autocorrelation: 0.2, growthExponent: 0.6 } },
  ])("refuses $change", ({ path, change }) => {
    const error = errorOf(() => leadTimeDemand({ ...daily, leadTimeDays: 3, ...change }));
    expect(error).toMatchObject({ subject: "leadTimeDemand", issues: [{ path }] });
  });

  testRefusals(leadTimeDemand, { ...daily, leadTimeDays: 3 }, {
    meanDailyDemand: [-1],
    dailyDemandStandardDeviation: [-1],
    leadTimeDays: [-1],
  } as never);
});
