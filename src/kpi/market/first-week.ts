import { type DailyColumn, readDailyColumn, requireDay } from "../comparisons/daily-column.js";
import { dateOfDay } from "../daily/business-days.js";

/** When a product was launched, and how far the records reach. */
export interface LaunchWindow {
  /** The day on which it went on sale, `2024-05-01`: the first of its seven days. */
  readonly launchDate: string;
  /** The last day that is over, `2024-05-20`. */
  readonly asOf: string;
}

/** The seven days from a launch. */
export interface FirstWeek {
  /** The launch day. */
  readonly from: string;
  /** The seventh day. */
  readonly to: string;
  /** How many of the seven days are over, 0 to 7. Below 7 the week is not mature. */
  readonly elapsedDays: number;
  /** The days that are over and of which nothing is known. They are named and not guessed. */
  readonly missingDates: readonly string[];
}

/** Adds up the days of the first week that are over, for each of several measures. */
export function sumFirstWeek(
  subject: string,
  { launchDate, asOf }: LaunchWindow,
  columns: Readonly<Record<string, DailyColumn>>,
): { week: FirstWeek; isComplete: boolean; sums: readonly number[] } {
  const first = requireDay(subject, "launchDate", launchDate);
  const last = Math.min(first + 6, requireDay(subject, "asOf", asOf));
  const sums = Object.entries(columns).map(([path, column]) =>
    readDailyColumn(subject, column, path, 0).sum({ first, last }),
  );
  const missingDates = [...new Set(sums.flatMap((sum) => sum.missingDates))].sort();
  const elapsedDays = Math.max(0, last - first + 1);
  return {
    week: { from: launchDate, to: dateOfDay(first + 6), elapsedDays, missingDates },
    isComplete: elapsedDays === 7 && missingDates.length === 0,
    sums: sums.map(({ sum }) => sum),
  };
}
