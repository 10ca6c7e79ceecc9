import { dateIn } from "../tally-decisions.js";

/** The calendar day of instants in a zone. A journal names few instants, and each often: they are remembered. */
export function calendarDayIn(zone: string): (at: string) => string {
  const known = new Map<string, string>();
  return (at) => {
    const day = known.get(at) ?? dateIn(at, zone);
    known.set(at, day);
    return day;
  };
}
