import { describeValue, InvalidInputError } from "../../errors/index.js";
import { dayOfDate } from "../daily/business-days.js";

/** The day number of a calendar date. Refuses what is no date. */
export function readDate(subject: string, path: string, date: string): number {
  const day = typeof date === "string" ? dayOfDate(date) : Number.NaN;
  if (Number.isNaN(day))
    throw new InvalidInputError(subject, [
      { path, expected: "a date such as 2024-02-29", received: describeValue(date) },
    ]);
  return day;
}
