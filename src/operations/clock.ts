import { InvalidInputError } from "../errors/index.js";

/** Tells the host what time it is. */
export interface Clock {
  /** Now, ISO 8601 in UTC. */
  now(): string;
}

/** The machine's own clock. */
export const systemClock: Clock = { now: () => new Date().toISOString() };

/** A clock that stands still until it is set: for tests and replays. */
export interface VirtualClock extends Clock {
  /** Sets the instant. @throws InvalidInputError when it is not an ISO 8601 instant. */
  set(instant: string): void;
}

/**
 * A clock that starts at an instant and moves only when it is told to.
 *
 * @throws InvalidInputError when it is not an ISO 8601 instant.
 *
 * @example
 * ```ts
 * import { virtualClock } from "opscycle/operations";
 *
 * const clock = virtualClock("2026-03-01T08:00:00+08:00");
 * clock.now(); // => "2026-03-01T00:00:00.000Z"
 * ```
 */
export function virtualClock(startAt: string): VirtualClock {
  let now = utcInstant("virtualClock", "instant", startAt);
  return {
    now: () => now,
    set: (instant) => {
      now = utcInstant("virtualClock", "instant", instant);
    },
  };
}

/** An instant in UTC, as stores compare it. @throws InvalidInputError when it is not an ISO 8601 instant with a zone. */
export function utcInstant(subject: string, path: string, instant: string): string {
  const ms = hasZone.test(instant) ? Date.parse(instant) : Number.NaN;
  if (ms >= first && ms < last) return new Date(ms).toISOString();
  throw new InvalidInputError(subject, [
    { path, expected: "an ISO 8601 instant with a zone", received: JSON.stringify(instant) },
  ]);
}

/** Outside of these years an instant has a sign before its year, and the order of texts is not that of time. */
const [first, last] = [Date.parse("0000-01-01T00:00:00.000Z"), Date.parse("+010000-01-01T00:00:00.000Z")];

const hasZone = /T.*(Z|[+-]\d\d:?\d\d)$/;
