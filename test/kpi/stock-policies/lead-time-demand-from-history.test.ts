import { leadTimeDemandFromHistory } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { errorOf } from "../refuses.js";

const dailyDemand = [8, 12, 8, 15, 10, 11];

describe("leadTimeDemandFromHistory", () => {
  test("takes mean and deviation of both series", () => {
    const demand = leadTimeDemandFromHistory({ dailyDemand, leadTimesDays: [4, 6, 5, 5] });
    // R 4.2.2: mean 10.6666…, var 7.0666…, and of the lead times 5 and 2/3.
    expect(demand?.mean).toBeCloseTo(53.333333333333336, 10);
    expect(demand?.standardDeviation).toBeCloseTo(Math.sqrt((5 * 106) / 15 + ((32 / 3) ** 2 * 2) / 3), 10);
  });

  test("divides by the number of observations where it is told to", () => {
    const input = { dailyDemand: [9, 11], leadTimesDays: [4], deltaDegreesOfFreedom: 0 } as const;
    expect(leadTimeDemandFromHistory(input)).toEqual({ mean: 40, standardDeviation: 2 });
  });

  test("estimates the autocorrelation, −0.6163522 in R 4.2.2 stats::acf", () => {
    const input = { dailyDemand, leadTimesDays: [2, 2], autocorrelation: "first-order" } as const;
    const variance = (106 / 15) * (2 + 2 * -0.6163522);
    expect(leadTimeDemandFromHistory(input)?.standardDeviation).toBeCloseTo(Math.sqrt(variance), 6);
  });

  test("adds the review period", () => {
    const input = { dailyDemand: [9, 11], leadTimesDays: [2, 2], reviewPeriodDays: 7 };
    expect(leadTimeDemandFromHistory(input)?.mean).toBe(90);
  });

  test.each([
    { dailyDemand: [], leadTimesDays: [2, 3] },
    { dailyDemand: [5, 6], leadTimesDays: [2] },
  ])("is undefined for $dailyDemand and $leadTimesDays", (input) => {
    expect(leadTimeDemandFromHistory(input)).toBeNull();
  });

  test.each([
    { path: "dailyDemand.1", change: { dailyDemand: [1, -1] } },
    { path: "leadTimesDays.0", change: { leadTimesDays: [Number.NaN, 1] } },
    { path: "reviewPeriodDays", change: { reviewPeriodDays: -1 } },
    { path: "deltaDegreesOfFreedom", change: { deltaDegreesOfFreedom: 2 as never } },
    { path: "autocorrelation", change: { autocorrelation: "all" as never } },
  ])("refuses a wrong $path", ({ path, change }) => {
    const error = errorOf(() => leadTimeDemandFromHistory({ dailyDemand, leadTimesDays: [2, 2], ...change }));
    expect(error).toMatchObject({ issues: [{ path }] });
  });
});
