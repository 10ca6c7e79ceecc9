import { dayOfDate } from "../daily/business-days.js";
import { refusal } from "../require.js";

/** What every instant must look like: without a zone, its meaning would depend on the machine. */
const withZone = /^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d)$/;

/** Reads an instant as milliseconds since 1970. Refuses what is none, or names no zone. */
export function readInstant(subject: string, path: string, instant: string): number {
  const at = typeof instant === "string" && withZone.test(instant) ? Date.parse(instant) : Number.NaN;
  if (Number.isNaN(at) || isNoDay(instant))
    throw refusal(subject, path, "an instant such as 2024-05-01T08:30:00Z", instant);
  return at;
}

/** Date.parse takes 30 February for 1 March. */
function isNoDay(instant: string): boolean {
  return Number(instant.slice(8, 10)) > 28 && Number.isNaN(dayOfDate(instant.slice(0, 10)));
}

/**
 * Reads an instant that may be missing, or lie after the moment at which things are looked at: what happens later has
 * not happened yet.
 */
export function readPastInstant(
  subject: string,
  path: string,
  instant: string | undefined,
  asOf: number,
): number | undefined {
  if (instant === undefined) return undefined;
  const at = readInstant(subject, path, instant);
  return at <= asOf ? at : undefined;
}

/** The instant in ISO 8601, in UTC. */
export function formatInstant(epochMs: number): string {
  return new Date(epochMs).toISOString();
}
