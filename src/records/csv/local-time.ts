import { Temporal } from "temporal-polyfill";
import { InvalidInputError } from "../../errors/index.js";

/** A wall-clock time without a zone. */
export interface LocalTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
}

/** Turns wall-clock time of one zone into milliseconds since 1970 UTC; undefined when there is no such day. */
export type LocalClock = (time: LocalTime) => number | undefined;

const HOUR_MS = 3_600_000;

/**
 * A clock of a zone of the tz database. A time that a change of the clocks skips is moved forward by the
 * gap; of a time that comes twice, the first is taken (Temporal's `compatible`). Offsets are kept per hour.
 */
export function localClock(zone: string, subject = "localClock"): LocalClock {
  const offsets = new Map<number, number>();
  checkZone(zone, subject);
  return (time) => {
    const { year, month, day, hour, minute, second, millisecond } = time;
    if (!isPossible(time)) return undefined;
    const asUtc = Date.UTC(year, month - 1, day, hour, minute, second, millisecond);
    const hourStart = Math.floor(asUtc / HOUR_MS) * HOUR_MS;
    let offset = offsets.get(hourStart);
    if (offset === undefined) {
      const first = offsetAt(hourStart, zone);
      offset = first === offsetAt(hourStart + HOUR_MS - 1, zone) ? first : Number.NaN;
      offsets.set(hourStart, offset);
    }
    return asUtc - (Number.isNaN(offset) ? offsetAt(asUtc, zone) : offset);
  };
}

/** How far the zone's clock, which shows the time that `asUtc` is in UTC, is ahead of UTC, in ms. */
function offsetAt(asUtc: number, zone: string): number {
  const shown = Temporal.Instant.fromEpochMilliseconds(asUtc).toZonedDateTimeISO("UTC").toPlainDateTime();
  return asUtc - shown.toZonedDateTime(zone, { disambiguation: "compatible" }).epochMilliseconds;
}

/** Whether the calendar has the day and the clock the time. */
export function isPossible({ year, month, day, hour, minute, second }: LocalTime): boolean {
  return (
    year >= 1000 &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= new Date(Date.UTC(year, month, 0)).getUTCDate() &&
    hour <= 23 &&
    minute <= 59 &&
    second <= 59
  );
}

function checkZone(zone: string, subject: string): void {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
  } catch (cause) {
    const issue = { path: "zone", expected: "a time zone such as Asia/Shanghai", received: `"${zone}"` };
    throw new InvalidInputError(subject, [issue], { cause });
  }
}
