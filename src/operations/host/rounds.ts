import type { EventEmitter } from "eventemitter3";
import type { OperationsEvents } from "../answers.js";
import type { StepStore, Store, StoredInstance } from "../store.js";
import type { Telemetry } from "../telemetry/telemetry.js";
import { asError, type Batch, type Told } from "./batch.js";
import { deferFailed, passDue, type Round } from "./pass-due.js";
import { tell } from "./tell.js";

/** The host whose deadlines pass. */
export interface RoundsHost {
  readonly parts: { readonly store: Store; readonly tenant: string };
  readonly events: EventEmitter<OperationsEvents>;
  readonly telemetry: Telemetry;
  alone<Made>(job: () => Promise<Made>): Promise<Made>;
  batch(store: StepStore, loaded: readonly StoredInstance[]): Batch;
  tell(told: readonly Told[]): void;
  noteDue(batch: Batch): void;
}

/** How many rounds others may be faster in. */
const mostConflicts = 30;

/** Rounds of deadlines until none is left that is due at an instant. @returns how many passed */
export async function passAllDue(host: RoundsHost, now: string, stop?: AbortSignal): Promise<number> {
  let passed = 0;
  let conflicts = 0;
  for (let more = true; more && !stop?.aborted; ) {
    const round = await passRound(host, now);
    passed += round.passed;
    if (round.conflicts > 0) conflicts += 1;
    more = round.more || (round.conflicts > 0 && conflicts <= mostConflicts);
  }
  return passed;
}

/** One round, while no request is worked on. */
async function passRound(host: RoundsHost, now: string): Promise<Round> {
  const { store, tenant } = host.parts;
  const round = await host.alone(() =>
    host.telemetry.round(now, async () => {
      const batches: Batch[] = [];
      const made = await passDue(store, tenant, now, (steps, loaded) => {
        const batch = host.batch(steps, loaded);
        batches.push(batch);
        return batch;
      });
      host.tell(made.told);
      for (const batch of batches) host.noteDue(batch);
      return made;
    }),
  );
  for (const { row, error } of round.failed) tell(host.events, "deadlineFailed", row, asError(error));
  await deferFailed(store, now, round);
  return round;
}
