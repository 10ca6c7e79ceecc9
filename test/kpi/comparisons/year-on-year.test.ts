import { yearOnYear } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { InvalidInputError } from "../../../src/errors/index.js";
import { errorOf } from "../refuses.js";
import { dailyValues, spansOf } from "./daily-values.js";

const years = dailyValues("2022-12-01", "2025-03-31");

describe("yearOnYear", () => {
  test("gives the growth of Tmall's Double 11 from 2018 (213.5) to 2019 (268.4 billion yuan, reported as 26 per cent)", () => {
    const result = yearOnYear({
      dates: ["2018-11-11", "2019-11-11"],
      values: [213.5, 268.4],
      from: "2019-11-11",
      to: "2019-11-11",
    });
    expect(result.growth).toBeCloseTo(0.2571, 4);
    expect(result.change).toBeCloseTo(54.9, 10);
  });

  test.each([
    {
      from: "2024-02-01",
      to: "2024-02-29",
      spans: ["2023-02-01..2023-02-28 (28)", "2024-02-01..2024-02-29 (29)"],
    },
    {
      from: "2024-02-29",
      to: "2024-02-29",
      spans: ["2023-02-28..2023-02-28 (1)", "2024-02-29..2024-02-29 (1)"],
    },
    {
      from: "2025-02-01",
      to: "2025-02-28",
      spans: ["2024-02-01..2024-02-28 (28)", "2025-02-01..2025-02-28 (28)"],
    },
    {
      from: "2025-02-27",
      to: "2025-03-02",
      spans: ["2024-02-27..2024-03-02 (5)", "2025-02-27..2025-03-02 (4)"],
    },
  ])("takes the same dates for $from to $to", ({ from, to, spans }) => {
    expect(spansOf(yearOnYear({ ...years, from, to }))).toEqual(spans);
  });

  test.each([
    { from: "2025-02-01", to: "2025-02-28", previous: "2024-02-01..2024-02-29 (29)" },
    { from: "2024-02-01", to: "2024-02-28", previous: "2023-02-01..2023-02-28 (28)" },
    { from: "2024-02-01", to: "2024-02-29", previous: "2023-02-01..2023-02-28 (28)" },
    { from: "2025-01-01", to: "2025-01-31", previous: "2024-01-01..2024-01-31 (31)" },
  ])("takes whole months against whole months for $from to $to", ({ from, to, previous }) => {
    expect(spansOf(yearOnYear({ ...years, from, to, alignment: "month-end" }))[0]).toBe(previous);
  });

  test("takes the same weekdays 364 days before", () => {
    const result = yearOnYear({ ...years, from: "2024-03-04", to: "2024-03-10", alignment: "same-weekday" });
    expect(result.previous).toMatchObject({ from: "2023-03-06", to: "2023-03-12", days: 7 });
  });

  test("leaves 29 February out of both sides when told so", () => {
    const result = yearOnYear({ ...years, from: "2024-02-01", to: "2024-03-01", leapDay: "omit" });
    expect(spansOf(result)).toEqual(["2023-02-01..2023-03-01 (29)", "2024-02-01..2024-03-01 (29)"]);
    expect(result.growth).toBe(0);
    const onlyLeapDay = yearOnYear({ ...years, from: "2024-02-29", to: "2024-02-29", leapDay: "omit" });
    expect(onlyLeapDay.current).toMatchObject({ days: 0, value: null });
  });

  test("evens out unequal days on the basis of a day", () => {
    const span = { ...years, from: "2024-02-01", to: "2024-02-29" };
    expect(yearOnYear(span).growth).toBeCloseTo(1 / 28, 12);
    expect(yearOnYear({ ...span, basis: "per-day" }).growth).toBe(0);
  });

  test("computes a ratio anew from sums", () => {
    const result = yearOnYear({
      dates: ["2023-05-01", "2023-05-02", "2024-05-01", "2024-05-02"],
      values: [1, 9, 30, 0],
      denominators: [100, 100, 100, 200],
      from: "2024-05-01",
      to: "2024-05-02",
      basis: "per-day",
    });
    expect([result.previous.value, result.current.value]).toEqual([0.05, 0.1]);
    expect(result.growth).toBe(1);
  });

  test("names missing days and does not guess", () => {
    const result = yearOnYear({
      dates: ["2023-05-01", "2024-05-01", "2024-05-02"],
      values: [4, 5, Number.NaN],
      from: "2024-05-01",
      to: "2024-05-02",
    });
    expect(result).toEqual({
      previous: { from: "2023-05-01", to: "2023-05-02", days: 2, value: null },
      current: { from: "2024-05-01", to: "2024-05-02", days: 2, value: null },
      change: null,
      growth: null,
      missingDates: ["2023-05-02", "2024-05-02"],
    });
  });

  test("names a day whose denominator is missing once", () => {
    const dates = ["2023-05-01", "2024-05-01"];
    const values = [Number.NaN, 5];
    const span = { from: "2024-05-01", to: "2024-05-01" };
    const result = yearOnYear({ dates, values, denominators: [Number.NaN, 0], ...span });
    expect(result.missingDates).toEqual(["2023-05-01"]);
    expect(result.current.value).toBeNull();
  });

  test("gives no growth from 0 or below, but the change", () => {
    for (const before of [0, -5]) {
      const dates = ["2023-05-01", "2024-05-01"];
      const result = yearOnYear({ dates, values: [before, 5], from: "2024-05-01", to: "2024-05-01" });
      expect([result.growth, result.change]).toEqual([null, 5 - before]);
    }
  });

  const valid = { dates: ["2023-05-01", "2024-05-01"], values: [4, 5], from: "2024-05-01", to: "2024-05-01" };
  const typo: string = "weekday";
  test.each([
    { fault: { dates: ["2023-05-01", "2023-02-29"] }, path: "dates.1" },
    { fault: { dates: ["2024-05-01", "2023-05-01"] }, path: "dates.1" },
    { fault: { dates: ["2024-05-01", "2024-05-01"] }, path: "dates.1" },
    { fault: { values: [4] }, path: "values" },
    { fault: { values: [4, Number.POSITIVE_INFINITY] }, path: "values.1" },
    { fault: { denominators: [4] }, path: "denominators" },
    { fault: { denominators: [4, Number.NEGATIVE_INFINITY] }, path: "denominators.1" },
    { fault: { from: "2024-5-1" }, path: "from" },
    { fault: { to: "2024-04-30" }, path: "to" },
    { fault: { alignment: typo }, path: "alignment" },
    { fault: { leapDay: typo }, path: "leapDay" },
    { fault: { basis: typo }, path: "basis" },
  ])("refuses what is wrong at $path", ({ fault, path }) => {
    // A caller without types can hand in other words than the three.
    const error = errorOf(() => yearOnYear({ ...valid, ...fault } as typeof valid));
    expect(error).toBeInstanceOf(InvalidInputError);
    expect(error).toMatchObject({ subject: "yearOnYear", issues: [{ path }] });
  });
});
