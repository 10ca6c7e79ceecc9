import type { WorkingDayCalendar } from "./working-day-calendar.js";
import type { WorkingShift } from "./working-hours.js";

/** When a calendar is worked. */
export interface WorkingCalendarOptions {
  /** IANA time zone of the hours and days. Default `Asia/Shanghai`. */
  readonly zone?: string;
  /** The shifts of a worked day. Default the whole day, `00:00` to `24:00`. Where shifts overlap, time counts once. */
  readonly hours?: readonly WorkingShift[];
  /** Worked weekdays, 1 for Monday to 7 for Sunday. Default 1 to 5, and all seven where `isWorkingDay` decides. */
  readonly weekdays?: readonly number[];
  /**
   * Whether a calendar date (`2024-05-01`) is worked, for public holidays and days worked in exchange. A day is worked
   * when this and `weekdays` both say so.
   */
  readonly isWorkingDay?: (date: string) => boolean;
}

/** Counts time in which somebody works. Instants are ISO 8601; those that come out are in UTC. */
export interface WorkingCalendar extends WorkingDayCalendar {
  /** Whether an instant lies in a shift. The end of a shift no longer does. */
  isWorkingTime(at: string): boolean;
  /** Milliseconds of working time from one instant to another that is not before it. */
  workingMsBetween(from: string, to: string): number;
  /**
   * The earliest instant by which so many milliseconds have been worked since `at`: a deadline can fall on the end of
   * a shift, and 0 gives `at` itself.
   */
  addWorkingTime(at: string, ms: number): string;
  /**
   * The same local time of day, so many worked days later. The day of `at` is not counted, so that one working day
   * after any time of Saturday is that time of Monday; 0 gives `at` itself.
   */
  addWorkingDays(at: string, days: number): string;
  /** `at` itself where it is working time, else when the next shift begins. */
  nextWorkingTime(at: string): string;
}
