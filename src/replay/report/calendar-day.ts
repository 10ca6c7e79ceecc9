import { Temporal } from "temporal-polyfill";

/** Makes a function that gives the calendar day of an instant in a zone: `2011-12-09`. */
export function calendarDayIn(zone: string): (at: string) => string {
  const known = new Map<string, string>();
  return (at) => {
    const day = known.get(at) ?? Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate().toString();
    known.set(at, day);
    return day;
  };
}
