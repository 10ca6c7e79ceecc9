import type { Store } from "../store.js";
import { MemoryTenant } from "./memory-tenant.js";

/**
 * Keeps everything in memory: for tests, replays and programs whose state may end with them.
 *
 * @param options - `keepsJournal: false` forgets the steps, where `step` events are enough: the journal reads as empty
 */
export function memoryStore({
  keepsJournal = true,
}: {
  /** Whether steps are kept; true by default. */
  readonly keepsJournal?: boolean;
} = {}): Store {
  const tenants = new Map<string, MemoryTenant>();
  const of = (tenant: string): MemoryTenant => {
    const known = tenants.get(tenant) ?? new MemoryTenant(keepsJournal);
    tenants.set(tenant, known);
    return known;
  };
  const store: Store = {
    keepsJournal,
    load: async (keys) => keys.map((key) => of(key.tenant).instance(key)),
    commit: async (tenant, commits) => commits.map((commit) => of(tenant).commit(commit)),
    passDue: async (query, work) => of(query.tenant).passDue(query, (due) => work(due, store)),
    defer: async (keys, until) => {
      for (const key of keys) of(key.tenant).defer(key, until);
    },
    recall: async (tenant, keys) => keys.map((key) => of(tenant).answers.get(key)),
    list: async (query) => of(query.tenant).list(query),
    count: async ({ after: _after, limit: _limit, ...query }) => of(query.tenant).list(query).length,
    journal: async (query) => of(query.tenant).journal.read(query),
    lease: async (query) => of(query.tenant).outbox.lease(query),
    settle: async (tenant, outcomes) => {
      for (const outcome of outcomes) of(tenant).outbox.settle(outcome);
    },
    outbox: async (query) => of(query.tenant).outbox.list(query),
    archive: async (query) => of(query.tenant).archive(query),
    forgetAnswers: async (tenant, before) => of(tenant).forgetAnswers(before),
    reading: async (tenant, now) => of(tenant).reading(now),
    close: async () => {},
  };
  return store;
}
