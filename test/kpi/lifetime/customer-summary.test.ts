import { customerSummary } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { errorOf } from "../refuses.js";

const day = (date: string) => Date.parse(`${date}T00:00:00Z`) / 86_400_000;

/** The orders of a test of the Python package lifetimes 0.11.3: customer, day, value. */
const rows: readonly (readonly [number, string, number])[] = [
  [1, "2015-01-01", 1],
  [1, "2015-02-06", 2],
  [2, "2015-01-01", 2],
  [3, "2015-01-01", 3],
  [3, "2015-01-02", 1],
  [3, "2015-01-05", 5],
  [4, "2015-01-16", 6],
  [4, "2015-02-02", 3],
  [4, "2015-02-05", 3],
  [5, "2015-01-16", 3],
  [5, "2015-01-17", 1],
  [5, "2015-01-18", 8],
  [6, "2015-02-02", 5],
];
const orders = {
  customers: rows.map(([customer]) => customer),
  days: rows.map(([, date]) => day(date)),
  values: rows.map(([, , value]) => value),
};

describe("customerSummary", () => {
  test("gives in days what lifetimes gives", () => {
    const summary = customerSummary({ ...orders, observationEndDay: day("2015-02-07") });
    expect(Array.from(summary.customers)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(Array.from(summary.frequency)).toEqual([1, 0, 2, 2, 2, 0]);
    expect(Array.from(summary.recencyPeriods)).toEqual([36, 0, 4, 20, 2, 0]);
    expect(Array.from(summary.agePeriods)).toEqual([37, 37, 37, 22, 22, 5]);
    expect(Array.from(summary.averageValue)).toEqual([2, 0, 3, 3, 4.5, 0]);
    expect(summary.holdoutPeriods).toBe(0);
  });

  test("gives in calendar weeks what lifetimes gives", () => {
    const summary = customerSummary({ ...orders, unit: "week", observationEndDay: day("2015-02-07") });
    expect(Array.from(summary.frequency)).toEqual([1, 0, 1, 1, 0, 0]);
    expect(Array.from(summary.recencyPeriods)).toEqual([5, 0, 1, 3, 0, 0]);
    expect(Array.from(summary.agePeriods)).toEqual([5, 5, 5, 3, 3, 0]);
  });

  test("holds out what comes after the observation, and leaves out who comes later", () => {
    const summary = customerSummary({
      ...orders,
      observationEndDay: day("2015-02-01"),
      holdoutEndDay: day("2015-02-08"),
      unitsPerPeriod: 7,
    });
    expect(Array.from(summary.customers)).toEqual([1, 2, 3, 4, 5]);
    expect(Array.from(summary.holdoutFrequency)).toEqual([1, 0, 0, 2, 0]);
    expect(summary.holdoutPeriods).toBe(1);
  });

  test.each([
    { change: { observationEndDay: 1.5 }, path: "observationEndDay" },
    { change: { holdoutEndDay: 1 }, path: "holdoutEndDay" },
    { change: { unitsPerPeriod: 0 }, path: "unitsPerPeriod" },
    { change: { weekStartsOn: 0 }, path: "weekStartsOn" },
  ])("refuses $change", ({ change, path }) => {
    const error = errorOf(() =>
      customerSummary({ ...orders, observationEndDay: day("2015-02-07"), ...change }),
    );
    expect(error).toMatchObject({ subject: "customerSummary", issues: [{ path }] });
  });

  test("turns days into weeks with fractions", () => {
    const weeks = customerSummary({ ...orders, observationEndDay: day("2015-02-07"), unitsPerPeriod: 7 });
    expect(Array.from(weeks.recencyPeriods, (time) => time * 7)).toEqual([36, 0, 4, 20, 2, 0]);
    expect(Array.from(weeks.agePeriods, (time) => time * 7)).toEqual([37, 37, 37, 22, 22, 5]);
  });

  test("refuses periods so short that times overflow", () => {
    const input = { ...orders, observationEndDay: day("2015-02-07"), unitsPerPeriod: 1e-320 };
    expect(errorOf(() => customerSummary(input))).toMatchObject({ subject: "customerSummary" });
  });
});
