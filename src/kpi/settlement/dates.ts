import { dayOfDate } from "../daily/business-days.js";
import { refusal } from "../require.js";

/** The day number of a calendar date. Refuses what is no date. */
export function readDate(subject: string, path: string, date: string): number {
  const day = typeof date === "string" ? dayOfDate(date) : Number.NaN;
  if (Number.isNaN(day)) throw refusal(subject, path, "a date such as 2024-02-29", date);
  return day;
}
