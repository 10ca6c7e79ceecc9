import { repurchaseIntervals } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { errorOf } from "../refuses.js";

describe("repurchaseIntervals", () => {
  const orders = { customers: [1, 2, 1, 1, 2, 1], days: [0, 3, 10, 30, 33, 30] };

  test("takes the gaps from each purchase to the next", () => {
    const { intervalDays, meanDays } = repurchaseIntervals(orders);
    expect(Array.from(intervalDays)).toEqual([10, 20, 30]);
    expect(meanDays).toBe(20);
  });

  test("counts orders of one day as gaps of 0 if asked", () => {
    expect(Array.from(repurchaseIntervals({ ...orders, purchase: "order" }).intervalDays)).toEqual([
      0, 10, 20, 30,
    ]);
  });

  test("is undefined where nobody bought twice", () => {
    const { meanDays, quantileDays } = repurchaseIntervals({ customers: [1, 2], days: [0, 3] });
    expect([meanDays, quantileDays]).toEqual([null, null]);
  });

  // R 4.2.2 stats::quantile(c(3, 5, 10, 12, 30, 41, 90), c(0.25, 0.9), type).
  test.each([
    { quantileType: 1 as const, quantiles: [5, 90] },
    { quantileType: 3 as const, quantiles: [5, 41] },
    { quantileType: 6 as const, quantiles: [5, 90] },
    { quantileType: 7 as const, quantiles: [7.5, 60.6] },
    { quantileType: 8 as const, quantiles: [5.83333333333333, 86.7333333333333] },
  ])("gives the quantiles of type $quantileType as R does", ({ quantileType, quantiles }) => {
    const days = [0, 3, 8, 18, 30, 60, 101, 191];
    const customers = days.map(() => 1);
    const intervals = repurchaseIntervals({ customers, days, probabilities: [0.25, 0.9], quantileType });
    intervals.quantileDays?.forEach((days, index) => {
      expect(days).toBeCloseTo(quantiles[index] ?? Number.NaN, 10);
    });
  });

  test.each([
    { change: { probabilities: [2] }, path: "probabilities.0" },
    { change: { days: [0, 3, 10, 30, 33, 0.5] }, path: "days.5" },
  ])("refuses $change", ({ change, path }) => {
    const error = errorOf(() => repurchaseIntervals({ ...orders, ...change }));
    expect(error).toMatchObject({ subject: "repurchaseIntervals", issues: [{ path }] });
  });
});
