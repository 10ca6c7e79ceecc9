import { type CashCalendarInput, cashCalendar } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { errorOf } from "../refuses.js";
import { cny, untyped, usd } from "./money-builders.js";

const forecasts = [
  { amount: cny(100), earliestOn: "2024-02-27", latestOn: "2024-03-06" },
  { amount: cny(50), earliestOn: "2024-02-01", latestOn: "2024-02-29" },
  { amount: cny(-30), earliestOn: "2024-02-27", latestOn: "2024-02-29" },
];

describe("cashCalendar", () => {
  test("sums by day, in the earliest and the latest case", () => {
    const rows = cashCalendar({ forecasts, currency: "CNY", period: "day" });
    expect(
      rows.map(({ period, earliest, latest, earliestSoFar, latestSoFar }) => [
        period,
        ...[earliest, latest, earliestSoFar, latestSoFar].map(({ amountMinor }) => amountMinor),
      ]),
    ).toEqual([
      ["2024-02-01", 50, 0, 50, 0],
      ["2024-02-27", 70, 0, 120, 0],
      ["2024-02-29", 0, 20, 120, 20],
      ["2024-03-06", 0, 100, 120, 120],
    ]);
  });

  test("sums by month", () => {
    const rows = cashCalendar({ forecasts, currency: "CNY", period: "month" });
    expect(rows.map(({ period, earliest, latest }) => [period, earliest, latest])).toEqual([
      ["2024-02", cny(120), cny(20)],
      ["2024-03", cny(0), cny(100)],
    ]);
  });

  test("has no row without forecasts", () => {
    expect(cashCalendar({ forecasts: [], currency: "CNY", period: "day" })).toEqual([]);
  });

  const valid: CashCalendarInput<"CNY"> = { forecasts, currency: "CNY", period: "day" };
  const forecast = { amount: cny(1), earliestOn: "2024-02-27", latestOn: "2024-03-06" };
  test.each([
    [{ forecasts: [{ ...forecast, amount: usd(1) }] }, "forecasts.0.amount.currency"],
    [{ forecasts: [{ ...forecast, latestOn: "2024-02-26" }] }, "forecasts.0.latestOn"],
    [{ forecasts: [{ ...forecast, earliestOn: "soon" }] }, "forecasts.0.earliestOn"],
    [{ forecasts: undefined }, "forecasts"],
    [{ period: "week" }, "period"],
    [{ currency: "RMB" }, "currency"],
  ])("refuses %o", (changes, path) => {
    expect(errorOf(() => cashCalendar(untyped(valid, changes)))).toMatchObject({
      subject: "cashCalendar",
      issues: [{ path }],
    });
  });
});
