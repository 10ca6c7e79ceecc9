import { newCustomers } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { errorOf } from "../refuses.js";

describe("newCustomers", () => {
  const orders = { customers: [1, 2, 1, 3, 3], days: [10, 12, 15, 20, 15] };

  test.each([
    { fromDay: 11, toDay: 20, result: 2 },
    { fromDay: 10, toDay: 10, result: 1 },
    { fromDay: 16, toDay: 20, result: 0 },
  ])("finds $result first orders from day $fromDay to $toDay", ({ result, ...period }) => {
    expect(newCustomers({ ...orders, ...period })).toBe(result);
  });

  test.each([
    { change: { customers: [1, 2, 1, 3, -1] }, path: "customers.4" },
    { change: { days: [1] }, path: "days" },
    { change: { days: [10, 12.5, 15, 20, 15] }, path: "days.1" },
    { change: { fromDay: Number.NaN }, path: "fromDay" },
  ])("refuses $change", ({ change, path }) => {
    const error = errorOf(() => newCustomers({ ...orders, fromDay: 1, toDay: 2, ...change }));
    expect(error).toMatchObject({ subject: "newCustomers", issues: [{ path }] });
  });
});
