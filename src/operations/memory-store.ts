import { ConflictError } from "../errors/index.js";
import { DeadlineQueue } from "./deadline-queue.js";
import type {
  Commit,
  InstanceKey,
  InstanceQuery,
  JournalEntry,
  OutboxEntry,
  Store,
  StoredDeadline,
  StoredInstance,
} from "./store.js";

/**
 * Keeps everything in memory: for tests, replays and programs whose state may end with them.
 *
 * @param options - `keepsJournal: false` forgets the steps, where `step` events are enough: the journal reads as empty
 */
export function memoryStore({ keepsJournal = true }: { readonly keepsJournal?: boolean } = {}): Store {
  const shelves = new Map<string, TenantShelf>();
  const shelf = (tenant: string): TenantShelf => {
    const known = shelves.get(tenant) ?? new TenantShelf(keepsJournal);
    shelves.set(tenant, known);
    return known;
  };
  return {
    load: async (key) => shelf(key.tenant).instances.get(nameOf(key)),
    commit: async (commit) => shelf(commit.instance.tenant).commit(commit),
    due: async (tenant, now, limit) => shelf(tenant).queue.due(now, limit),
    deadlines: async (key) => shelf(key.tenant).deadlinesOf(nameOf(key)),
    dropDeadline: async (row) => shelf(row.tenant).drop(row),
    list: async (query) => shelf(query.tenant).list(query),
    journal: async ({ tenant, process, id }) => shelf(tenant).read(process, id),
    outbox: async (tenant, limit) => shelf(tenant).waiting(limit),
    acknowledge: async (tenant, entryId) => {
      shelf(tenant).outbox.delete(entryId);
    },
    recall: async (tenant, key) => shelf(tenant).answers.get(key),
  };
}

/** No process has a space in its id. */
const nameOf = ({ process, id }: Omit<InstanceKey, "tenant">): string => `${process} ${id}`;

/** What one tenant has in store. */
class TenantShelf {
  readonly instances = new Map<string, StoredInstance>();
  readonly outbox = new Map<string, OutboxEntry>();
  readonly answers = new Map<string, NonNullable<Commit["idempotency"]>["answer"]>();
  readonly queue = new DeadlineQueue((row) => this.open.get(nameOf(row))?.get(row.deadline.id) === row);
  /** The open deadlines of each instance, by id. */
  private readonly open = new Map<string, Map<string, StoredDeadline>>();
  private readonly journal: JournalEntry[] = [];
  private readonly journals = new Map<string, JournalEntry[]>();

  constructor(private readonly keepsJournal: boolean) {}

  commit(commit: Commit): void {
    const { instance, entry, deadlines, outbox, idempotency } = commit;
    const name = nameOf(instance);
    this.refuseConflict(commit, name);
    this.instances.set(name, instance);
    if (this.keepsJournal) this.write(entry, name);
    this.changeDeadlines(instance, deadlines, name);
    for (const message of outbox) this.outbox.set(message.id, message);
    if (idempotency !== undefined) this.answers.set(idempotency.key, idempotency.answer);
  }

  private refuseConflict({ instance, expectedRevision, idempotency }: Commit, name: string): void {
    const { process, id } = instance;
    const revision = this.instances.get(name)?.revision ?? 0;
    if (revision !== expectedRevision) {
      throw new ConflictError(
        `${process} ${id} requires revision ${expectedRevision} to be the latest, found ${revision}`,
        { process, id },
      );
    }
    if (idempotency === undefined || !this.answers.has(idempotency.key)) return;
    throw new ConflictError(`the idempotency key ${idempotency.key} was used before`, { process, id });
  }

  private write(entry: JournalEntry, name: string): void {
    this.journal.push(entry);
    const own = this.journals.get(name);
    if (own === undefined) this.journals.set(name, [entry]);
    else own.push(entry);
  }

  private changeDeadlines({ tenant, process, id }: InstanceKey, changed: Commit["deadlines"], name: string) {
    const open = this.open.get(name) ?? new Map<string, StoredDeadline>();
    for (const deadlineId of changed.cancelled) open.delete(deadlineId);
    for (const deadline of changed.set) {
      const row = { tenant, process, id, deadline };
      open.set(deadline.id, row);
      this.queue.add(row);
    }
    if (open.size > 0) this.open.set(name, open);
    else this.open.delete(name);
  }

  deadlinesOf(name: string): StoredDeadline["deadline"][] {
    return [...(this.open.get(name)?.values() ?? [])].map(({ deadline }) => deadline);
  }

  drop(row: StoredDeadline): void {
    const open = this.open.get(nameOf(row));
    if (open?.get(row.deadline.id)?.deadline.dueAt === row.deadline.dueAt) open.delete(row.deadline.id);
  }

  waiting(limit: number): OutboxEntry[] {
    const entries: OutboxEntry[] = [];
    for (const entry of this.outbox.values()) if (entries.push(entry) >= limit) break;
    return entries;
  }

  list(query: InstanceQuery): StoredInstance[] {
    const matching = [...this.instances.values()].filter(
      (instance) => matches(instance, query) && this.isDue(instance, query.dueBefore),
    );
    return matching.sort((left, right) => (left.id < right.id ? -1 : 1)).slice(0, query.limit);
  }

  private isDue(instance: StoredInstance, before: string | undefined): boolean {
    return before === undefined || this.deadlinesOf(nameOf(instance)).some(({ dueAt }) => dueAt <= before);
  }

  read(process: string | undefined, id: string | undefined): JournalEntry[] {
    if (process !== undefined && id !== undefined)
      return [...(this.journals.get(nameOf({ process, id })) ?? [])];
    return this.journal.filter(
      (entry) =>
        (process === undefined || entry.process === process) && (id === undefined || entry.id === id),
    );
  }
}

function matches(instance: StoredInstance, { state, tag, process, after }: InstanceQuery): boolean {
  return (
    (process === undefined || instance.process === process) &&
    (state === undefined || instance.states.some((path) => path === state || path.startsWith(`${state}.`))) &&
    (tag === undefined || instance.tags.includes(tag)) &&
    (after === undefined || instance.id > after)
  );
}
