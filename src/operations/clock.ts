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

/** A clock that starts at an instant and moves only when it is told to. */
export function virtualClock(startAt: string): VirtualClock {
  let now = parse(startAt);
  return {
    now: () => now,
    set: (instant) => {
      now = parse(instant);
    },
  };
}

function parse(instant: string): string {
  const ms = Date.parse(instant);
  if (Number.isNaN(ms))
    throw new InvalidInputError("virtualClock", [
      { path: "instant", expected: "an ISO 8601 instant", received: JSON.stringify(instant) },
    ]);
  return new Date(ms).toISOString();
}
