import { ConflictError } from "../errors/index.js";
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

const keyOf = ({ tenant, process, id }: InstanceKey): string => JSON.stringify([tenant, process, id]);

/** Keeps everything in memory: for tests, replays and programs whose state may end with them. */
export function memoryStore(): Store {
  const instances = new Map<string, StoredInstance>();
  const deadlines = new Map<string, StoredDeadline>();
  const outbox = new Map<string, OutboxEntry>();
  const answers = new Map<string, unknown>();
  const journal: JournalEntry[] = [];

  const write = (
    { instance, entry, deadlines: changed, outbox: entries, idempotency }: Commit,
    key: string,
  ) => {
    instances.set(key, instance);
    journal.push(entry);
    for (const id of changed.cancelled) deadlines.delete(`${key} ${id}`);
    for (const deadline of changed.set) {
      deadlines.set(`${key} ${deadline.id}`, {
        tenant: instance.tenant,
        process: instance.process,
        id: instance.id,
        deadline,
      });
    }
    for (const message of entries) outbox.set(message.id, message);
    if (idempotency !== undefined)
      answers.set(JSON.stringify([instance.tenant, idempotency.key]), idempotency.answer);
  };
  const isDue = (row: StoredDeadline, tenant: string, now: string) =>
    row.tenant === tenant && row.deadline.dueAt <= now;

  return {
    load: async (key) => instances.get(keyOf(key)),
    commit: async (commit) => {
      const key = keyOf(commit.instance);
      const revision = instances.get(key)?.revision ?? 0;
      if (revision !== commit.expectedRevision) {
        const { process, id } = commit.instance;
        throw new ConflictError(
          `${process} ${id} requires revision ${commit.expectedRevision} to be the latest, found ${revision}`,
          { process, id },
        );
      }
      write(commit, key);
    },
    due: async (tenant, now, limit) =>
      [...deadlines.values()]
        .filter((row) => isDue(row, tenant, now))
        .sort(
          (left, right) =>
            compare(left.deadline.dueAt, right.deadline.dueAt) || compare(keyOf(left), keyOf(right)),
        )
        .slice(0, limit),
    dropDeadline: async (key, deadlineId) => {
      deadlines.delete(`${keyOf(key)} ${deadlineId}`);
    },
    list: async (query) => {
      const due = new Set(
        [...deadlines.values()]
          .filter((row) => query.dueBefore !== undefined && isDue(row, query.tenant, query.dueBefore))
          .map(keyOf),
      );
      return [...instances.values()]
        .filter(
          (instance) =>
            matches(instance, query) && (query.dueBefore === undefined || due.has(keyOf(instance))),
        )
        .sort((left, right) => compare(left.id, right.id))
        .slice(0, query.limit);
    },
    journal: async ({ tenant, process, id }) =>
      journal.filter(
        (entry) =>
          entry.tenant === tenant &&
          (process === undefined || entry.process === process) &&
          (id === undefined || entry.id === id),
      ),
    outbox: async (tenant, limit) => {
      const entries: OutboxEntry[] = [];
      for (const entry of outbox.values()) {
        if (entries.length >= limit) break;
        if (entry.from.tenant === tenant) entries.push(entry);
      }
      return entries;
    },
    acknowledge: async (_tenant, entryId) => {
      outbox.delete(entryId);
    },
    recall: async (tenant, key) => answers.get(JSON.stringify([tenant, key])),
  };
}

function matches(instance: StoredInstance, query: InstanceQuery): boolean {
  const { state, tag, process, after } = query;
  return (
    instance.tenant === query.tenant &&
    (process === undefined || instance.process === process) &&
    (state === undefined || instance.states.some((path) => path === state || path.startsWith(`${state}.`))) &&
    (tag === undefined || instance.tags.includes(tag)) &&
    (after === undefined || instance.id > after)
  );
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
