import { requireOneOf } from "../require.js";
import {
  type CalendarConvention,
  type CalendarPeriod,
  createCalendar,
  type EarlierPeriod,
} from "./calendar-period.js";
import { requireDay } from "./daily-column.js";
import { type ComparedColumn, compareSpans, type PeriodComparison } from "./period-comparison.js";

/** What {@link toDateComparison} is computed from. */
export interface ToDateComparisonInput extends ComparedColumn, CalendarConvention {
  /** The last day that is over, `2024-04-17`. */
  readonly asOf: string;
  /** The period that has begun: its first day up to `asOf` is the later side. */
  readonly period: CalendarPeriod;
  /** What it is compared with: the period just before, or the one a year (of a week: 52 weeks) before. */
  readonly against: EarlierPeriod;
  /**
   * How far the earlier period is taken. `same-days` (default): as many days as have passed, and where the earlier
   * period has fewer, both sides are cut to its length. `same-date`: up to the same date, or the last day of a month
   * that has no such date, though one side may then have more days; the basis `per-day` evens that out.
   */
  readonly cut?: "same-days" | "same-date";
}

/**
 * To date against to date: a period that has begun against the same part of an earlier one, such as the month to
 * date.
 *
 * A part of a month is never set against a whole one. The dates in the result say where both sides were cut.
 *
 * @returns Both periods with their dates and figures, the change and the growth; `null` where a day is missing, which
 * is then named, and growth from a figure of 0 or below.
 * @throws InvalidInputError naming the field: for what is no date, dates out of order, or a number that is infinite.
 * @example
 * ```ts
 * import { toDateComparison } from "opscycle/kpi";
 *
 * const result = toDateComparison({
 *   dates: ["2024-04-01", "2024-04-02", "2024-04-03", "2024-05-01", "2024-05-02"],
 *   values: [10, 10, 99, 12, 18],
 *   asOf: "2024-05-02",
 *   period: "month",
 *   against: "previous-period",
 * });
 * result.previous; // => { from: "2024-04-01", to: "2024-04-02", days: 2, value: 20 }
 * result.growth; // => 0.5
 * ```
 */
export function toDateComparison(input: ToDateComparisonInput): PeriodComparison {
  const { asOf, period, against, cut = "same-days" } = input;
  requireOneOf("toDateComparison", "against", against, ["previous-period", "previous-year"]);
  requireOneOf("toDateComparison", "cut", cut, ["same-days", "same-date"]);
  const asOfDay = requireDay("toDateComparison", "asOf", asOf);
  const calendar = createCalendar("toDateComparison", period, input);
  const { first } = calendar.spanOf(asOfDay);
  const earlier = calendar.spanEarlier(asOfDay, against);
  const elapsed = Math.min(asOfDay - first, earlier.last - earlier.first);
  const [last, earlierLast] =
    cut === "same-date"
      ? [asOfDay, calendar.dayEarlier(asOfDay, against)]
      : [first + elapsed, earlier.first + elapsed];
  return compareSpans(
    "toDateComparison",
    input,
    { first, last },
    { first: earlier.first, last: earlierLast },
  );
}
