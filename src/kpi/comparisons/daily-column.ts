import { dateOfDay, dayOfDate } from "../daily/business-days.js";
import { refusal } from "../require.js";

/** A measure day by day, as a column of facts holds it. */
export interface DailyColumn {
  /** Calendar days, `2024-04-30`, in order and each once. Days may be missing. */
  readonly dates: readonly string[];
  /** The measure on each of `dates`; NaN where it is not known. */
  readonly values: ArrayLike<number>;
}

/** A period by its dates. */
export interface DateSpan {
  /** Its first day, `2024-02-01`. */
  readonly from: string;
  /** Its last day. That day must be over, or a part of a day stands against a whole one. */
  readonly to: string;
}

/** Days from the first to the last, both included, numbered from 1970-01-01. */
export interface DaySpan {
  readonly first: number;
  readonly last: number;
}

/** What the days of a span add up to. */
export interface SpanSum {
  /** Sum of the days that are known. */
  readonly sum: number;
  /** How many days there are, known or not. */
  readonly days: number;
  /** The dates of which nothing is known. */
  readonly missingDates: readonly string[];
}

/** A daily column that has been checked. */
export interface DailyReader {
  /** Adds up the days of a span; a day for which `isCounted` is false is no part of it. */
  sum(span: DaySpan, isCounted?: (day: number) => boolean): SpanSum;
}

/** Reads a date as a day number, or refuses it. */
export function requireDay(subject: string, path: string, date: string): number {
  const day = dayOfDate(date);
  if (Number.isNaN(day)) throw refusal(subject, path, "a calendar day such as 2024-04-30", date);
  return day;
}

/** Reads a period, or refuses it. */
export function readSpan(subject: string, { from, to }: DateSpan, pathBefore = ""): DaySpan {
  const first = requireDay(subject, `${pathBefore}from`, from);
  const last = requireDay(subject, `${pathBefore}to`, to);
  if (last < first) throw refusal(subject, `${pathBefore}to`, `a day not before ${from}`, to);
  return { first, last };
}

/** Checks a daily column: dates in order, for each a finite number not below `lowest`, or NaN. */
export function readDailyColumn(
  subject: string,
  { dates, values }: DailyColumn,
  valuesPath = "values",
  lowest = Number.NEGATIVE_INFINITY,
): DailyReader {
  if (!Array.isArray(dates)) throw refusal(subject, "dates", "a list of calendar days", dates);
  if (typeof values?.length !== "number")
    throw refusal(subject, valuesPath, `a column of ${dates.length} numbers`, values);
  if (values.length !== dates.length)
    throw refusal(subject, valuesPath, `a column of ${dates.length} numbers`, Array.from(values));
  const numberOf = new Map<number, number>();
  const expected = lowest === 0 ? "a number of 0 or more" : "a finite number";
  let before = Number.NEGATIVE_INFINITY;
  dates.forEach((date, index) => {
    const day = requireDay(subject, `dates.${index}`, date);
    const value = values[index];
    if (day <= before) throw refusal(subject, `dates.${index}`, `a day after ${dates[index - 1]}`, date);
    if (typeof value !== "number" || Math.abs(value) === Number.POSITIVE_INFINITY || value < lowest)
      throw refusal(subject, `${valuesPath}.${index}`, `${expected}, or NaN where it is not known`, value);
    numberOf.set(day, value);
    before = day;
  });
  return { sum: (span, isCounted) => sumSpan(numberOf, span, isCounted) };
}

function sumSpan(
  numberOf: ReadonlyMap<number, number>,
  { first, last }: DaySpan,
  isCounted: (day: number) => boolean = () => true,
): SpanSum {
  const missingDates: string[] = [];
  let sum = 0;
  let days = 0;
  for (let day = first; day <= last; day += 1) {
    if (!isCounted(day)) continue;
    const value = numberOf.get(day) ?? Number.NaN;
    days += 1;
    if (Number.isNaN(value)) missingDates.push(dateOfDay(day));
    else sum += value;
  }
  return { sum, days, missingDates };
}
