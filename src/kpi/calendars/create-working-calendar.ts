import { Temporal } from "temporal-polyfill";
import { InvalidInputError } from "../../errors/index.js";
import { dateOfDay } from "../daily/business-days.js";
import { requireCount } from "../require.js";
import { formatInstant, readInstant } from "./instant.js";
import type { WorkingCalendar, WorkingCalendarOptions } from "./working-calendar.js";
import { createWorkingIntervals, type Interval, type WorkingIntervals } from "./working-intervals.js";

/** After so many days in a row without work, a calendar counts as one that is never worked. */
const idleDays = 3660;

/**
 * Makes a calendar that counts working time: shifts, weekends and holidays, in a time zone with its clock changes.
 *
 * Elapsed time is real time: a night shift in which the clock is put back lasts an hour longer. Time that the
 * clock skips is not worked, and a shift that begins or ends at a time that comes twice means the first.
 *
 * @returns A calendar that processes take as their `calendar` too. It refuses to go on after ten years without a
 * worked day, and a date for which `isWorkingDay` has no answer is refused by it.
 * @throws InvalidInputError for an unknown zone, times or weekdays that are none, hours that nobody ever works, and in
 * its functions for an instant without zone, time that runs backwards, or a count that is no integer of 0 or more.
 * @example
 * ```ts
 * import { chineseWorkingDays, createWorkingCalendar } from "opscycle/kpi";
 *
 * const calendar = createWorkingCalendar({
 *   zone: "Asia/Shanghai",
 *   hours: [{ from: "09:00", to: "12:00" }, { from: "13:30", to: "18:00" }],
 *   isWorkingDay: chineseWorkingDays.isWorkingDay,
 * });
 * // 17:00 on the eve of Labour Day 2024, a holiday of five days.
 * calendar.addWorkingTime("2024-04-30T09:00:00Z", 2 * 3_600_000); // => "2024-05-06T02:00:00.000Z"
 * calendar.addWorkingDays("2024-04-30T09:00:00Z", 1); // => "2024-05-06T09:00:00.000Z"
 * calendar.isWorkingTime("2024-05-11T04:30:00Z"); // => false
 * calendar.nextWorkingTime("2024-05-11T04:30:00Z"); // => "2024-05-11T05:30:00.000Z"
 * ```
 */
export function createWorkingCalendar(options: WorkingCalendarOptions = {}): WorkingCalendar {
  const subject = "createWorkingCalendar";
  const intervals = createWorkingIntervals(subject, options);
  return {
    isWorkingTime(at) {
      const instant = readInstant(subject, "at", at);
      const [first] = workedFrom(subject, intervals, instant, intervals.dayOf(instant));
      return first?.start === instant;
    },
    workingMsBetween(from, to) {
      const start = readInstant(subject, "from", from);
      const end = readInstant(subject, "to", to);
      if (end < start)
        throw new InvalidInputError(subject, [
          { path: "to", expected: `an instant at or after from, which is ${from}`, received: to },
        ]);
      let worked = 0;
      for (const interval of workedFrom(subject, intervals, start, intervals.dayOf(end - 1)))
        worked += Math.max(0, Math.min(interval.end, end) - interval.start);
      return worked;
    },
    addWorkingTime(at, ms) {
      requireCount(subject, "ms", ms);
      return formatInstant(addTime(subject, intervals, readInstant(subject, "at", at), ms));
    },
    addWorkingDays(at, days) {
      requireCount(subject, "days", days);
      return formatInstant(addDays(subject, intervals, readInstant(subject, "at", at), days));
    },
    nextWorkingTime(at) {
      const instant = readInstant(subject, "at", at);
      const [first] = workedFrom(subject, intervals, instant);
      return formatInstant(first?.start ?? instant);
    },
  };
}

/** The stretches that are worked from an instant on, without overlap, up to a day or without end. */
function* workedFrom(
  subject: string,
  intervals: WorkingIntervals,
  at: number,
  lastDay = Number.POSITIVE_INFINITY,
): Generator<Interval> {
  let worked = at;
  let lastWorkedDay = intervals.dayOf(at);
  for (let day = intervals.firstDayFor(lastWorkedDay); day <= lastDay; day += 1) {
    refuseIdleness(subject, day - lastWorkedDay);
    for (const { start, end } of intervals.on(day)) {
      const from = Math.max(start, worked);
      if (end <= from) continue;
      yield { start: from, end };
      worked = end;
      lastWorkedDay = day;
    }
  }
}

function addTime(subject: string, intervals: WorkingIntervals, at: number, ms: number): number {
  let left = ms;
  if (left === 0) return at;
  for (const { start, end } of workedFrom(subject, intervals, at)) {
    if (end - start >= left) return start + left;
    left -= end - start;
  }
  return at;
}

function addDays(subject: string, intervals: WorkingIntervals, at: number, days: number): number {
  if (days === 0) return at;
  let day = intervals.dayOf(at);
  let lastWorkedDay = day;
  for (let left = days; left > 0; ) {
    day += 1;
    refuseIdleness(subject, day - lastWorkedDay);
    if (!intervals.isWorked(day)) continue;
    left -= 1;
    lastWorkedDay = day;
  }
  const plainTime = Temporal.Instant.fromEpochMilliseconds(at)
    .toZonedDateTimeISO(intervals.zone)
    .toPlainTime();
  return Temporal.PlainDate.from(dateOfDay(day)).toZonedDateTime({ timeZone: intervals.zone, plainTime })
    .epochMilliseconds;
}

function refuseIdleness(subject: string, days: number): void {
  if (days > idleDays)
    throw new InvalidInputError(subject, [
      {
        path: "isWorkingDay",
        expected: "true for at least one day in ten years",
        received: `${days} days without work`,
      },
    ]);
}
