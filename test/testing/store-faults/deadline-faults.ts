import type { Store, StoredInstance } from "opscycle/operations";
import type { Fault } from "./commit-faults.js";

type Query = Parameters<Store["passDue"]>[0];
type Due = readonly StoredInstance[];

/** A store that hands out other instances than it should. */
const byDue =
  (change: (due: Due, store: Store, query: Query) => Due | Promise<Due>, ask = (query: Query) => query) =>
  (store: Store): Partial<Store> => ({
    passDue: (query, work) =>
      store.passDue(ask(query), async (due, steps) => work(await change(due, store, query), steps)),
  });

export const deadlineFaults: readonly Fault[] = [
  { name: "hands out by id", plant: byDue((due) => [...due].sort((a, b) => (a.id < b.id ? -1 : 1))) },
  {
    name: "hands out all that is due",
    plant: byDue(
      (due) => due,
      (query) => ({ ...query, limit: 10_000 }),
    ),
  },
  {
    name: "hands out to everybody at once",
    plant: (store) => ({
      passDue: async (query, work) => work(await store.passDue(query, async (due) => due), store),
    }),
  },
  {
    name: "hands out what is due a little later",
    plant: byDue(
      (due) => due,
      (query) => ({ ...query, now: new Date(Date.parse(query.now) + 1).toISOString() }),
    ),
  },
  {
    name: "hands out what is archived",
    plant: byDue(async (due, store, { tenant }) => {
      const archived = await store.list({ tenant, archived: true });
      return [...due, ...archived.filter(({ deadlines }) => deadlines.length > 0)];
    }),
  },
  {
    name: "hands out an instance once for each of its deadlines",
    plant: byDue((due) => due.flatMap((instance) => instance.deadlines.map(() => instance))),
  },
  {
    name: "does not work without anything due",
    plant: (store) => ({
      passDue: (query, work) =>
        store.passDue(query, (due, steps) =>
          due.length === 0 ? Promise.reject(new Error("nothing")) : work(due, steps),
        ),
    }),
  },
  {
    name: "keeps what the work throws to itself",
    plant: (store) => ({
      passDue: async <Result>(query: Query, work: Parameters<Store["passDue"]>[1]) => {
        try {
          return (await store.passDue(query, work)) as Result;
        } catch {
          return [] as Result;
        }
      },
    }),
  },
  { name: "defers nothing", plant: () => ({ defer: async () => {} }) },
  {
    name: "defers by what an instance waits for",
    plant: (store) => ({
      defer: async (keys, until) => {
        const found = await store.load(keys);
        const instances = found.flatMap((instance) =>
          instance === undefined
            ? []
            : [
                {
                  instance: { ...instance, deadlines: [{ id: "d", delay: "d", dueAt: until }] },
                  expectedRevision: instance.revision,
                },
              ],
        );
        await store.commit(keys[0]?.tenant ?? "", [
          { instances, entries: [], outbox: [], takes: [], answers: [] },
        ]);
      },
    }),
  },
  {
    name: "forgets what the work commits",
    plant: (store) => ({
      passDue: (query, work) =>
        store.passDue(query, (due, { load }) =>
          work(due, { load, commit: async (_tenant, commits) => commits.map(() => undefined) }),
        ),
    }),
  },
];
