import { formatInstant } from "./instant.js";
import type { WorkingCalendar } from "./working-calendar.js";

/** How matters with a deadline came out. */
export interface DeadlineCounts {
  /** Done by the deadline; on it counts as by it. */
  readonly inTimeCount: number;
  /** Done after the deadline, or not done when it had passed. */
  readonly lateCount: number;
  /** Not done, with the deadline still ahead: not to be judged yet. */
  readonly openCount: number;
}

/** How one matter came out. */
export type DeadlineOutcome = "inTime" | "late" | "open";

/** What decides an outcome, in milliseconds since 1970. */
export interface DeadlineCase {
  readonly dueAt: number;
  readonly doneAt: number | undefined;
  /** When it no longer had to be done. */
  readonly droppedAt?: number | undefined;
  /** The moment at which things are looked at. */
  readonly asOf: number;
}

/** The outcome; `undefined` for what no longer had to be done before it was due. */
export function outcomeOf({ dueAt, doneAt, droppedAt, asOf }: DeadlineCase): DeadlineOutcome | undefined {
  if (doneAt !== undefined) return doneAt <= dueAt ? "inTime" : "late";
  if (droppedAt !== undefined && droppedAt <= dueAt) return undefined;
  return asOf > dueAt ? "late" : "open";
}

/** Counts outcomes; those that are `undefined` are not counted. */
export function countOutcomes(outcomes: readonly (DeadlineOutcome | undefined)[]): DeadlineCounts {
  const count = (wanted: DeadlineOutcome) => outcomes.filter((outcome) => outcome === wanted).length;
  return { inTimeCount: count("inTime"), lateCount: count("late"), openCount: count("open") };
}

/** An instant so many hours later, of working time where there is a calendar. Instants are whole milliseconds. */
export function hoursLater(at: number, hours: number, calendar: WorkingCalendar | undefined): number {
  const ms = Math.round(hours * 3_600_000);
  return calendar === undefined ? at + ms : Date.parse(calendar.addWorkingTime(formatInstant(at), ms));
}

/** Milliseconds between two instants, of working time where there is a calendar. */
export function elapsedMs(from: number, to: number, calendar: WorkingCalendar | undefined): number {
  return calendar === undefined
    ? to - from
    : calendar.workingMsBetween(formatInstant(from), formatInstant(to));
}
