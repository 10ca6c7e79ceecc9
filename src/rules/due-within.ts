import type { Check } from "./decision/check.js";
import { roundedUnits } from "./rounded-units.js";

/** `late` both for what was done too late and for what is still open after its time. */
export type DueAnswer = "in-time" | "due-soon" | "late";

/**
 * How something stands that is to be done within so many hours.
 *
 * @param name - the fact `hours`: until it was done, or until now while it is open
 * @param dueSoonFromShare - part of the time after which what is open is due soon, 0 to 1
 */
export function dueWithin(
  check: Check,
  name: string,
  hours: number,
  done: boolean,
  withinHours: number,
  dueSoonFromShare: number,
): DueAnswer {
  const dueSoonFromHours = check.compute(
    "dueSoonFromHours",
    "hours allowed × share after which it is due soon",
    roundedUnits(withinHours * dueSoonFromShare),
  );
  const early = check.below(name, hours, dueSoonFromHours);
  const inTime = check.atMost(name, hours, withinHours);
  if (!inTime) return "late";
  return done || early ? "in-time" : "due-soon";
}
