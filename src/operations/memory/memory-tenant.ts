import { ConflictError } from "../../errors/index.js";
import { nameOf } from "../instance-name.js";
import {
  type Commit,
  type InstanceKey,
  type InstanceQuery,
  longestDeferralMs,
  type RememberedAnswer,
  type Store,
  type StoredInstance,
  type StoreReading,
} from "../store.js";
import { compareText, DeadlineQueue, dueAtOf } from "./deadline-queue.js";
import { MemoryJournal } from "./memory-journal.js";
import { MemoryOutbox } from "./memory-outbox.js";

type Name = Pick<InstanceKey, "process" | "id">;

/** What one tenant has in memory. */
export class MemoryTenant {
  readonly answers = new Map<string, RememberedAnswer>();
  readonly outbox = new MemoryOutbox();
  readonly journal = new MemoryJournal();
  private readonly instances = new Map<string, StoredInstance>();
  /** When the instances are due: at their earliest deadline, or at what they were deferred to. */
  private readonly dueAt = new Map<string, string>();
  /** Those that were deferred. */
  private readonly deferred = new Set<string>();
  /** Those whose deadlines somebody lets pass. */
  private readonly handedOut = new Set<string>();
  private readonly queue = new DeadlineQueue((row) => this.dueAt.get(nameOf(row)) === row.dueAt);

  constructor(private readonly keepsJournal: boolean) {}

  instance(key: Name): StoredInstance | undefined {
    return this.instances.get(nameOf(key));
  }

  commit(commit: Commit): ConflictError | undefined {
    const conflict = this.conflictOf(commit);
    if (conflict !== undefined) return conflict;
    for (const { instance, erasesHistory } of commit.instances) {
      if (erasesHistory) this.eraseHistory(instance);
      this.put(instance);
    }
    if (this.keepsJournal) for (const entry of commit.entries) this.journal.write(entry);
    for (const id of commit.takes) this.outbox.remove(id);
    for (const entry of commit.outbox) this.outbox.put(entry);
    for (const answer of commit.answers) this.answers.set(answer.key, answer);
    return undefined;
  }

  private conflictOf({ instances, takes, answers }: Commit): ConflictError | undefined {
    for (const { instance, expectedRevision } of instances) {
      const { process, id } = instance;
      const revision = this.instance(instance)?.revision ?? 0;
      const message = `${process} ${id} requires revision ${expectedRevision} to be the latest, found ${revision}`;
      if (revision !== expectedRevision) return new ConflictError(message, { process, id });
    }
    const used = answers.find(({ key }) => this.answers.has(key));
    if (used !== undefined) return new ConflictError(`the idempotency key ${used.key} was used before`);
    const gone = takes.find((id) => !this.outbox.has(id));
    return gone === undefined ? undefined : new ConflictError(`the outbox has no entry ${gone} any more`);
  }

  private put(instance: StoredInstance): void {
    this.instances.set(nameOf(instance), instance);
    this.setDue(instance, instance.archivedAt === undefined ? dueAtOf(instance) : undefined);
  }

  private setDue(instance: Name, dueAt: string | undefined): void {
    const name = nameOf(instance);
    this.deferred.delete(name);
    if (this.dueAt.get(name) === dueAt) return;
    if (dueAt === undefined) this.dueAt.delete(name);
    else {
      const { process, id } = instance;
      this.dueAt.set(name, dueAt);
      this.queue.add({ dueAt, process, id });
    }
  }

  /** Hands out what is due, and to nobody else while the work runs. */
  async passDue<Result>(
    { now, limit }: { readonly now: string; readonly limit: number },
    work: (due: readonly StoredInstance[]) => Promise<Result>,
  ): Promise<Result> {
    this.releaseFromAhead(now);
    const rows = this.queue.due(now, limit + this.handedOut.size);
    const free = rows.filter((row) => !this.handedOut.has(nameOf(row))).slice(0, limit);
    for (const row of free) this.handedOut.add(nameOf(row));
    try {
      return await work(free.flatMap((row) => this.instance(row) ?? []));
    } finally {
      for (const row of free) this.handedOut.delete(nameOf(row));
    }
  }

  defer(key: Name, until: string): void {
    const name = nameOf(key);
    if (!this.dueAt.has(name)) return;
    this.setDue(key, until);
    this.deferred.add(name);
  }

  /** A deferral from a clock that was ahead does not hold. */
  private releaseFromAhead(now: string): void {
    const latest = new Date(Date.parse(now) + longestDeferralMs).toISOString();
    for (const name of this.deferred) {
      const instance = this.instances.get(name);
      if (instance !== undefined && (this.dueAt.get(name) ?? now) > latest)
        this.setDue(instance, dueAtOf(instance));
    }
  }

  list(query: InstanceQuery): StoredInstance[] {
    const { dueBefore, limit } = query;
    const matching = [...this.instances.values()].filter(
      (instance) => matches(instance, query) && this.isDue(instance, dueBefore),
    );
    return matching.sort(compareNames).slice(0, limit);
  }

  private isDue(instance: StoredInstance, before: string | undefined): boolean {
    if (before === undefined) return true;
    const dueAt = this.dueAt.get(nameOf(instance));
    return dueAt !== undefined && dueAt <= before;
  }

  archive({ finishedBefore, at, limit }: Parameters<Store["archive"]>[0]): number {
    let archived = 0;
    for (const instance of this.list({ tenant: "" })) {
      if (archived >= limit) break;
      if (instance.snapshot.status !== "done" || instance.updatedAt >= finishedBefore) continue;
      this.instances.set(nameOf(instance), { ...instance, archivedAt: at });
      this.setDue(instance, undefined);
      archived += 1;
    }
    return archived;
  }

  forgetAnswers(before: string): number {
    const old = [...this.answers.values()].filter(({ at }) => at < before);
    for (const { key } of old) this.answers.delete(key);
    return old.length;
  }

  reading(now: string): StoreReading {
    const due = this.list({ tenant: "", dueBefore: now }).map(
      (instance) => this.dueAt.get(nameOf(instance)) ?? now,
    );
    const since = due.sort(compareText)[0];
    return {
      instances: this.list({ tenant: "" }).length,
      due: due.length,
      ...(since !== undefined && { dueSince: since }),
      ...this.outbox.reading(),
    };
  }

  private eraseHistory(instance: StoredInstance): void {
    const { process, id, updatedAt } = instance;
    this.journal.erase(instance, updatedAt);
    this.outbox.erase(instance);
    for (const { answer: _answer, ...remembered } of this.answers.values())
      if (remembered.process === process && remembered.id === id)
        this.answers.set(remembered.key, remembered);
  }
}

function matches(instance: StoredInstance, query: InstanceQuery): boolean {
  const { state, tag, process, definition, notDefinition, after, archived = false } = query;
  return (
    (instance.archivedAt !== undefined) === archived &&
    (process === undefined || instance.process === process) &&
    (state === undefined || instance.states.some((path) => path === state || path.startsWith(`${state}.`))) &&
    (tag === undefined || instance.tags.includes(tag)) &&
    (definition === undefined || instance.definition.fingerprint === definition) &&
    !notDefinition?.includes(instance.definition.fingerprint) &&
    (after === undefined || compareNames(instance, after) > 0)
  );
}

function compareNames(left: Name, right: Name): number {
  return compareText(left.process, right.process) || compareText(left.id, right.id);
}
