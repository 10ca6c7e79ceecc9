import { readFile } from "node:fs/promises";
import { type Operations, type VirtualClock, virtualClock } from "opscycle/operations";
import type { DemoClock } from "../console-shop.js";
import { writeWhole } from "../write-whole.js";

const dayMs = 86_400_000;

/** A clock that goes on where it stood when the shop was closed. */
export async function openDemoClock(path: string, startAt: string): Promise<VirtualClock> {
  const stood = await readFile(path, "utf8").catch(() => startAt);
  return virtualClock(stood > startAt ? stood : startAt);
}

/**
 * Lets days pass: the deadlines of each pass on it, and at the end of the last one somebody looks at the products.
 *
 * @param path - where the clock's instant is kept
 */
export function demoClock(
  path: string,
  clock: VirtualClock,
  operations: Operations,
  atNight: () => Promise<void>,
): DemoClock {
  const passDays = async (days: number) => {
    for (let day = 0; day < days; day++) {
      clock.set(new Date(Date.parse(clock.now()) + dayMs).toISOString());
      // Kept before anything happens on the day: should the program break off, no later step is followed by an earlier one.
      await writeWhole(path, clock.now());
      await operations.tick();
    }
    await atNight();
  };
  let passing: Promise<void> = Promise.resolve();
  return {
    clock,
    // Two who let days pass at once let them pass one after the other.
    passDays: (days) => {
      passing = passing.catch(() => undefined).then(() => passDays(days));
      return passing;
    },
  };
}
