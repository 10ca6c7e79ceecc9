import { InvalidInputError } from "../../errors/index.js";
import { dateOfDay } from "../daily/business-days.js";

/** Kinds of calendar period: a month is the calendar's, a week begins on a stated weekday. */
export type CohortPeriod = "day" | "week" | "month";

/** Calendar periods, numbered without a gap. */
export interface CalendarPeriods {
  /** Number of the period that a day falls in; days are numbered from 1970-01-01. */
  numberOf(day: number): number;
  /** First day of a period. */
  firstDayOf(period: number): number;
  /** What a period is called: `2021-03-14` for a day or the week that it begins, `2021-03` for a month. */
  labelOf(period: number): string;
}

/** Weekdays are numbered from Monday, 1, to Sunday, 7. */
export function calendarPeriods(
  subject: string,
  period: CohortPeriod,
  weekStartsOn: number,
): CalendarPeriods {
  if (!Number.isInteger(weekStartsOn) || weekStartsOn < 1 || weekStartsOn > 7)
    throw new InvalidInputError(subject, [
      { path: "weekStartsOn", expected: "an integer from 1 to 7", received: String(weekStartsOn) },
    ]);
  if (period === "month")
    return {
      numberOf: monthOf,
      firstDayOf: firstDayOfMonth,
      labelOf: (month) => dateOfDay(firstDayOfMonth(month)).slice(0, 7),
    };
  if (period !== "day" && period !== "week")
    throw new InvalidInputError(subject, [
      { path: "by", expected: "day, week or month", received: String(period) },
    ]);
  const length = period === "week" ? 7 : 1;
  // 1970-01-01 was a Thursday, 4.
  const offset = period === "week" ? weekStartsOn - 4 : 0;
  const firstDayOf = (number: number) => number * length + offset;
  return {
    numberOf: (day) => Math.floor((day - offset) / length),
    firstDayOf,
    labelOf: (number) => dateOfDay(firstDayOf(number)),
  };
}

const dayMs = 86_400_000;

function monthOf(day: number): number {
  const date = new Date(day * dayMs);
  return (date.getUTCFullYear() - 1970) * 12 + date.getUTCMonth();
}

function firstDayOfMonth(month: number): number {
  return Date.UTC(1970, month) / dayMs;
}
