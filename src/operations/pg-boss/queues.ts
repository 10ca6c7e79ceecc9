import type { PgBoss, UpdateQueueOptions } from "pg-boss";
import type { EffectPolicy } from "../effects/effects.js";
import { longestRetryMs } from "../store.js";

/** The queues of a tenant. */
export interface Queues {
  /** Jobs that mean: drain this instance. */
  readonly drain: string;
  /** Effects to be carried out. */
  readonly effects: string;
  /** Effects that were tried often enough. */
  readonly dead: string;
  /** Commands that a schedule sends. */
  readonly scheduled: string;
  /** Jobs that mean: look for what was left lying. */
  readonly tick: string;
}

/** A worker without a heartbeat for so long is dead; one that lives has far more time than a transaction needs. */
const patience = { heartbeatSeconds: 10, expireInSeconds: 60 } as const;
/** Jobs that were done are of no interest for long. */
const keptSeconds = 60;
/** Those that wait are: a deadline may be due in ten years. */
const waitSeconds = 20 * 365 * 86_400;

/** The names of a tenant's queues. pg-boss allows few characters. */
export function queuesOf(tenant: string): Queues {
  const plain = /^[\w.-]{1,100}$/.test(tenant);
  const name = plain ? `t/${tenant}` : `x/${Buffer.from(tenant, "utf8").toString("hex")}`;
  return {
    drain: `drain/${name}`,
    effects: `effects/${name}`,
    dead: `dead/${name}`,
    scheduled: `scheduled/${name}`,
    tick: `tick/${name}`,
  };
}

/** Makes the queues of a tenant, or brings them to the present policy. */
export async function makeQueues(boss: PgBoss, names: Queues, policy: EffectPolicy): Promise<void> {
  const always = { retryLimit: 1_000_000, retryDelay: 1 } as const;
  const kept = { deleteAfterSeconds: keptSeconds, retentionSeconds: waitSeconds } as const;
  const own = { ...patience, ...always, ...kept, notify: true } as const;
  const backoff = Math.round(policy.backoffMs / 1_000);
  const effects = {
    ...own,
    // Each attempt has its own limit; this is for those of a worker that is gone.
    expireInSeconds: Math.min(86_400, Math.ceil(policy.leaseMs / 1_000) + 5),
    retryLimit: Math.min(policy.attempts, 1_000_000) - 1,
    deadLetter: names.dead,
    ...(backoff > 0
      ? { retryDelay: backoff, retryBackoff: true, retryDelayMax: longestRetryMs / 1_000 }
      : { retryDelay: 0, retryBackoff: false, retryDelayMax: null }),
  };
  await makeQueue(boss, names.drain, own);
  await makeQueue(boss, names.dead, own);
  await makeQueue(boss, names.effects, effects);
  await makeQueue(boss, names.scheduled, own);
  await makeQueue(boss, names.tick, { ...own, retryLimit: 0 });
}

/** The order of jobs does not matter: letters have their own. So the plain policy of pg-boss will do, the fastest. */
async function makeQueue(boss: PgBoss, name: string, options: UpdateQueueOptions): Promise<void> {
  await boss.createQueue(name, { policy: "standard" });
  await boss.updateQueue(name, options);
}
