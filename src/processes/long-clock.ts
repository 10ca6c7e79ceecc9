/** What XState's `createActor(…, { clock })` takes. */
export interface ActorClock {
  /** Runs something later, and gives what `clearTimeout` takes. */
  setTimeout(run: (...args: unknown[]) => void, delayMs: number): unknown;
  /** Lets it be. */
  clearTimeout(id: unknown): void;
}

/** `setTimeout` counts in 32 bits: a longer delay would fire at once. */
const longestTimeoutMs = 2 ** 31 - 1;

/**
 * A clock for bare actors whose windows may be longer than 24.8 days: it waits in pieces that `setTimeout` can count.
 *
 * @example
 * ```ts
 * import { createActor } from "xstate";
 * import { longClock, productProcess } from "opscycle/processes";
 * import { builtInRules, defineRulebook, starterLayer } from "opscycle/rules";
 *
 * const rulebook = defineRulebook({ rules: builtInRules, layers: [starterLayer] });
 * const input = productProcess.input({ sku: "A-1" }, rulebook.at({ sku: "A-1" }));
 * const actor = createActor(productProcess.machine, { input, clock: longClock }).start();
 * actor.getSnapshot().matches("selection"); // => true
 * actor.stop();
 * ```
 */
export const longClock: ActorClock = {
  setTimeout(run, delayMs) {
    const timer: { handle?: ReturnType<typeof setTimeout> } = {};
    const wait = (leftMs: number) => {
      const pieceMs = Math.min(leftMs, longestTimeoutMs);
      timer.handle = setTimeout(() => (leftMs > pieceMs ? wait(leftMs - pieceMs) : run()), pieceMs);
    };
    wait(delayMs);
    return timer;
  },
  clearTimeout(id) {
    if (typeof id === "object" && id !== null && "handle" in id)
      clearTimeout(id.handle as ReturnType<typeof setTimeout>);
  },
};
