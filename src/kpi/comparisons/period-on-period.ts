import { refusal } from "../require.js";
import { type CalendarConvention, type CalendarPeriod, createCalendar } from "./calendar-period.js";
import { type DaySpan, requireDay } from "./daily-column.js";
import { type ComparedColumn, compareSpans, type PeriodComparison } from "./period-comparison.js";

/** What {@link periodOnPeriod} is computed from. */
export interface PeriodOnPeriodInput extends ComparedColumn, CalendarConvention {
  /** The last day that is over, `2024-04-30`. */
  readonly asOf: string;
  /** What is compared: the last whole week, month, quarter or year by `asOf`, or as many days up to it. */
  readonly period:
    | CalendarPeriod
    | {
        /** So many days up to `asOf`. */
        readonly days: number;
      };
}

/**
 * Period on period: the last whole period against the one just before (环比).
 *
 * Only whole periods are compared: a month that is not over by `asOf` is passed over for the one before, and
 * {@link toDateComparison} is there for the part of it. Months differ in length: the basis `per-day` evens that out.
 *
 * @returns Both periods with their dates and figures, the change and the growth; `null` where a day is missing, which
 * is then named, and growth from a figure of 0 or below.
 * @throws InvalidInputError naming the field: for what is no date, dates out of order, or a number that is infinite.
 * @example
 * ```ts
 * import { periodOnPeriod } from "opscycle/kpi";
 *
 * const result = periodOnPeriod({
 *   dates: ["2024-05-01", "2024-05-02", "2024-05-03", "2024-05-04"],
 *   values: [10, 30, 20, 40],
 *   asOf: "2024-05-04",
 *   period: { days: 2 },
 * });
 * result.current; // => { from: "2024-05-03", to: "2024-05-04", days: 2, value: 60 }
 * result.growth; // => 0.5
 * ```
 */
export function periodOnPeriod(input: PeriodOnPeriodInput): PeriodComparison {
  const { asOf, period } = input;
  const lastDay = requireDay("periodOnPeriod", "asOf", asOf);
  const [current, previous] =
    typeof period === "object" ? runsOfDays(lastDay, period.days) : wholePeriods(lastDay, period, input);
  return compareSpans("periodOnPeriod", input, current, previous);
}

function runsOfDays(lastDay: number, days: number): readonly [DaySpan, DaySpan] {
  if (!Number.isSafeInteger(days) || days < 1)
    throw refusal("periodOnPeriod", "period.days", "an integer above 0", days);
  return [
    { first: lastDay - days + 1, last: lastDay },
    { first: lastDay - 2 * days + 1, last: lastDay - days },
  ];
}

function wholePeriods(
  lastDay: number,
  period: CalendarPeriod,
  convention: CalendarConvention,
): readonly [DaySpan, DaySpan] {
  const calendar = createCalendar("periodOnPeriod", period, convention);
  const started = calendar.spanOf(lastDay);
  const current = started.last === lastDay ? started : calendar.spanEarlier(lastDay, "previous-period");
  return [current, calendar.spanEarlier(current.first, "previous-period")];
}
