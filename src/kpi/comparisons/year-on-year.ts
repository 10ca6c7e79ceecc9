import { dateOfDay } from "../daily/business-days.js";
import { requireOneOf } from "../require.js";
import { monthEndOf, yearBefore } from "./calendar-period.js";
import { type DateSpan, type DaySpan, readSpan } from "./daily-column.js";
import { type ComparedColumn, compareSpans, type PeriodComparison } from "./period-comparison.js";

/** What {@link yearOnYear} is computed from. */
export interface YearOnYearInput extends ComparedColumn, DateSpan {
  /**
   * Which days of the year before they are compared with. `same-date` (default): the same dates, and 28 February for
   * 29 February. `month-end`: the same, but a period that ends with its month ends with that month in the year before
   * too, so that the whole February 2025 stands against the whole February 2024. `same-weekday`: the days 364 days
   * before, which have the same weekdays.
   */
  readonly alignment?: "same-date" | "month-end" | "same-weekday";
  /** Whether 29 February is counted: `count` (default), or `omit`, which leaves it out of both sides. */
  readonly leapDay?: "count" | "omit";
}

/**
 * Year on year: a period against the same period of the year before (同比).
 *
 * It takes out what the seasons do. It does not take out feasts that move, such as the Spring Festival: give
 * {@link comparePeriods} the dates of both years for these.
 *
 * @returns Both periods with their dates and figures, the change and the growth; `null` where a day is missing, which
 * is then named, and growth from a figure of 0 or below.
 * @throws InvalidInputError naming the field: for what is no date, dates out of order, or a number that is infinite.
 * @example
 * ```ts
 * import { yearOnYear } from "opscycle/kpi";
 *
 * const result = yearOnYear({
 *   dates: ["2023-11-10", "2023-11-11", "2024-11-10", "2024-11-11"],
 *   values: [100, 900, 150, 1050],
 *   from: "2024-11-10",
 *   to: "2024-11-11",
 * });
 * result.growth; // => 0.2
 * result.previous; // => { from: "2023-11-10", to: "2023-11-11", days: 2, value: 1000 }
 * ```
 */
export function yearOnYear(input: YearOnYearInput): PeriodComparison {
  const { alignment = "same-date", leapDay = "count" } = input;
  requireOneOf("yearOnYear", "alignment", alignment, ["same-date", "month-end", "same-weekday"]);
  requireOneOf("yearOnYear", "leapDay", leapDay, ["count", "omit"]);
  const current = readSpan("yearOnYear", input);
  const previous =
    alignment === "same-weekday" ? weekdaysYearBefore(current) : datesYearBefore(current, alignment);
  const isCounted = leapDay === "count" ? undefined : (day: number) => !isLeapDay(day);
  return compareSpans("yearOnYear", input, current, previous, isCounted);
}

function weekdaysYearBefore({ first, last }: DaySpan): DaySpan {
  return { first: first - 364, last: last - 364 };
}

function datesYearBefore({ first, last }: DaySpan, alignment: "same-date" | "month-end"): DaySpan {
  const sameDate = yearBefore(last);
  const endsWithMonth = alignment === "month-end" && monthEndOf(last) === last;
  return { first: yearBefore(first), last: endsWithMonth ? monthEndOf(sameDate) : sameDate };
}

function isLeapDay(day: number): boolean {
  return dateOfDay(day).endsWith("-02-29");
}
