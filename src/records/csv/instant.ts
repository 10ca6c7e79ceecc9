import { isPossible, type LocalClock, type LocalTime } from "./local-time.js";

/** The order of day and month in `5/6/2024`. */
export type DateOrder = "day-month-year" | "month-day-year";

const TIME = String.raw`(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(?: ?([AP]M))?(?: ?(Z|UTC|GMT|[+-]\d{2}:?\d{2}))?)?`;
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?${TIME}$`, "i");
const YEAR_LAST = new RegExp(String.raw`^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})${TIME}$`, "i");
const MONTH_NAMED = new RegExp(String.raw`^(\d{1,2})[- ]([a-z]{3})[a-z]*[- ](\d{4}|\d{2})${TIME}$`, "i");
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** The forms of a date that a file may have: `2011-12-09 12:50`, and `9/12/2011` where its order is known. */
export interface InstantForms {
  readonly clock: LocalClock;
  readonly dateOrder: DateOrder | undefined;
}

/** What lies outside is a slip of the pen or an empty date that a program wrote as its first or last day. */
export const FIRST_YEAR = 1970;
export const LAST_YEAR = 2099;

/**
 * Reads a date of 1970 to 2099, with or without time and offset, as an ISO 8601 instant in UTC; undefined when it is
 * none.
 */
export function parseInstant(text: string, forms: InstantForms): string | undefined {
  const parts = dateParts(text, forms.dateOrder);
  if (parts === undefined) return undefined;
  const { offset, ...time } = parts;
  const epochMs =
    offset === undefined ? forms.clock(time) : isPossible(time) ? asUtc(time) - offset : undefined;
  return epochMs === undefined ? undefined : new Date(epochMs).toISOString();
}

/** Reads the calendar day of a date, `2020-04-30`, whatever the zone; undefined when it is none. */
export function parseDay(text: string, dateOrder: DateOrder | undefined): string | undefined {
  const parts = dateParts(text, dateOrder);
  if (parts === undefined || !isPossible(parts)) return undefined;
  return new Date(Date.UTC(parts.year, parts.month - 1, parts.day)).toISOString().slice(0, 10);
}

interface DateParts extends LocalTime {
  /** Milliseconds ahead of UTC, where the text says so. */
  readonly offset: number | undefined;
}

function dateParts(text: string, order: DateOrder | undefined): DateParts | undefined {
  const first = YEAR_FIRST.exec(text);
  if (first !== null) return toParts(Number(first[1]), Number(first[2]), Number(first[3]), first);
  const named = MONTH_NAMED.exec(text);
  if (named !== null) {
    const month = MONTHS.indexOf((named[2] ?? "").toLowerCase()) + 1;
    return toParts(fullYear(named[3] ?? ""), month, Number(named[1]), named);
  }
  const last = order === undefined ? null : YEAR_LAST.exec(text);
  if (last === null) return undefined;
  const [one, two] = [Number(last[1]), Number(last[2])];
  const [day, month] = order === "day-month-year" ? [one, two] : [two, one];
  return toParts(fullYear(last[3] ?? ""), month, day, last);
}

function toParts(year: number, month: number, day: number, match: RegExpExecArray): DateParts | undefined {
  const [hourText, minute, second, fraction, half, offset] = match.slice(4);
  const hour = half === undefined ? Number(hourText ?? 0) : fullHour(Number(hourText), half);
  if (hour === undefined || year < FIRST_YEAR || year > LAST_YEAR) return undefined;
  return {
    year,
    month,
    day,
    hour,
    minute: Number(minute ?? 0),
    second: Number(second ?? 0),
    millisecond: fraction === undefined ? 0 : Math.trunc(Number(`0.${fraction}`) * 1000),
    offset: offset === undefined ? undefined : offsetMs(offset),
  };
}

function fullHour(hour: number, half: string): number | undefined {
  if (hour < 1 || hour > 12) return undefined;
  return (hour % 12) + (half.toLowerCase() === "pm" ? 12 : 0);
}

/** Two digits are 1970 to 2069. */
function fullYear(text: string): number {
  const year = Number(text);
  if (text.length === 4) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}

function offsetMs(text: string): number {
  if (!/^[+-]/.test(text)) return 0;
  const minutes = Number(text.slice(1, 3)) * 60 + Number(text.slice(-2));
  return (text.startsWith("-") ? -minutes : minutes) * 60_000;
}

function asUtc({ year, month, day, hour, minute, second, millisecond }: LocalTime): number {
  return Date.UTC(year, month - 1, day, hour, minute, second, millisecond);
}
