import { Temporal } from "temporal-polyfill";
import { readInstant } from "../calendars/instant.js";
import { requireCount } from "../require.js";
import { createBusinessDays, dayOfDate } from "./business-days.js";
import type { DailyFacts } from "./daily-facts.js";

/** The kinds of period that daily facts can be rolled up to. */
export type PeriodLength = "week" | "month" | "all";

/** A run of days: from the index of the first up to, not including, `end`. */
export interface PeriodSpan {
  readonly label: string;
  readonly start: number;
  readonly end: number;
}

/** What a roll-up looks at, and how long late returns are waited for. */
export interface RollUpOptions {
  /** The instant at which things are looked at. Default the last line of the history. */
  readonly asOf?: string;
  /** Days from the order to its delivery: dispatch and transit. Default 7. */
  readonly deliveryDays?: number;
  /** Days after delivery in which goods may be sent back. Default 7, as the platforms' own window of no-reason returns. */
  readonly returnWindowDays?: number;
}

/** A period of a history, and how far its figures may still change. */
export interface FactsPeriod {
  /** `2011-12` for a month, `2011-W49` for an ISO week, `all` for the whole history. */
  readonly label: string;
  /** First day of the period that the history covers. */
  readonly firstDate: string;
  /** Last day of the period that the history covers. */
  readonly lastDate: string;
  /** Days of the period that the history covers. */
  readonly days: number;
  /**
   * Whether the history covers the period from its first day on and the period was over at `asOf`. Sums of a part of a
   * month are not to be compared with those of a whole one. The whole history, `all`, begins when it begins.
   */
  readonly isComplete: boolean;
  /**
   * Whether no return of its sales is to be waited for: the return window of an order of the period's last day, and that
   * day's delivery before it, was over at `asOf`. Until then figures by the day of the sale still change.
   */
  readonly isMature: boolean;
}

/** Splits consecutive dates into calendar months, ISO weeks, or one period of all. The ends may be cut short. */
export function splitIntoPeriods(dates: readonly string[], length: PeriodLength): readonly PeriodSpan[] {
  const spans: { label: string; start: number; end: number }[] = [];
  dates.forEach((date, day) => {
    const label = labelOf(date, length);
    const last = spans.at(-1);
    if (last?.label === label) last.end = day + 1;
    else spans.push({ label, start: day, end: day + 1 });
  });
  return spans;
}

/** The periods of a history with what is known of their figures. */
export function periodsOf(
  subject: string,
  facts: Pick<DailyFacts, "dates" | "zone" | "dayStartsAtHour" | "totals">,
  length: PeriodLength,
  { asOf = facts.totals.lastAt ?? undefined, deliveryDays = 7, returnWindowDays = 7 }: RollUpOptions,
): readonly (FactsPeriod & PeriodSpan)[] {
  requireCount(subject, "deliveryDays", deliveryDays);
  requireCount(subject, "returnWindowDays", returnWindowDays);
  if (asOf === undefined) return [];
  const dayOf = createBusinessDays(subject, facts.zone, facts.dayStartsAtHour);
  const today = dayOf(readInstant(subject, "asOf", asOf));
  return splitIntoPeriods(facts.dates, length).map((span) => {
    const firstDate = facts.dates[span.start] ?? "";
    const lastDate = facts.dates[span.end - 1] ?? "";
    const limits = limitsOf(firstDate, lastDate, length);
    return {
      ...span,
      firstDate,
      lastDate,
      days: span.end - span.start,
      isComplete: limits.first === firstDate && dayOfDate(limits.last) < today,
      isMature: dayOfDate(limits.last) + deliveryDays + returnWindowDays < today,
    };
  });
}

/** The first and last day that the calendar gives the period. */
function limitsOf(firstDate: string, lastDate: string, length: PeriodLength) {
  if (length === "all") return { first: firstDate, last: lastDate };
  const date = Temporal.PlainDate.from(firstDate);
  const [before, after] =
    length === "month"
      ? [date.day - 1, date.daysInMonth - date.day]
      : [date.dayOfWeek - 1, date.daysInWeek - date.dayOfWeek];
  return {
    first: date.subtract({ days: before }).toString(),
    last: date.add({ days: after }).toString(),
  };
}

function labelOf(date: string, length: PeriodLength): string {
  if (length === "all") return "all";
  if (length === "month") return date.slice(0, 7);
  const { yearOfWeek, weekOfYear } = Temporal.PlainDate.from(date);
  return `${yearOfWeek}-W${String(weekOfYear).padStart(2, "0")}`;
}
