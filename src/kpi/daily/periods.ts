import { Temporal } from "temporal-polyfill";

/** The kinds of period that daily facts can be rolled up to. */
export type PeriodLength = "week" | "month" | "all";

/** A run of days: from the index of the first up to, not including, `end`. */
export interface PeriodSpan {
  readonly label: string;
  readonly start: number;
  readonly end: number;
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

function labelOf(date: string, length: PeriodLength): string {
  if (length === "all") return "all";
  if (length === "month") return date.slice(0, 7);
  const { yearOfWeek, weekOfYear } = Temporal.PlainDate.from(date);
  return `${yearOfWeek}-W${String(weekOfYear).padStart(2, "0")}`;
}
