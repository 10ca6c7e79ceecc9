import { dateOfDay } from "../daily/business-days.js";
import { finiteResult, quotient, requireOneOf } from "../require.js";
import { growth } from "../sales/growth.js";
import { type DailyColumn, type DaySpan, readDailyColumn } from "./daily-column.js";

/** What every comparison of periods is computed from. */
export interface ComparedColumn extends DailyColumn {
  /**
   * For a ratio: what each of `values` is a share of, such as visitors for buyers. A period's figure is then the
   * sum of `values` over the sum of these, because ratios are never averaged. NaN where it is not known.
   */
  readonly denominators?: ArrayLike<number>;
  /**
   * What a period's figure is: its `total`, or its mean `per-day`, which makes months of 28 and 31 days comparable.
   * Default `total`. It makes no difference where there are `denominators`.
   */
  readonly basis?: "total" | "per-day";
}

/** One side of a comparison. */
export interface PeriodFigure {
  /** Its first day. */
  readonly from: string;
  /** Its last day. */
  readonly to: string;
  /** How many days were counted. */
  readonly days: number;
  /** Its figure; `null` where a day is missing or none is counted, and for a ratio whose denominators add up to 0. */
  readonly value: number | null;
}

/** A period against an earlier one. */
export interface PeriodComparison {
  /** The later period. */
  readonly current: PeriodFigure;
  /** The earlier period. */
  readonly previous: PeriodFigure;
  /** Later less earlier figure; `null` where one of them is. */
  readonly change: number | null;
  /** The change as a share of the earlier figure; `null` where a figure is, or the earlier one is 0 or below. */
  readonly growth: number | null;
  /** The days of both periods of which nothing is known, in order. They are named and not guessed. */
  readonly missingDates: readonly string[];
}

/** Compares what a column comes to in two spans of days. */
export function compareSpans(
  subject: string,
  column: ComparedColumn,
  currentSpan: DaySpan,
  previousSpan: DaySpan,
  isCounted?: (day: number) => boolean,
): PeriodComparison {
  const figureOf = figureReader(subject, column, isCounted);
  const current = figureOf(currentSpan);
  const previous = figureOf(previousSpan);
  const [now, before] = [current.figure.value, previous.figure.value];
  const areKnown = now !== null && before !== null;
  return {
    current: current.figure,
    previous: previous.figure,
    change: areKnown ? finiteResult(subject, now - before) : null,
    growth: areKnown ? growth({ current: now, previous: before }) : null,
    missingDates: [...new Set([...previous.missingDates, ...current.missingDates])].sort(),
  };
}

function figureReader(
  subject: string,
  { dates, values, denominators, basis = "total" }: ComparedColumn,
  isCounted?: (day: number) => boolean,
): (span: DaySpan) => { figure: PeriodFigure; missingDates: readonly string[] } {
  requireOneOf(subject, "basis", basis, ["total", "per-day"]);
  const parts = readDailyColumn(subject, { dates, values });
  const wholes =
    denominators === undefined
      ? undefined
      : readDailyColumn(subject, { dates, values: denominators }, "denominators");
  return (span) => {
    const part = parts.sum(span, isCounted);
    const whole = wholes?.sum(span, isCounted);
    const missingDates = [...part.missingDates, ...(whole?.missingDates ?? [])];
    const divisor = whole?.sum ?? (basis === "per-day" ? part.days : 1);
    const isKnown = part.days > 0 && missingDates.length === 0;
    const value = isKnown ? quotient(subject, part.sum, divisor) : null;
    const figure = { from: dateOfDay(span.first), to: dateOfDay(span.last), days: part.days, value };
    return { figure, missingDates };
  };
}
