import { Temporal } from "temporal-polyfill";

/** How long before the next day the reviews are: so that an hour of summer time moves no day. */
const reviewLeadMs = 90 * 60_000;

/** The instants of a business day at which the replay acts. */
export interface DayInstants {
  /** Goods arrive and products begin, before the day's sales. */
  readonly morning: string;
  /** The day is over; what it brought is reviewed. */
  readonly evening: string;
  /** The evening in milliseconds since 1970. */
  readonly eveningMs: number;
}

/** The instants of each calendar date in a zone. A day begins at `dayStartsAtHour`. */
export function dayInstants(
  dates: readonly string[],
  zone: string,
  dayStartsAtHour: number,
): readonly DayInstants[] {
  const startMs = (date: Temporal.PlainDate) =>
    date.toZonedDateTime({ timeZone: zone, plainTime: { hour: dayStartsAtHour } }).epochMilliseconds;
  return dates.map((text) => {
    const date = Temporal.PlainDate.from(text);
    const eveningMs = startMs(date.add({ days: 1 })) - reviewLeadMs;
    return {
      morning: new Date(startMs(date)).toISOString(),
      evening: new Date(eveningMs).toISOString(),
      eveningMs,
    };
  });
}
