import { Temporal } from "temporal-polyfill";
import { InvalidInputError } from "../../errors/index.js";

/** Milliseconds of a day of 24 hours. */
const dayMs = 86_400_000;

/** Finds the business day of an instant. Days are numbered from 1970-01-01. */
export type BusinessDays = (epochMs: number) => number;

/**
 * Business days of a time zone. An instant belongs to the last day that had begun by then, so that days of 23
 * or 25 hours and dates that a zone skipped come out right.
 */
export function createBusinessDays(subject: string, zone: string, dayStartsAtHour: number): BusinessDays {
  checkDay(subject, zone, dayStartsAtHour);
  const startsByDay = new Map<number, number>();
  const startOf = (day: number) => {
    const start = startsByDay.get(day) ?? startOfDay(day, zone, dayStartsAtHour);
    startsByDay.set(day, start);
    return start;
  };
  const dayOf = (epochMs: number) => {
    const utcDay = Math.floor(epochMs / dayMs);
    let day = utcDay - 2;
    // Zones reach from UTC-12 to UTC+14 and a day starts up to 23 hours late: three starts settle every instant.
    for (let next = utcDay - 1; next <= utcDay + 1; next += 1) if (startOf(next) <= epochMs) day = next;
    return day;
  };
  // Most instants lie in the day of the one before.
  let last = { day: 0, start: Number.POSITIVE_INFINITY, end: Number.NEGATIVE_INFINITY };
  return (epochMs) => {
    if (epochMs >= last.start && epochMs < last.end) return last.day;
    const day = dayOf(epochMs);
    last = { day, start: startOf(day), end: startOf(day + 1) };
    return day;
  };
}

/** An instant, as milliseconds and as a day. Both are NaN where the text is no instant. */
export interface ReadInstant {
  readonly at: number;
  readonly day: number;
}

/** Reads instants and finds their day. */
export interface DayReader {
  read(instant: string): ReadInstant;
}

/** Remembers the instant that it read last: the lines of one order share theirs. */
export function createDayReader(dayOf: BusinessDays): DayReader {
  let lastText = "";
  let last: ReadInstant = { at: Number.NaN, day: Number.NaN };
  return {
    read(instant) {
      if (instant === lastText) return last;
      const at = Date.parse(instant);
      lastText = instant;
      last = { at, day: Number.isNaN(at) ? Number.NaN : dayOf(at) };
      return last;
    },
  };
}

/** The calendar date of a day number: `2011-12-09`. */
export function dateOfDay(day: number): string {
  return new Date(day * dayMs).toISOString().slice(0, -"T00:00:00.000Z".length);
}

/** The day number of a calendar date. NaN for what is no date, such as 2021-02-29. */
export function dayOfDate(date: string): number {
  const day = Date.parse(`${date}T00:00:00Z`) / dayMs;
  return Number.isInteger(day) && dateOfDay(day) === date ? day : Number.NaN;
}

/** The dates of consecutive days. */
export function datesBetween(firstDay: number, lastDay: number): readonly string[] {
  return Array.from({ length: Math.max(0, lastDay - firstDay + 1) }, (_, index) =>
    dateOfDay(firstDay + index),
  );
}

function startOfDay(day: number, zone: string, hour: number): number {
  const date = Temporal.PlainDate.from(dateOfDay(day));
  return date.toZonedDateTime({ timeZone: zone, plainTime: { hour } }).epochMilliseconds;
}

function checkDay(subject: string, zone: string, hour: number): void {
  if (!Number.isInteger(hour) || hour < 0 || hour > 23)
    throw new InvalidInputError(subject, [
      { path: "dayStartsAtHour", expected: "an integer from 0 to 23", received: String(hour) },
    ]);
  try {
    startOfDay(0, zone, hour);
  } catch (cause) {
    const expected = "an IANA time zone such as Asia/Shanghai";
    throw new InvalidInputError(subject, [{ path: "zone", expected, received: JSON.stringify(zone) }], {
      cause,
    });
  }
}
