import type { StoreReading } from "../store.js";

/** How a host and its store are. */
export interface Health {
  /** When it was read. */
  readonly now: string;
  /** Instances that are not archived. */
  readonly instances: number;
  /** Instances with something due that has not passed yet. */
  readonly due: number;
  /** For how long the longest waiting of these is due, in milliseconds; 0 when nothing is. */
  readonly lagMs: number;
  /** Effects that wait to be carried out, those that wait for another attempt among them. */
  readonly waitingEffects: number;
  /** How old the oldest of these is, in milliseconds; 0 when none waits. */
  readonly oldestEffectMs: number;
  /** Effects and hand-overs that were set aside. */
  readonly deadLetters: number;
  /** Requests that stand in line in this host. */
  readonly inLine: number;
  /** Effects that this host has in hand. */
  readonly inHand: number;
  /** Whether this host runs: see `operations.run`. */
  readonly running: boolean;
}

/** A reading of the store and of the host. */
export function healthOf(
  now: string,
  reading: StoreReading,
  host: Pick<Health, "inLine" | "inHand" | "running">,
): Health {
  const { instances, due, dueSince, waiting, waitingSince, dead } = reading;
  const ageMs = (since: string | undefined) =>
    since === undefined ? 0 : Math.max(0, Date.parse(now) - Date.parse(since));
  return {
    now,
    instances,
    due,
    lagMs: ageMs(dueSince),
    waitingEffects: waiting,
    oldestEffectMs: ageMs(waitingSince),
    deadLetters: dead,
    ...host,
  };
}
