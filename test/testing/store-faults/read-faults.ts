import type { InstanceQuery, JournalEntry, JournalQuery, Store, StoredInstance } from "opscycle/operations";
import type { Fault } from "./commit-faults.js";

/** A store that lists, and counts, what another query says, or what is left of it. */
const byList =
  (
    change: (query: InstanceQuery) => InstanceQuery,
    keep: (instance: StoredInstance, query: InstanceQuery) => boolean = () => true,
  ) =>
  (store: Store) => {
    const matching = async (query: InstanceQuery) =>
      (await store.list(change(query))).filter((one) => keep(one, query));
    return {
      list: async (query: InstanceQuery) =>
        (await matching({ ...query, limit: 10_000 })).slice(0, query.limit),
      count: async ({ after: _after, limit: _limit, ...query }: InstanceQuery) =>
        (await matching(query)).length,
    };
  };

const byJournal = (change: (query: JournalQuery) => JournalQuery) => (store: Store) => ({
  journal: (query: JournalQuery) => store.journal(change(query)),
});

const byEntries =
  (change: (entries: readonly JournalEntry[]) => readonly JournalEntry[]) => (store: Store) => ({
    journal: async (query: JournalQuery) => {
      const page = await store.journal(query);
      return { ...page, entries: change(page.entries) };
    },
  });

/** JSON with its keys in order, as a binary column gives it back. */
const reordered = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (_key, part: unknown) =>
      typeof part === "object" && part !== null && !Array.isArray(part)
        ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => a.length - b.length || (a < b ? -1 : 1)))
        : part,
    ),
  );

export const readFaults: readonly Fault[] = [
  {
    name: "lists all shops",
    plant: (store) => ({
      list: async (query) => [
        ...(await store.list({ ...query, tenant: "shop" })),
        ...(await store.list({ ...query, tenant: "other shop's" })),
      ],
    }),
  },
  {
    name: "recalls the answers of any shop",
    plant: (store) => ({ recall: (_tenant, keys) => store.recall("shop", keys) }),
  },
  {
    name: "tells the journal of any shop",
    plant: byJournal((query) => ({ ...query, tenant: "shop" })),
  },
  {
    name: "finds only the very state",
    plant: byList(
      (query) => query,
      ({ states }, { state }) => state === undefined || states.includes(state),
    ),
  },
  {
    name: "finds whatever begins like the state",
    plant: byList(
      ({ state: _state, ...query }) => query,
      ({ states }, { state = "" }) => states.some((path) => path.startsWith(state)),
    ),
  },
  {
    name: "finds states like a pattern",
    plant: byList(
      ({ state: _state, ...query }) => query,
      ({ states }, { state }) =>
        state === undefined ||
        states.some((path) =>
          new RegExp(`^${state.replaceAll("%", ".*").replaceAll("_", ".")}(\\..*)?$`).test(path),
        ),
    ),
  },
  { name: "heeds no tag", plant: byList(({ tag: _tag, ...query }) => query) },
  { name: "heeds no definition", plant: byList(({ definition: _definition, ...query }) => query) },
  { name: "heeds no definitions to leave out", plant: byList(({ notDefinition: _not, ...query }) => query) },
  {
    name: "finds a tag within another",
    plant: byList(
      ({ tag: _tag, ...query }) => query,
      ({ tags }, { tag = "" }) => tag === "" || tags.some((one) => one.includes(tag)),
    ),
  },
  {
    name: "finds what is due before the instant, and not at it",
    plant: byList(
      (query) => query,
      ({ deadlines }, { dueBefore }) =>
        dueBefore === undefined || deadlines.some(({ dueAt }) => dueAt < dueBefore),
    ),
  },
  {
    name: "lists the archive too",
    plant: (store) => ({
      list: async (query) => [
        ...(await store.list(query)),
        ...(query.archived ? [] : await store.list({ ...query, archived: true })),
      ],
    }),
  },
  {
    name: "begins a page by the id alone",
    plant: byList(
      ({ after: _after, ...query }) => query,
      ({ id }, { after }) => after === undefined || id > after.id,
    ),
  },
  {
    name: "lists as people sort",
    plant: (store) => ({
      list: async (query) =>
        [...(await store.list(query))].sort(
          (a, b) => a.process.localeCompare(b.process) || a.id.localeCompare(b.id),
        ),
    }),
  },
  { name: "counts a page", plant: (store) => ({ count: async (query) => (await store.list(query)).length }) },
  {
    name: "tells the journal by time",
    plant: byEntries((entries) => [...entries].sort((a, b) => (a.at < b.at ? -1 : 1))),
  },
  {
    name: "tells steps at the end of a span too",
    plant: byJournal(({ until, ...query }) => ({
      ...query,
      ...(until !== undefined && { until: `${until.slice(0, -1)}~` }),
    })),
  },
  {
    name: "tells a page after the last",
    plant: (store) => ({
      journal: async (query) => {
        const page = await store.journal(query);
        return { ...page, next: page.next ?? 1_000_000 };
      },
    }),
  },
  {
    name: "tells one page alone",
    plant: (store) => ({ journal: async (query) => ({ entries: (await store.journal(query)).entries }) }),
  },
  {
    name: "tells at most three entries where nobody said how many",
    plant: byJournal((query) => ({ limit: 3, ...query })),
  },
  {
    name: "puts the fields of entries in order",
    plant: byEntries((entries) => entries.map((entry) => reordered(entry) as JournalEntry)),
  },
  {
    name: "loses the salt of seals",
    plant: byEntries((entries) =>
      entries.map(({ seal, ...entry }) => {
        const { salt: _salt, ...bare } = seal ?? { previous: "", payload: "", hash: "" };
        return { ...entry, seal: bare };
      }),
    ),
  },
  {
    name: "archives whatever is finished",
    plant: (store) => ({
      archive: (query) => store.archive({ ...query, finishedBefore: "9999-12-31T00:00:00.000Z" }),
    }),
  },
  {
    name: "archives all at once",
    plant: (store) => ({ archive: (query) => store.archive({ ...query, limit: 1_000 }) }),
  },
  {
    name: "reads what is due by the number of deadlines",
    plant: (store) => ({
      reading: async (tenant, now) => {
        const waiting = await store.list({ tenant, dueBefore: now });
        const due = waiting.reduce((sum, { deadlines }) => sum + deadlines.length, 0);
        return { ...(await store.reading(tenant, now)), due };
      },
    }),
  },
  {
    name: "reads what is archived too",
    plant: (store) => ({
      reading: async (tenant, now) => {
        const reading = await store.reading(tenant, now);
        return { ...reading, instances: reading.instances + (await store.count({ tenant, archived: true })) };
      },
    }),
  },
];
