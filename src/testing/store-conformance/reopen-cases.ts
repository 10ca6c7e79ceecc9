import { expectSame } from "./expecting.js";
import {
  answerTo,
  commitOf,
  deadHandOver,
  dueIds,
  effect,
  idsOf,
  leaseIds,
  loadOne,
  moved,
  onDay,
  onSecond,
  started,
  tenant,
  write,
} from "./sample-rows.js";
import type { CaseOutline } from "./store-case.js";

export const reopenCases: readonly CaseOutline[] = [
  {
    name: "has everything still when it is opened again",
    needs: "reopen",
    async run({ store, reopen }) {
      const step = started("a", { dueOn: [0], tags: ["t"], states: ["open.waiting"], context: { n: 1 } });
      const deferred = started("deferred", { dueOn: [0] });
      const gone = started("gone", { done: true });
      const outbox = [effect("e", step.instance), deadHandOver("d", step.instance, "x", { n: 2 })];
      await write(
        store,
        commitOf([step], { outbox, answers: [answerTo(step, "key")] }),
        commitOf([deferred, gone]),
      );
      await store.defer([{ tenant, process: "sample", id: "deferred" }], onSecond(50));
      await store.archive({ tenant, finishedBefore: onDay(1), at: onDay(2), limit: 9 });
      const dead = await store.outbox({ tenant, dead: true });
      const again = await reopen(store);
      expectSame("the instance", await loadOne(again, "a"), step.instance);
      expectSame("the list by state", idsOf(await again.list({ tenant, state: "open", tag: "t" })), ["a"]);
      expectSame("what is due", await dueIds(again, onSecond(49)), ["a"]);
      expectSame("what is due after the deferral", await dueIds(again, onSecond(50)), ["a", "deferred"]);
      expectSame("the archive", idsOf(await again.list({ tenant, archived: true })), ["gone"]);
      expectSame("the answer", await again.recall(tenant, ["key"]), [answerTo(step, "key")]);
      expectSame("what was set aside", await again.outbox({ tenant, dead: true }), dead);
      const { entries } = await again.journal({ tenant });
      expectSame("the journal", entries, again.keepsJournal ? [step.entry, deferred.entry, gone.entry] : []);
    },
  },
  {
    name: "goes on where it was when it is opened again",
    needs: "reopen",
    async run({ store, reopen }) {
      const first = started("a");
      await write(
        store,
        commitOf([first], { outbox: [effect("e", first.instance), effect("f", first.instance)] }),
      );
      await leaseIds(store, 0);
      await store.settle(tenant, [{ id: "f", type: "retry", at: onSecond(30), reason: "busy" }]);
      const page = await store.journal({ tenant, limit: 1 });
      const again = await reopen(store);
      expectSame("what can be leased while a lease lasts", await leaseIds(again, 29), []);
      expectSame("what can be tried again", await leaseIds(again, 30), ["f"]);
      const second = moved(first.instance);
      await write(again, commitOf([second]));
      expectSame("the instance", await loadOne(again, "a"), second.instance);
      const { entries } = await again.journal({
        tenant,
        ...(page.next !== undefined && { after: page.next }),
      });
      const left = page.next === undefined ? [first.entry, second.entry] : [second.entry];
      expectSame("the journal", entries, again.keepsJournal ? left : []);
      const [conflict] = await again.commit(tenant, [commitOf([second])]);
      expectSame("whether the same step conflicts once more", conflict?.name, "ConflictError");
      const third = await reopen(again);
      expectSame("the instance, opened once more", await loadOne(third, "a"), second.instance);
    },
  },
  {
    name: "sees at once what another host wrote",
    needs: "beside",
    async run({ store, beside }) {
      const other = await beside(store);
      const first = started("a", { dueOn: [1], states: ["open"] });
      await write(
        store,
        commitOf([first], { outbox: [effect("e", first.instance)], answers: [answerTo(first, "key")] }),
      );
      expectSame("the instance", await loadOne(other, "a"), first.instance);
      expectSame("the list", idsOf(await other.list({ tenant, state: "open" })), ["a"]);
      expectSame("the answer", (await other.recall(tenant, ["key"]))[0]?.id, "a");
      expectSame("what it leases", await leaseIds(other, 0), ["e"]);
      expectSame("what is left to the first", await leaseIds(store, 1), []);
      const second = moved(first.instance);
      const [one, two] = await Promise.all(
        [store, other].map((host) => host.commit(tenant, [commitOf([second])])),
      );
      const failures = [...(one ?? []), ...(two ?? [])].filter(Boolean);
      expectSame(
        "which of two hosts that want the same fails",
        failures.map((failure) => failure?.name),
        ["ConflictError"],
      );
    },
  },
  {
    name: "loses no step of two hosts that repeat theirs on a conflict",
    needs: "beside",
    async run({ store, beside }) {
      const hosts = [store, await beside(store)];
      await write(store, commitOf([started("counter")]));
      const count = async (host: typeof store): Promise<void> => {
        for (let left = 10; left > 0; ) {
          const latest = await loadOne(host, "counter");
          if (latest === undefined) throw new Error("the counter is gone");
          const [conflict] = await host.commit(tenant, [commitOf([moved(latest)])]);
          if (conflict === undefined) left -= 1;
        }
      };
      await Promise.all([...hosts, ...hosts].map(count));
      for (const host of hosts)
        expectSame("the revision of the counter", (await loadOne(host, "counter"))?.revision, 41);
    },
  },
];
