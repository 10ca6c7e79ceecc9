import type { Db, Job, JobInsert, JobResult, JobWithMetadata, PgBoss } from "pg-boss";
import type { EffectPolicy } from "../effects/effects.js";
import type { EngineHandlers, EnginePort, EngineWorkOptions, Letter, Wake } from "../engine.js";
import { asError } from "../host/batch.js";
import type { OutboxEntry } from "../outbox-entry.js";
import { type Inbox, storable } from "./inbox.js";
import { makeQueues, type Queues } from "./queues.js";

/** How a queue is asked for work. */
const asking = {
  burstWhenBatchFull: true,
  notifyPollingIntervalSeconds: 1,
  pollingIntervalSeconds: 1,
} as const;
/** How many jobs one transaction takes. */
const drainedAtOnce = 100;

/** A job that means: drain this instance. */
interface DrainJob {
  readonly process: string;
  readonly id: string;
  readonly dueAt?: string;
}

/** The entry as text: pg-boss keeps JSON in a form that cannot hold every text. */
interface EffectJob {
  readonly entry: string;
}

/** What a {@link BossPort} works with. */
export interface BossPortParts {
  readonly boss: PgBoss;
  readonly tenant: string;
  readonly queues: Queues;
  readonly inbox: Inbox;
  readonly policy: EffectPolicy;
}

/** Carries letters to instances by the jobs of pg-boss. */
export class BossPort implements EnginePort<Db> {
  constructor(private readonly parts: BossPortParts) {}

  async start(): Promise<void> {
    const { boss, queues, policy } = this.parts;
    await makeQueues(boss, queues, policy);
  }

  async deliver(letters: readonly Letter[], within?: Db): Promise<readonly number[]> {
    if (letters.length === 0) return [];
    return this.within(within, async (db) => {
      const places = await this.parts.inbox.put(db, letters);
      const { tenant } = this.parts;
      await this.wake(
        letters.map(({ request: { process, id }, priority }) => ({ tenant, process, id, priority })),
        db,
      );
      return places;
    });
  }

  async wake(wakes: readonly Wake[], within?: Db): Promise<void> {
    const jobs = new Map<string, JobInsert>();
    for (const { process, id, dueAt, priority = 0 } of wakes) {
      const name = JSON.stringify([process, id, dueAt]);
      const data: DrainJob = dueAt === undefined ? { process, id } : { process, id, dueAt };
      const highest = Math.max(priority, jobs.get(name)?.priority ?? priority);
      jobs.set(name, { data, priority: highest, ...(dueAt !== undefined && { startAfter: dueAt }) });
    }
    await this.insert(this.parts.queues.drain, [...jobs.values()], within);
  }

  async carryOut(effects: readonly OutboxEntry[], within?: Db): Promise<void> {
    const jobs = effects.map((entry): JobInsert => ({ data: { entry: JSON.stringify(entry) } }));
    await this.insert(this.parts.queues.effects, jobs, within);
  }

  async work(handlers: EngineHandlers<Db>, { concurrency, carriesOut }: EngineWorkOptions): Promise<void> {
    const { boss, queues, policy } = this.parts;
    await boss.work<DrainJob, void, typeof drainOptions & { localConcurrency: number }>(
      queues.drain,
      { ...drainOptions, localConcurrency: concurrency },
      (jobs, tx) => handlers.drain(this.wakesOf(jobs), tx),
    );
    await boss.work<EffectJob, void, typeof buryOptions>(queues.dead, buryOptions, (jobs, tx) =>
      handlers.bury(jobs.map(deadOf), tx),
    );
    if (!carriesOut) return;
    await boss.work<EffectJob, JobResult[], typeof effectOptions & { batchSize: number }>(
      queues.effects,
      { ...effectOptions, batchSize: policy.concurrency },
      (jobs) => Promise.all(jobs.map((job) => attempt(handlers, job))),
    );
  }

  async stop(): Promise<void> {
    const { boss, queues } = this.parts;
    await Promise.all(Object.values(queues).map((name) => boss.offWork(name)));
  }

  /** Runs something in a transaction: the one that is given, or one of its own. */
  async within<Made>(within: Db | undefined, job: (db: Db) => Promise<Made>): Promise<Made> {
    if (within !== undefined) return job(within);
    const transaction = await this.parts.boss.getDb().beginTransaction?.();
    if (transaction === undefined)
      throw new Error("the engine requires a connection that can open transactions");
    try {
      const made = await job(transaction.db);
      await transaction.commit();
      return made;
    } catch (error) {
      await transaction.rollback();
      throw error;
    }
  }

  private async insert(queue: string, jobs: JobInsert[], within: Db | undefined): Promise<void> {
    if (jobs.length === 0) return;
    await this.parts.boss.insert(queue, jobs, within && { db: within });
  }

  private wakesOf(jobs: readonly Job<DrainJob>[]): readonly Wake[] {
    return jobs.map(({ data }) => ({ tenant: this.parts.tenant, ...data }));
  }
}

const drainOptions = { ...asking, transactional: true, batchSize: drainedAtOnce } as const;
const effectOptions = { ...asking, perJobResults: true, includeMetadata: true } as const;
const buryOptions = {
  ...asking,
  transactional: true,
  batchSize: drainedAtOnce,
  includeMetadata: true,
} as const;

async function attempt(handlers: EngineHandlers<Db>, job: JobWithMetadata<EffectJob>): Promise<JobResult> {
  const { id, data, retryCount, signal } = job;
  try {
    await handlers.carryOut(JSON.parse(data.entry), retryCount, signal);
    return { id, status: "completed" };
  } catch (thrown) {
    return { id, status: "failed", output: { message: storable(asError(thrown).message) } };
  }
}

/** The dead letter has the reason of the last attempt, or what pg-boss says when there was no answer. */
function deadOf({ data, output }: JobWithMetadata<EffectJob>): {
  readonly entry: OutboxEntry;
  readonly reason: string;
} {
  const told: { message?: unknown; value?: { message?: unknown } } = Object(output);
  const reason = String(told.message ?? told.value?.message ?? "no attempt came to an end");
  return { entry: JSON.parse(data.entry), reason };
}
