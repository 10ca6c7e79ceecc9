/** Knows which days are worked: weekends, public holidays and the days worked in exchange for them. */
export interface WorkingDayCalendar {
  /** The same time of day, so many working days later. ISO 8601 in UTC, in and out. */
  addWorkingDays(at: string, days: number): string;
}
