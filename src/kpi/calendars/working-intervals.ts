import { Temporal } from "temporal-polyfill";
import { InvalidInputError } from "../../errors/index.js";
import { createBusinessDays, dateOfDay } from "../daily/business-days.js";
import type { WorkingCalendarOptions } from "./working-calendar.js";
import { dayMinutes, everyWeekday, readShifts, readWeekdays, type ShiftMinutes } from "./working-hours.js";

/** A stretch of time, in milliseconds since 1970; the end is no part of it. */
export interface Interval {
  readonly start: number;
  readonly end: number;
}

/** What is worked on each day. Days are numbered from 1970-01-01. */
export interface WorkingIntervals {
  readonly zone: string;
  /** The local day of an instant. */
  dayOf(epochMs: number): number;
  /** Whether a shift begins on the day. */
  isWorked(day: number): boolean;
  /** The first day whose shifts can reach into a day. */
  firstDayFor(day: number): number;
  /** The shifts that begin on a day, in order of their beginning. They may overlap. */
  on(day: number): readonly Interval[];
}

/** Reads the options of a calendar. Refuses hours and weekdays that leave nothing to work. */
export function createWorkingIntervals(subject: string, options: WorkingCalendarOptions): WorkingIntervals {
  const { zone = "Asia/Shanghai", hours = [{ from: "00:00", to: "24:00" }], isWorkingDay } = options;
  const dayOf = createBusinessDays(subject, zone, 0);
  const shifts = readShifts(subject, hours).toSorted((a, b) => a.from - b.from);
  const weekdays = readWeekdays(
    subject,
    "weekdays",
    options.weekdays ?? (isWorkingDay === undefined ? [1, 2, 3, 4, 5] : everyWeekday),
  );
  if (!shifts.some((shift) => [...weekdays].some((weekday) => shift.weekdays.has(weekday))))
    throw new InvalidInputError(subject, [
      { path: "", expected: "hours on at least one weekday", received: "hours that nobody ever works" },
    ]);
  const reachesNextDay = shifts.some(({ to }) => to > dayMinutes);
  const shiftsOn = (day: number) => {
    const weekday = weekdayOf(day);
    const isWorked = weekdays.has(weekday) && (isWorkingDay?.(dateOfDay(day)) ?? true);
    return isWorked ? shifts.filter((shift) => shift.weekdays.has(weekday)) : [];
  };
  const known = new Map<number, readonly Interval[]>();
  return {
    zone,
    dayOf,
    isWorked: (day) => shiftsOn(day).length > 0,
    firstDayFor: (day) => (reachesNextDay ? day - 1 : day),
    on(day) {
      const intervals = known.get(day) ?? shiftsOn(day).map((shift) => intervalOf(day, shift, zone));
      known.set(day, intervals);
      return intervals;
    },
  };
}

/** 1 for Monday to 7 for Sunday. 1970-01-01 was a Thursday. */
export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

function intervalOf(day: number, { from, to }: ShiftMinutes, zone: string): Interval {
  return { start: instantOf(day, from, zone), end: instantOf(day, to, zone) };
}

/** Of a time that comes twice the first is meant, of one that the clock skips the moment at which it skips it. */
function instantOf(day: number, minutes: number, zone: string): number {
  const plainTime = { hour: Math.floor((minutes % dayMinutes) / 60), minute: minutes % 60 };
  const zoned = Temporal.PlainDate.from(dateOfDay(day + Math.floor(minutes / dayMinutes))).toZonedDateTime({
    timeZone: zone,
    plainTime,
  });
  const isSkipped = zoned.hour !== plainTime.hour || zoned.minute !== plainTime.minute;
  const meant = isSkipped ? (zoned.getTimeZoneTransition("previous") ?? zoned) : zoned;
  return meant.epochMilliseconds;
}
