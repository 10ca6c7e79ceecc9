import { rfmTable } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { errorOf } from "../../refuses.js";

const orders = {
  customers: [7, 4, 7, 7, 4],
  days: [100, 90, 110, 110, 130],
  values: [20, 50, 30, 5, 99],
};

describe("rfmTable", () => {
  test("counts each customer's orders up to the day of the figures", () => {
    const table = rfmTable({ ...orders, asOfDay: 120 });
    expect(Array.from(table.customers)).toEqual([4, 7]);
    expect(Array.from(table.recencyDays)).toEqual([30, 10]);
    expect(Array.from(table.frequency)).toEqual([1, 3]);
    expect(Array.from(table.monetary)).toEqual([50, 55]);
    expect(Array.from(table.largestOrder)).toEqual([50, 30]);
  });

  test("leaves out what lies before the window, and puts a day's orders together if asked", () => {
    const table = rfmTable({ ...orders, asOfDay: 120, fromDay: 95, purchase: "day" });
    expect(Array.from(table.customers)).toEqual([7]);
    expect(Array.from(table.frequency)).toEqual([2]);
  });

  test("is empty without orders", () => {
    expect(rfmTable({ customers: [], days: [], values: [], asOfDay: 1 }).customers.length).toBe(0);
  });

  test.each([
    { change: { values: [1, 2, Number.NaN, 4, 5] }, path: "values.2" },
    { change: { values: [1] }, path: "values" },
    { change: { asOfDay: 1.5 }, path: "asOfDay" },
  ])("refuses $change", ({ change, path }) => {
    const error = errorOf(() => rfmTable({ ...orders, asOfDay: 120, ...change }));
    expect(error).toMatchObject({ subject: "rfmTable", issues: [{ path }] });
  });

  test("refuses to go without values", () => {
    const input = { customers: [1], days: [1], asOfDay: 1, values: undefined } as never;
    expect(errorOf(() => rfmTable(input))).toMatchObject({
      subject: "rfmTable",
      issues: [{ path: "values", received: "nothing" }],
    });
  });
});
