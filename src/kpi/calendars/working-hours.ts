import { InvalidInputError } from "../../errors/index.js";
import { refusal } from "../require.js";

/** A stretch of the day that is worked. */
export interface WorkingShift {
  /** When it begins, in local time: `09:00`. */
  readonly from: string;
  /** When it ends: `18:00`, at most `24:00`. Earlier than `from` when it ends on the next day: `22:00` to `06:00`. */
  readonly to: string;
  /** The weekdays on which it begins, 1 for Monday to 7 for Sunday; every worked day unless told otherwise. */
  readonly weekdays?: readonly number[];
}

/** A shift in minutes from the local midnight of the day on which it begins. */
export interface ShiftMinutes {
  readonly from: number;
  readonly to: number;
  readonly weekdays: ReadonlySet<number>;
}

/** Minutes of a day of 24 hours. */
export const dayMinutes = 1440;

/** Reads the shifts of a calendar. */
export function readShifts(subject: string, hours: readonly WorkingShift[]): readonly ShiftMinutes[] {
  return hours.map(({ from, to, weekdays = everyWeekday }, index) => {
    const start = readTime(subject, `hours.${index}.from`, from, dayMinutes - 1);
    const end = readTime(subject, `hours.${index}.to`, to, dayMinutes);
    if (start === end)
      throw refusal(subject, `hours.${index}.to`, `another time than from, which is ${from}`, to);
    return {
      from: start,
      to: end > start ? end : end + dayMinutes,
      weekdays: readWeekdays(subject, `hours.${index}.weekdays`, weekdays),
    };
  });
}

/** Monday to Sunday. */
export const everyWeekday: readonly number[] = [1, 2, 3, 4, 5, 6, 7];

/** Reads a list of weekdays. */
export function readWeekdays(
  subject: string,
  path: string,
  weekdays: readonly number[],
): ReadonlySet<number> {
  if (!Array.isArray(weekdays) || !weekdays.every((weekday) => everyWeekday.includes(weekday)))
    throw new InvalidInputError(subject, [
      {
        path,
        expected: "a list of integers from 1 (Monday) to 7 (Sunday)",
        received: JSON.stringify(weekdays) ?? "nothing",
      },
    ]);
  return new Set(weekdays);
}

function readTime(subject: string, path: string, time: string, latest: number): number {
  const [, hour, minute] = /^(\d\d):([0-5]\d)$/.exec(time) ?? [];
  const minutes = Number(hour) * 60 + Number(minute);
  if (!(minutes <= latest))
    throw refusal(
      subject,
      path,
      `a time of day such as 09:00, at most ${latest === dayMinutes ? "24:00" : "23:59"}`,
      time,
    );
  return minutes;
}
