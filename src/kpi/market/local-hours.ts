import { Temporal } from "temporal-polyfill";
import { describeValue, InvalidInputError } from "../../errors/index.js";
import { dayOfDate } from "../daily/business-days.js";
import { refusal } from "../require.js";

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const instantForm = /^(\d{4}-\d\d-\d\d)T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/;

/** Hours of the week in a zone: 0 is Monday from midnight to one o'clock, 167 the last of Sunday. */
export type HourOfWeek = (epochMs: number) => number;

/** Finds the local hour of the week of instants. A zone's offset is looked up once for each day of UTC. */
export function createHourOfWeek(subject: string, zone: string): HourOfWeek {
  const offsetAt = offsetReader(subject, zone);
  const offsetOfDay = new Map<number, number | null>();
  return (epochMs) => {
    const utcDay = Math.floor(epochMs / dayMs);
    let offset = offsetOfDay.get(utcDay);
    if (offset === undefined) {
      const start = offsetAt(utcDay * dayMs);
      offset = start === offsetAt((utcDay + 1) * dayMs) ? start : null;
      offsetOfDay.set(utcDay, offset);
    }
    const localHour = Math.floor((epochMs + (offset ?? offsetAt(epochMs))) / hourMs);
    // 1970-01-01 was a Thursday, the fourth day of the week.
    return (((localHour + 3 * 24) % 168) + 168) % 168;
  };
}

/** Reads an instant with its offset as milliseconds, or refuses it. */
export function requireInstant(subject: string, path: string, text: string): number {
  const [, date = ""] = instantForm.exec(text) ?? [];
  const epochMs = Number.isNaN(dayOfDate(date)) ? Number.NaN : Date.parse(text);
  if (!Number.isNaN(epochMs)) return epochMs;
  const expected = "an instant with its offset, such as 2024-05-01T10:00:00Z";
  throw refusal(subject, path, expected, text);
}

function offsetReader(subject: string, zone: string): (epochMs: number) => number {
  const read = (epochMs: number) =>
    Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO(zone).offsetNanoseconds / 1_000_000;
  try {
    read(0);
  } catch (cause) {
    const expected = "an IANA time zone such as Asia/Shanghai";
    throw new InvalidInputError(subject, [{ path: "zone", expected, received: describeValue(zone) }], {
      cause,
    });
  }
  return read;
}
