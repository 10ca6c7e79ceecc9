import { periodOnPeriod } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { errorOf } from "../refuses.js";
import { dailyValues, spansOf } from "./daily-values.js";

const days = dailyValues("2022-01-01", "2024-12-31");

describe("periodOnPeriod", () => {
  test.each([
    {
      asOf: "2024-03-30",
      period: "month",
      spans: ["2024-01-01..2024-01-31 (31)", "2024-02-01..2024-02-29 (29)"],
    },
    {
      asOf: "2024-03-31",
      period: "month",
      spans: ["2024-02-01..2024-02-29 (29)", "2024-03-01..2024-03-31 (31)"],
    },
    {
      asOf: "2024-05-05",
      period: "week",
      spans: ["2024-04-22..2024-04-28 (7)", "2024-04-29..2024-05-05 (7)"],
    },
    {
      asOf: "2024-05-04",
      period: "week",
      spans: ["2024-04-15..2024-04-21 (7)", "2024-04-22..2024-04-28 (7)"],
    },
    {
      asOf: "2024-05-04",
      period: "quarter",
      spans: ["2023-10-01..2023-12-31 (92)", "2024-01-01..2024-03-31 (91)"],
    },
    {
      asOf: "2024-05-04",
      period: "year",
      spans: ["2022-01-01..2022-12-31 (365)", "2023-01-01..2023-12-31 (365)"],
    },
  ] as const)("takes the last whole $period by $asOf and the one before", ({ asOf, period, spans }) => {
    expect(spansOf(periodOnPeriod({ ...days, asOf, period }))).toEqual(spans);
  });

  test("begins weeks and years where it is told", () => {
    const sunday = periodOnPeriod({ ...days, asOf: "2024-05-04", period: "week", weekStartsOn: 7 });
    expect(spansOf(sunday)).toEqual(["2024-04-21..2024-04-27 (7)", "2024-04-28..2024-05-04 (7)"]);
    const fiscal = { ...days, asOf: "2024-05-04", yearStartsInMonth: 4 } as const;
    expect(spansOf(periodOnPeriod({ ...fiscal, period: "year" }))).toEqual([
      "2022-04-01..2023-03-31 (365)",
      "2023-04-01..2024-03-31 (366)",
    ]);
    const february = periodOnPeriod({ ...days, asOf: "2024-05-04", period: "quarter", yearStartsInMonth: 2 });
    expect(spansOf(february)[1]).toBe("2024-02-01..2024-04-30 (90)");
  });

  test("takes the last days and as many before", () => {
    const result = periodOnPeriod({ ...days, asOf: "2024-03-01", period: { days: 7 } });
    expect(spansOf(result)).toEqual(["2024-02-17..2024-02-23 (7)", "2024-02-24..2024-03-01 (7)"]);
    expect(spansOf(periodOnPeriod({ ...days, asOf: "2024-03-01", period: { days: 1 } }))).toEqual([
      "2024-02-29..2024-02-29 (1)",
      "2024-03-01..2024-03-01 (1)",
    ]);
  });

  test("evens out the lengths of months on the basis of a day", () => {
    const month = { ...days, asOf: "2024-03-31", period: "month" } as const;
    expect(periodOnPeriod(month).growth).toBeCloseTo(2 / 29, 12);
    expect(periodOnPeriod({ ...month, basis: "per-day" }).growth).toBe(0);
  });

  test("names the days before the records begin", () => {
    const result = periodOnPeriod({ ...days, asOf: "2022-02-28", period: "month", values: days.values });
    expect(result.missingDates).toEqual([]);
    const early = periodOnPeriod({ ...days, asOf: "2022-01-02", period: { days: 2 } });
    expect(early).toMatchObject({ growth: null, missingDates: ["2021-12-30", "2021-12-31"] });
  });

  const typo: string = "fortnight";
  test.each([
    { fault: { asOf: "yesterday" }, path: "asOf" },
    { fault: { period: { days: 0 } }, path: "period.days" },
    { fault: { period: { days: 1.5 } }, path: "period.days" },
    { fault: { period: typo }, path: "period" },
    { fault: { weekStartsOn: 0 }, path: "weekStartsOn" },
    { fault: { yearStartsInMonth: 13 }, path: "yearStartsInMonth" },
  ])("refuses what is wrong at $path", ({ fault, path }) => {
    const valid = { ...days, asOf: "2024-03-31", period: "month" } as const;
    // A caller without types can hand in other words.
    const error = errorOf(() => periodOnPeriod({ ...valid, ...fault } as typeof valid));
    expect(error).toMatchObject({ subject: "periodOnPeriod", issues: [{ path }] });
  });
});
