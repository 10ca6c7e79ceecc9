import { Temporal } from "temporal-polyfill";
import { dateOfDay, dayOfDate } from "../daily/business-days.js";
import { requireOneOf } from "../require.js";
import type { DaySpan } from "./daily-column.js";

/** A period of the calendar. */
export type CalendarPeriod = "week" | "month" | "quarter" | "year";

/** Where weeks and years begin. */
export interface CalendarConvention {
  /** The weekday on which a week begins, from 1 for Monday to 7 for Sunday. Default 1. */
  readonly weekStartsOn?: number;
  /** The month in which a year begins, from 1 to 12; quarters follow it. Default 1. */
  readonly yearStartsInMonth?: number;
}

/** What a period is compared with: the one just before, or the one a year (of a week: 52 weeks) before. */
export type EarlierPeriod = "previous-period" | "previous-year";

/** Finds the days of calendar periods. */
export interface Calendar {
  /** The whole period that a day lies in. */
  spanOf(day: number): DaySpan;
  /** The whole earlier period. */
  spanEarlier(day: number, earlier: EarlierPeriod): DaySpan;
  /** The same date in the earlier period; the last day of a month that has no such date. */
  dayEarlier(day: number, earlier: EarlierPeriod): number;
}

const weekdays = [1, 2, 3, 4, 5, 6, 7];
const months = [...weekdays, 8, 9, 10, 11, 12];
const monthsOf = { month: 1, quarter: 3, year: 12 } as const;

/** A calendar of weeks, months, quarters or years. */
export function createCalendar(
  subject: string,
  period: CalendarPeriod,
  { weekStartsOn = 1, yearStartsInMonth = 1 }: CalendarConvention,
): Calendar {
  requireOneOf(subject, "period", period, ["week", ...Object.keys(monthsOf)]);
  requireOneOf(subject, "weekStartsOn", weekStartsOn, weekdays);
  requireOneOf(subject, "yearStartsInMonth", yearStartsInMonth, months);
  const length = period === "week" ? { days: 7 } : { months: monthsOf[period] };
  const year = period === "week" ? { days: 364 } : { months: 12 };
  const startOf = (day: number) => {
    const date = plainDate(day);
    if (period === "week") return date.subtract({ days: (date.dayOfWeek - weekStartsOn + 7) % 7 });
    const monthOfYear = (date.month - yearStartsInMonth + 12) % 12;
    return date.with({ day: 1 }).subtract({ months: monthOfYear % monthsOf[period] });
  };
  const spanFrom = (start: Temporal.PlainDate) => ({
    first: dayNumber(start),
    last: dayNumber(start.add(length)) - 1,
  });
  const stepTo = (earlier: EarlierPeriod) => (earlier === "previous-period" ? length : year);
  return {
    spanOf: (day) => spanFrom(startOf(day)),
    spanEarlier: (day, earlier) => spanFrom(startOf(day).subtract(stepTo(earlier))),
    dayEarlier: (day, earlier) => dayNumber(plainDate(day).subtract(stepTo(earlier))),
  };
}

/** The same date a year before; 28 February for 29 February. */
export function yearBefore(day: number): number {
  return dayNumber(plainDate(day).subtract({ years: 1 }));
}

/** The last day of the month that a day lies in. */
export function monthEndOf(day: number): number {
  const date = plainDate(day);
  return day + date.daysInMonth - date.day;
}

function plainDate(day: number): Temporal.PlainDate {
  return Temporal.PlainDate.from(dateOfDay(day));
}

function dayNumber(date: Temporal.PlainDate): number {
  return dayOfDate(date.toString());
}
