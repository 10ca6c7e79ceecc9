import { comparePeriods } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { errorOf } from "../refuses.js";
import { dailyValues } from "./daily-values.js";

const days = dailyValues("2024-01-01", "2024-03-31", (date) => (date < "2024-02-01" ? 2 : 3));

describe("comparePeriods", () => {
  test("compares periods of any length and place", () => {
    const result = comparePeriods({
      ...days,
      previous: { from: "2024-01-01", to: "2024-01-10" },
      current: { from: "2024-02-01", to: "2024-02-05" },
    });
    expect(result).toEqual({
      previous: { from: "2024-01-01", to: "2024-01-10", days: 10, value: 20 },
      current: { from: "2024-02-01", to: "2024-02-05", days: 5, value: 15 },
      change: -5,
      growth: -0.25,
      missingDates: [],
    });
  });

  test("evens out unequal days on the basis of a day", () => {
    const result = comparePeriods({
      ...days,
      previous: { from: "2024-01-01", to: "2024-01-10" },
      current: { from: "2024-02-01", to: "2024-02-05" },
      basis: "per-day",
    });
    expect(result).toMatchObject({ previous: { value: 2 }, current: { value: 3 }, growth: 0.5 });
  });

  test.each([
    { previous: { from: "2024-01-02", to: "2024-01-01" }, path: "previous.to" },
    { previous: { from: "1 January", to: "2024-01-01" }, path: "previous.from" },
    { current: { from: "2024-01-02", to: "2024-01-01" }, path: "current.to" },
  ])("refuses $path", ({ path, ...fault }) => {
    const span = { from: "2024-01-01", to: "2024-01-02" };
    const error = errorOf(() => comparePeriods({ ...days, previous: span, current: span, ...fault }));
    expect(error).toMatchObject({ subject: "comparePeriods", issues: [{ path }] });
  });

  test.each(["dates", "values"])("refuses to go without %s", (path) => {
    const span = { from: "2024-02-10", to: "2024-02-10" };
    const input = {
      dates: ["2024-02-10"],
      values: [1],
      current: span,
      previous: span,
      [path]: undefined,
    } as never;
    expect(errorOf(() => comparePeriods(input))).toMatchObject({
      subject: "comparePeriods",
      issues: [{ path, received: "nothing" }],
    });
  });
});
