import { cohortTable } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { errorOf } from "../refuses.js";

const day = (date: string) => Date.parse(`${date}T00:00:00Z`) / 86_400_000;
const rows: readonly (readonly [number, string, number])[] = [
  [1, "2021-01-31", 10],
  [1, "2021-02-01", 20],
  [1, "2021-04-15", 5],
  [2, "2021-01-04", 7],
  [2, "2021-01-05", 8],
  [3, "2021-03-10", 30],
  [3, "2021-04-20", 40],
];
const orders = {
  customers: rows.map(([customer]) => customer),
  days: rows.map(([, date]) => day(date)),
  values: rows.map(([, , value]) => value),
};

describe("cohortTable", () => {
  test("follows cohorts by calendar month, and leaves the month open that is not over", () => {
    const table = cohortTable({ ...orders, by: "month", asOfDay: day("2021-04-29") });
    expect(table.cohorts).toEqual([
      { label: "2021-01", firstDay: day("2021-01-01"), customerCount: 2, isComplete: true },
      { label: "2021-03", firstDay: day("2021-03-01"), customerCount: 1, isComplete: true },
    ]);
    const open = Number.NaN;
    expect(table.periodCount).toBe(4);
    expect(Array.from(table.activeCustomers)).toEqual([2, 1, 0, open, 1, open, open, open]);
    expect(Array.from(table.activeOnOrAfter)).toEqual([2, 1, 1, open, 1, open, open, open]);
    expect(Array.from(table.orders)).toEqual([3, 1, 0, open, 1, open, open, open]);
    expect(Array.from(table.sales)).toEqual([25, 20, 0, open, 30, open, open, open]);
  });

  test("closes the month with its last day", () => {
    const table = cohortTable({ ...orders, by: "month", asOfDay: day("2021-04-30") });
    expect(Array.from(table.activeCustomers)).toEqual([2, 1, 0, 1, 1, 1, Number.NaN, Number.NaN]);
  });

  test("begins weeks on Monday unless told otherwise", () => {
    const labels = (weekStartsOn?: number) =>
      cohortTable({
        ...orders,
        by: "week",
        asOfDay: day("2021-04-30"),
        ...(weekStartsOn === undefined ? {} : { weekStartsOn }),
      }).cohorts.map(({ label }) => label);
    expect(labels()).toEqual(["2021-01-04", "2021-01-25", "2021-03-08"]);
    expect(labels(7)).toEqual(["2021-01-03", "2021-01-31", "2021-03-07"]);
  });

  test("follows cohorts by day", () => {
    const table = cohortTable({ customers: [1, 1, 2], days: [0, 2, 1], by: "day", asOfDay: 2 });
    expect(table.cohorts.map(({ label }) => label)).toEqual(["1970-01-01", "1970-01-02"]);
    expect(Array.from(table.activeCustomers)).toEqual([1, 0, 1, 1, 0, Number.NaN]);
    expect(Array.from(table.sales.subarray(0, 3))).toEqual([0, 0, 0]);
  });

  test("marks a cohort that others may still join", () => {
    const table = cohortTable({ customers: [1], days: [20], by: "month", asOfDay: 25 });
    expect(table.cohorts).toEqual([{ label: "1970-01", firstDay: 0, customerCount: 1, isComplete: false }]);
    expect(Array.from(table.orders)).toEqual([Number.NaN]);
  });

  test("is empty without orders", () => {
    const table = cohortTable({ customers: [], days: [], by: "month", asOfDay: 25 });
    expect(table).toMatchObject({ cohorts: [], periodCount: 0 });
  });

  test.each([
    { change: { weekStartsOn: 8 }, path: "weekStartsOn" },
    { change: { asOfDay: Number.NaN }, path: "asOfDay" },
    { change: { days: [1, 2] }, path: "days" },
    { change: { values: [1, 2, 3, 4, 5, 6, Number.POSITIVE_INFINITY] }, path: "values.6" },
  ])("refuses $change", ({ change, path }) => {
    const error = errorOf(() =>
      cohortTable({ ...orders, by: "week", asOfDay: day("2021-04-30"), ...change }),
    );
    expect(error).toMatchObject({ subject: "cohortTable", issues: [{ path }] });
  });
});
