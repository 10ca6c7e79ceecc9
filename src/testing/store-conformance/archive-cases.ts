import { expectSame } from "./expecting.js";
import {
  commitOf,
  dueIds,
  effect,
  idsOf,
  leaseIds,
  loadOne,
  onDay,
  onSecond,
  started,
  tenant,
  write,
} from "./sample-rows.js";
import type { CaseOutline } from "./store-case.js";

const archiving = { tenant, finishedBefore: onDay(3), at: onDay(9), limit: 10 };

export const archiveCases: readonly CaseOutline[] = [
  {
    name: "archives finished instances that were last changed before an instant, and no others",
    async run({ store }) {
      const told = [
        started("finished", { done: true, at: onDay(2) }),
        started("finished on the day", { done: true, at: onDay(3) }),
        started("running", { at: onDay(2) }),
      ];
      await write(store, ...told.map((step) => commitOf([step])));
      expectSame("how many were archived", await store.archive(archiving), 1);
      expectSame("how many were archived again", await store.archive(archiving), 0);
      expectSame("the list", idsOf(await store.list({ tenant })), ["finished on the day", "running"]);
      expectSame("the count", await store.count({ tenant }), 2);
      const archived = { ...told[0]?.instance, archivedAt: onDay(9) };
      expectSame("the archive", await store.list({ tenant, archived: true }), [archived]);
      expectSame("the count of the archive", await store.count({ tenant, archived: true }), 1);
      expectSame("the count of both", await store.count({ tenant, archived: false }), 2);
      expectSame("an archived instance, loaded", await loadOne(store, "finished"), archived);
      const { entries } = await store.journal({ tenant, process: "sample", id: "finished" });
      expectSame("its journal", entries, store.keepsJournal ? [told[0]?.entry] : []);
    },
  },
  {
    name: "archives as many as are asked for",
    async run({ store }) {
      const ids = ["a", "b", "c"];
      await write(store, ...ids.map((id) => commitOf([started(id, { done: true })])));
      const counts = [2, 2, 2].map((limit) => () => store.archive({ ...archiving, limit }));
      const archived: number[] = [];
      for (const next of counts) archived.push(await next());
      expectSame("how many were archived each time", archived, [2, 1, 0]);
      expectSame("the archive", idsOf(await store.list({ tenant, archived: true })), ids);
    },
  },
  {
    name: "lets no archived instance be due, and starts none of its id anew",
    async run({ store }) {
      const step = started("a", { done: true, dueOn: [1], tags: ["t"] });
      await write(store, commitOf([step]));
      await store.archive(archiving);
      expectSame("what is due", await dueIds(store, onDay(20)), []);
      expectSame("the list of what is due", await store.list({ tenant, dueBefore: onDay(20) }), []);
      await store.defer([{ tenant, process: "sample", id: "a" }], onDay(10));
      expectSame("what is due after a deferral", await dueIds(store, onDay(20)), []);
      expectSame("the archive by tag", idsOf(await store.list({ tenant, tag: "t", archived: true })), ["a"]);
      expectSame("the list by tag", await store.list({ tenant, tag: "t" }), []);
      const [conflict] = await store.commit(tenant, [commitOf([started("a")])]);
      expectSame("whether a start of its id conflicts", conflict?.name, "ConflictError");
    },
  },
  {
    name: "keeps an instance archived that is written with its archiving",
    async run({ store }) {
      await write(store, commitOf([started("a", { done: true, dueOn: [1] })]));
      await store.archive(archiving);
      const before = await loadOne(store, "a");
      if (before === undefined) throw new Error("an archived instance: expected it to load, it does not");
      const instance = { ...before, snapshot: { ...before.snapshot, context: { erased: true } } };
      await write(store, commitOf([], { instances: [{ instance, expectedRevision: before.revision }] }));
      expectSame("the archive", await store.list({ tenant, archived: true }), [instance]);
      expectSame("the list", await store.list({ tenant }), []);
      expectSame("what is due", await dueIds(store, onDay(20)), []);
    },
  },
  {
    name: "reads how much is in store, due and waiting",
    async run({ store }) {
      const nothing = { instances: 0, due: 0, waiting: 0, dead: 0 };
      expectSame("an empty store", await store.reading(tenant, onDay(9)), nothing);
      const told = [
        started("a", { dueOn: [5, 3] }),
        started("b", { dueOn: [4] }),
        started("c", { dueOn: [8] }),
        started("archived", { done: true, dueOn: [1] }),
      ];
      const [from] = told.map(({ instance }) => instance);
      if (from === undefined) return;
      const outbox = [
        effect("late", from, { at: onDay(2) }),
        effect("early", from, { at: onDay(1) }),
        effect("dead", from, { deadAt: onDay(0), at: onDay(-1) }),
      ];
      await write(store, ...told.map((step) => commitOf([step])), commitOf([], { outbox }));
      await store.archive(archiving);
      const reading = {
        instances: 3,
        due: 2,
        dueSince: onDay(3),
        waiting: 2,
        waitingSince: onDay(1),
        dead: 1,
      };
      expectSame("a full store", await store.reading(tenant, onDay(4)), reading);
      await leaseIds(store, 0);
      await store.settle(tenant, [
        { id: "early", type: "done" },
        { id: "late", type: "dead", at: onSecond(1), reason: "" },
      ]);
      const left = { instances: 3, due: 0, waiting: 0, dead: 2 };
      expectSame("the store later", await store.reading(tenant, onDay(2)), left);
    },
  },
];
