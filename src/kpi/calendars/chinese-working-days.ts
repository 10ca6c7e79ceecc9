import chineseDays from "chinese-days";
import { dayOfDate } from "../daily/business-days.js";
import { refusal } from "../require.js";
import { weekdayOf } from "./working-intervals.js";

/** Knows the working days of mainland China in the years for which their schedule is at hand. */
export interface ChineseWorkingDays {
  /** Whether a calendar date is worked. Refuses a year outside {@link ChineseWorkingDays.years}. */
  isWorkingDay(date: string): boolean;
  /** The first and the last year whose schedule is known. */
  years(): {
    /** The first of them. */
    readonly first: number;
    /** The last of them. */
    readonly last: number;
  };
}

/** The first year in the package's data. */
const firstYear = 2004;

/**
 * The working days of mainland China (中国法定节假日与调休): Monday to Friday, less the public holidays, with the weekend
 * days that are worked in exchange.
 *
 * The State Council announces the schedule of a year near the end of the year before. The package `chinese-days`
 * brings those published so far; a date in a year without one is refused, never guessed.
 *
 * @throws InvalidInputError for a date that is none, or in a year whose schedule is not known.
 * @example
 * ```ts
 * import { chineseWorkingDays } from "opscycle/kpi";
 *
 * chineseWorkingDays.isWorkingDay("2024-10-01"); // => false
 * chineseWorkingDays.isWorkingDay("2024-10-12"); // => true
 * chineseWorkingDays.years().first; // => 2004
 * ```
 */
export const chineseWorkingDays: ChineseWorkingDays = {
  isWorkingDay(date) {
    const day = dayOfDate(date);
    const year = Number.isNaN(day) ? Number.NaN : Number(date.slice(0, 4));
    if (!(year >= firstYear && hasSchedule(year))) {
      const expected = `a calendar day from ${firstYear} to ${chineseWorkingDays.years().last}`;
      throw refusal("chineseWorkingDays", "date", expected, date);
    }
    return scheduled(date) ?? weekdayOf(day) <= 5;
  },
  years() {
    let last = firstYear;
    while (hasSchedule(last + 1)) last += 1;
    return { first: firstYear, last };
  },
};

/** The first of October is a holiday in every year, so a year without it has no schedule. */
function hasSchedule(year: number): boolean {
  return scheduled(`${year}-10-01`) !== undefined;
}

/**
 * What the schedule says of a date that it names. The package finds the weekday of other dates in the machine's own
 * time zone, which west of Greenwich is the day before's; its names of scheduled days hold a comma, of weekdays none.
 */
function scheduled(date: string): boolean | undefined {
  const { name, work } = chineseDays.getDayDetail(date);
  return name.includes(",") ? work : undefined;
}
