import type { OutboxEntry, Store } from "../../operations/index.js";
import { expectSame } from "./expecting.js";
import {
  commitOf,
  deadHandOver,
  effect,
  idsOf,
  leaseIds,
  onDay,
  onSecond,
  started,
  tenant,
  write,
} from "./sample-rows.js";
import type { CaseOutline } from "./store-case.js";

/** Has entries in the outbox that follow from one step. */
async function waiting(store: Store, ...ids: readonly string[]): Promise<void> {
  const step = started("sender");
  await write(store, commitOf([step], { outbox: ids.map((id) => effect(id, step.instance)) }));
}

/** One entry of the outbox. */
async function entryOf(store: Store, id: string, dead = false): Promise<OutboxEntry | undefined> {
  const [entry] = await store.outbox({ tenant, ids: [id], dead });
  return entry;
}

export const outboxCases: readonly CaseOutline[] = [
  {
    name: "keeps what waits and what was set aside apart, in order of time and id",
    async run({ store }) {
      const [late, early] = [started("late", { at: onDay(2) }), started("early", { at: onDay(1) })];
      const lateOnes = [
        effect("b", late.instance),
        effect("a", late.instance),
        deadHandOver("d", late.instance, "x"),
      ];
      const earlyOnes = [effect("c", early.instance), deadHandOver("e", early.instance, "y", { sku: "A-1" })];
      await write(store, commitOf([late], { outbox: lateOnes }), commitOf([early], { outbox: earlyOnes }));
      expectSame("what waits", await store.outbox({ tenant }), [earlyOnes[0], lateOnes[1], lateOnes[0]]);
      expectSame("what was set aside", await store.outbox({ tenant, dead: true }), [
        earlyOnes[1],
        lateOnes[2],
      ]);
      expectSame("what waits of some ids", idsOf(await store.outbox({ tenant, ids: ["a", "c", "d"] })), [
        "c",
        "a",
      ]);
      expectSame("of no ids", await store.outbox({ tenant, ids: [] }), []);
    },
  },
  {
    name: "gives the outbox page by page, also after an entry that is gone by then",
    async run({ store }) {
      const ids = ["a", "b", "c", "d", "e"];
      const step = started("sender");
      const outbox = ids.map((id) => effect(id, step.instance, { deadAt: onDay(0), reason: "no" }));
      await write(store, commitOf([step], { outbox }));
      const page = (after?: OutboxEntry) =>
        store.outbox({
          tenant,
          dead: true,
          limit: 2,
          ...(after && { after: { at: after.at, id: after.id } }),
        });
      const first = await page();
      expectSame("the first page", idsOf(first), ["a", "b"]);
      await store.settle(tenant, [{ id: "b", type: "redrive" }]);
      const second = await page(first[1]);
      expectSame("the page after an entry that waits again", idsOf(second), ["c", "d"]);
      await store.settle(tenant, [{ id: "d", type: "done" }]);
      const third = await page(second[1]);
      expectSame("the page after an entry that is gone", idsOf(third), ["e"]);
      expectSame("the page after the last", await page(third[0]), []);
    },
  },
  {
    name: "leases the oldest first, as many as are asked for, and none to anybody else",
    async run({ store }) {
      await waiting(store, "b", "a");
      const older = started("older", { at: onDay(-1) });
      await write(store, commitOf([older], { outbox: [effect("z", older.instance)] }));
      expectSame("the first lease", await leaseIds(store, 0, 2), ["z", "a"]);
      expectSame("the second lease", await leaseIds(store, 1, 2), ["b"]);
      expectSame("the third lease", await leaseIds(store, 59), []);
      expectSame("what waits while it is leased", (await store.outbox({ tenant })).length, 3);
    },
  },
  {
    name: "gives many callers who lease at once each entry once",
    async run({ store }) {
      const ids = Array.from({ length: 40 }, (_, index) => `e-${10 + index}`);
      await waiting(store, ...ids);
      const leased = await Promise.all(Array.from({ length: 10 }, () => leaseIds(store, 0, 5)));
      expectSame("how many entries were leased", new Set(leased.flat()).size, leased.flat().length);
      expectSame(
        "the rest, leased after them",
        [...leased.flat(), ...(await leaseIds(store, 0))].sort(),
        ids,
      );
    },
  },
  {
    name: "leases an entry again when its lease has ended",
    async run({ store }) {
      await waiting(store, "a");
      await leaseIds(store, 0);
      expectSame("a second before the end", await leaseIds(store, 59), []);
      expectSame("at the end", await leaseIds(store, 60), ["a"]);
      expectSame("while the second lease lasts", await leaseIds(store, 61), []);
    },
  },
  {
    name: "does not heed the lease of a clock that was ahead",
    async run({ store }) {
      await waiting(store, "a");
      expectSame("with a clock an hour ahead", await leaseIds(store, 3_600), ["a"]);
      expectSame("with the right clock", await leaseIds(store, 0), ["a"]);
      expectSame("while that lease lasts", await leaseIds(store, 1), []);
    },
  },
  {
    name: "does not heed the retry of a clock that was ahead",
    async run({ store }) {
      await waiting(store, "a", "b");
      await leaseIds(store, 0);
      await store.settle(tenant, [
        { id: "a", type: "retry", at: onSecond(3_700), reason: "busy" },
        { id: "b", type: "retry", at: onSecond(3_500), reason: "busy" },
      ]);
      expectSame("more than an hour before", await leaseIds(store, 10), ["a"]);
      expectSame("when the other may be tried", await leaseIds(store, 3_500), ["b"]);
    },
  },
  {
    name: "takes out what is done",
    async run({ store }) {
      await waiting(store, "a", "b");
      await leaseIds(store, 0);
      await store.settle(tenant, [
        { id: "none", type: "done" },
        { id: "a", type: "done" },
      ]);
      expectSame("the outbox", idsOf(await store.outbox({ tenant })), ["b"]);
      expectSame("what can be leased later", await leaseIds(store, 600), ["b"]);
    },
  },
  {
    name: "tries an entry again from an instant on, with the reason and the attempts counted",
    async run({ store }) {
      await waiting(store, "a");
      await leaseIds(store, 0);
      await store.settle(tenant, [{ id: "a", type: "retry", at: onSecond(5), reason: "it's busy" }]);
      const { attempts, reason, retryAt } = (await entryOf(store, "a")) ?? {};
      expectSame(
        "the entry",
        { attempts, reason, retryAt },
        { attempts: 1, reason: "it's busy", retryAt: onSecond(5) },
      );
      expectSame("before that instant", await leaseIds(store, 4), []);
      const query = { tenant, now: onSecond(5), until: onSecond(65), limit: 9 };
      expectSame("the attempts that a lease tells", (await store.lease(query))[0]?.attempts, 1);
      await store.settle(tenant, [{ id: "a", type: "retry", at: onSecond(200), reason: "still" }]);
      expectSame("the attempts by then", (await entryOf(store, "a"))?.attempts, 2);
      expectSame("before the second instant", await leaseIds(store, 199), []);
      expectSame("at the second instant", await leaseIds(store, 200), ["a"]);
    },
  },
  {
    name: "sets an entry aside with its reason, and does not lease it any more",
    async run({ store }) {
      await waiting(store, "a");
      await leaseIds(store, 0);
      await store.settle(tenant, [{ id: "a", type: "retry", at: onSecond(5), reason: "first" }]);
      await store.settle(tenant, [{ id: "a", type: "dead", at: onSecond(9), reason: "at last" }]);
      expectSame("what waits", await store.outbox({ tenant }), []);
      const { attempts, reason, deadAt } = (await entryOf(store, "a", true)) ?? {};
      expectSame(
        "the entry",
        { attempts, reason, deadAt },
        { attempts: 2, reason: "at last", deadAt: onSecond(9) },
      );
      expectSame("what can be leased", await leaseIds(store, 9_000), []);
    },
  },
  {
    name: "puts an entry back as if it had never been tried",
    async run({ store }) {
      await waiting(store, "a");
      const before = await entryOf(store, "a");
      await leaseIds(store, 0);
      await store.settle(tenant, [{ id: "a", type: "dead", at: onSecond(9), reason: "at last" }]);
      await store.settle(tenant, [{ id: "a", type: "redrive" }]);
      expectSame("the entry", await entryOf(store, "a"), before);
      expectSame("what was set aside", await store.outbox({ tenant, dead: true }), []);
      expectSame("what can be leased at once", await leaseIds(store, 10), ["a"]);
    },
  },
];
