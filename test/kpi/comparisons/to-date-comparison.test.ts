import { toDateComparison } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { errorOf } from "../refuses.js";
import { dailyValues, spansOf } from "./daily-values.js";

const days = dailyValues("2022-01-01", "2025-12-31");

describe("toDateComparison", () => {
  test.each([
    {
      asOf: "2024-04-17",
      period: "month",
      spans: ["2024-03-01..2024-03-17 (17)", "2024-04-01..2024-04-17 (17)"],
    },
    {
      asOf: "2023-03-30",
      period: "month",
      spans: ["2023-02-01..2023-02-28 (28)", "2023-03-01..2023-03-28 (28)"],
    },
    {
      asOf: "2024-02-29",
      period: "month",
      spans: ["2024-01-01..2024-01-29 (29)", "2024-02-01..2024-02-29 (29)"],
    },
    {
      asOf: "2024-05-08",
      period: "week",
      spans: ["2024-04-29..2024-05-01 (3)", "2024-05-06..2024-05-08 (3)"],
    },
    {
      asOf: "2024-05-31",
      period: "quarter",
      spans: ["2024-01-01..2024-03-01 (61)", "2024-04-01..2024-05-31 (61)"],
    },
    {
      asOf: "2024-01-01",
      period: "year",
      spans: ["2023-01-01..2023-01-01 (1)", "2024-01-01..2024-01-01 (1)"],
    },
  ] as const)("cuts both sides to the same days: $period to $asOf", ({ asOf, period, spans }) => {
    const result = toDateComparison({ ...days, asOf, period, against: "previous-period" });
    expect(spansOf(result)).toEqual(spans);
    expect(result.growth).toBe(0);
  });

  test.each([
    {
      asOf: "2024-02-29",
      period: "month",
      spans: ["2023-02-01..2023-02-28 (28)", "2024-02-01..2024-02-28 (28)"],
    },
    {
      asOf: "2024-03-01",
      period: "year",
      spans: ["2023-01-01..2023-03-02 (61)", "2024-01-01..2024-03-01 (61)"],
    },
    {
      asOf: "2024-12-31",
      period: "year",
      spans: ["2023-01-01..2023-12-31 (365)", "2024-01-01..2024-12-30 (365)"],
    },
    {
      asOf: "2024-05-08",
      period: "week",
      spans: ["2023-05-08..2023-05-10 (3)", "2024-05-06..2024-05-08 (3)"],
    },
  ] as const)("compares with the year before: $period to $asOf", ({ asOf, period, spans }) => {
    expect(spansOf(toDateComparison({ ...days, asOf, period, against: "previous-year" }))).toEqual(spans);
  });

  test.each([
    { asOf: "2024-03-01", period: "year", against: "previous-year", previous: "2023-01-01..2023-03-01 (60)" },
    {
      asOf: "2024-02-29",
      period: "month",
      against: "previous-year",
      previous: "2023-02-01..2023-02-28 (28)",
    },
    {
      asOf: "2024-03-31",
      period: "month",
      against: "previous-period",
      previous: "2024-02-01..2024-02-29 (29)",
    },
    {
      asOf: "2024-05-31",
      period: "quarter",
      against: "previous-period",
      previous: "2024-01-01..2024-02-29 (60)",
    },
    {
      asOf: "2024-05-08",
      period: "week",
      against: "previous-period",
      previous: "2024-04-29..2024-05-01 (3)",
    },
  ] as const)("compares up to the same date: $period to $asOf", ({ previous, ...input }) => {
    const result = toDateComparison({ ...days, ...input, cut: "same-date" });
    expect(spansOf(result)[0]).toBe(previous);
    expect(result.current.to).toBe(input.asOf);
  });

  test("follows a year that begins in April", () => {
    const fiscal = { ...days, asOf: "2024-05-10", period: "year", yearStartsInMonth: 4 } as const;
    expect(spansOf(toDateComparison({ ...fiscal, against: "previous-year" }))).toEqual([
      "2023-04-01..2023-05-10 (40)",
      "2024-04-01..2024-05-10 (40)",
    ]);
  });

  test("does not look at days after the cut", () => {
    const values = days.dates.map((date) => (date > "2024-04-17" ? Number.NaN : 1));
    const input = { dates: days.dates, values, asOf: "2024-04-17", period: "month" } as const;
    expect(toDateComparison({ ...input, against: "previous-period" }).missingDates).toEqual([]);
  });

  const typo: string = "other";
  test.each([
    { fault: { asOf: "2024-02-30" }, path: "asOf" },
    { fault: { against: typo }, path: "against" },
    { fault: { cut: typo }, path: "cut" },
    { fault: { period: typo }, path: "period" },
  ])("refuses what is wrong at $path", ({ fault, path }) => {
    const valid = { ...days, asOf: "2024-03-31", period: "month", against: "previous-year" } as const;
    // A caller without types can hand in other words.
    const error = errorOf(() => toDateComparison({ ...valid, ...fault } as typeof valid));
    expect(error).toMatchObject({ subject: "toDateComparison", issues: [{ path }] });
  });
});
