import { ConflictError } from "../../errors/index.js";
import { expectRejection, expectSame } from "./expecting.js";
import {
  commitOf,
  dueIds,
  idsOf,
  loadOne,
  moved,
  onDay,
  onSecond,
  started,
  tenant,
  write,
  writeOf,
} from "./sample-rows.js";
import type { CaseOutline } from "./store-case.js";

const key = (id: string) => ({ tenant, process: "sample", id });

export const deadlineCases: readonly CaseOutline[] = [
  {
    name: "hands out what is due at an instant or before: the earliest first, then by process and id",
    async run({ store }) {
      const told = [
        started("d", { dueOn: [2] }),
        started("c", { dueOn: [9, 1] }),
        started("b", { dueOn: [2], process: "z-process" }),
        started("z", { dueOn: [2], process: "a-process" }),
        started("a", { dueOn: [2] }),
        started("B", { dueOn: [2] }),
        started("later", { dueOn: [3] }),
        started("never"),
      ];
      await write(store, ...told.map((step) => commitOf([step])));
      expectSame("what is due on day 2", await dueIds(store, onDay(2)), ["c", "z", "B", "a", "d", "b"]);
      expectSame("the first two of it", await dueIds(store, onDay(2), 2), ["c", "z"]);
      expectSame("what is due a millisecond before day 1", await dueIds(store, onSecond(86_399.999)), []);
      expectSame("what is due on day 1", await dueIds(store, onDay(1)), ["c"]);
    },
  },
  {
    name: "hands out whole instances, and gives back what the work answers",
    async run({ store }) {
      const { instance, entry } = started("a", { dueOn: [1, 5], context: { n: 1 } });
      await write(store, commitOf([{ instance, entry }]));
      const query = { tenant, now: onDay(1), limit: 10 };
      expectSame("what was handed out", await store.passDue(query, async (due) => ({ due })), {
        due: [instance],
      });
      const none = await store.passDue({ ...query, now: onDay(0) }, async (due) => `${due.length} due`);
      expectSame("the answer of work without anything due", none, "0 due");
    },
  },
  {
    name: "works out anew with each commit when an instance is due",
    async run({ store }) {
      const first = started("a", { dueOn: [1, 4] });
      await write(store, commitOf([first]));
      const second = moved(first.instance, { dueOn: [4] });
      await write(store, commitOf([second]));
      expectSame("due on day 1, once that deadline is gone", await dueIds(store, onDay(1)), []);
      expectSame("due on day 4", await dueIds(store, onDay(4)), ["a"]);
      const third = moved(second.instance, { dueOn: [4, 2] });
      await write(store, commitOf([third]));
      expectSame("due on day 2, once that deadline is set", await dueIds(store, onDay(2)), ["a"]);
      const dropped = { ...third.instance, deadlines: [] };
      await write(store, commitOf([], { instances: [{ instance: dropped, expectedRevision: 3 }] }));
      expectSame("due on day 9, without deadlines", await dueIds(store, onDay(9)), []);
    },
  },
  {
    name: "hands out an instance once, also when what it waits for went and came back",
    async run({ store }) {
      let { instance } = started("a", { dueOn: [1] });
      await write(store, commitOf([started("a", { dueOn: [1] })]));
      for (const dueOn of [[], [1], [3], [1]]) {
        const step = moved(instance, { dueOn });
        await write(store, commitOf([step]));
        instance = step.instance;
      }
      expectSame("what is due", await dueIds(store, onDay(1)), ["a"]);
    },
  },
  {
    name: "defers instances until an instant, or until their next commit",
    async run({ store }) {
      const steps = ["a", "b", "c"].map((id) => started(id, { dueOn: [0] }));
      await write(store, ...steps.map((step) => commitOf([step])), commitOf([started("waits for nothing")]));
      await store.defer(["a", "none", "b", "waits for nothing"].map(key), onSecond(50));
      expectSame("due before the deferral ends", await dueIds(store, onSecond(49)), ["c"]);
      expectSame("due when it ends", await dueIds(store, onSecond(50)), ["c", "a", "b"]);
      const [first] = steps.map(({ instance }) => moved(instance));
      await write(store, commitOf(first ? [first] : []));
      expectSame("due after the next commit", await dueIds(store, onSecond(49)), ["a", "c"]);
      expectSame("the instance that was deferred", await loadOne(store, "b"), steps[1]?.instance);
    },
  },
  {
    name: "does not heed the deferral of a clock that was ahead",
    async run({ store }) {
      await write(store, ...["a", "b"].map((id) => commitOf([started(id, { dueOn: [0] })])));
      await store.defer([key("a")], onSecond(3_600));
      await store.defer([key("b")], onSecond(65));
      expectSame("due with the right clock", await dueIds(store, onSecond(9)), ["a"]);
      expectSame("due when the other deferral ends", await dueIds(store, onSecond(65)), ["a", "b"]);
    },
  },
  {
    name: "commits what the work writes, and gives it its conflicts",
    async run({ store }) {
      const [a, b] = [started("a", { dueOn: [1] }), started("b", { dueOn: [1] })];
      await write(store, commitOf([a]), commitOf([b]));
      const [doneA, doneB] = [moved(a.instance, { dueOn: [] }), moved(b.instance, { dueOn: [] })];
      const conflicts = await store.passDue({ tenant, now: onDay(1), limit: 10 }, async (due, steps) => {
        expectSame("what the work loads", await steps.load([key("b"), key("none")]), [due[1], undefined]);
        const wrong = commitOf([doneB, started("c")], {
          instances: [writeOf(doneB, 7), writeOf(started("c"))],
        });
        const failures = await steps.commit(tenant, [commitOf([doneA]), wrong]);
        return failures.map((failure) => failure instanceof ConflictError);
      });
      expectSame("whether the commits of the work conflict", conflicts, [false, true]);
      expectSame("the instance that the work wrote", await loadOne(store, "a"), doneA.instance);
      expectSame("the instance that it did not", await loadOne(store, "b"), b.instance);
      expectSame("the other instance that it did not", await loadOne(store, "c"), undefined);
      expectSame("what is still due", await dueIds(store, onDay(1)), ["b"]);
    },
  },
  {
    name: "rejects with what the work throws, and hands out the same again",
    async run({ store }) {
      await write(store, commitOf([started("a", { dueOn: [1] })]));
      const error = new Error("the work failed");
      const failing = store.passDue({ tenant, now: onDay(1), limit: 10 }, () => Promise.reject(error));
      await expectRejection("work that fails", failing, error);
      expectSame("what is due after it", await dueIds(store, onDay(1)), ["a"]);
    },
  },
  {
    name: "goes on serving others while the work runs",
    async run({ store }) {
      const [due, apart] = [started("due", { dueOn: [1] }), started("apart")];
      await write(store, commitOf([due]), commitOf([apart]));
      const [mine, theirs] = [moved(due.instance, { dueOn: [] }), moved(due.instance, { dueOn: [7] })];
      const meanwhile: Promise<boolean>[] = [];
      const others = (...steps: readonly (typeof mine)[]) =>
        store
          .commit(
            tenant,
            steps.map((step) => commitOf([step])),
          )
          .then(([failure]) => failure === undefined);
      const won = await store.passDue({ tenant, now: onDay(1), limit: 10 }, async (_due, steps) => {
        meanwhile.push(others(moved(apart.instance)), others(theirs));
        const [failure] = await steps.commit(tenant, [commitOf([mine])]);
        return failure === undefined;
      });
      const [hasApart, hasDue] = await Promise.all(meanwhile);
      expectSame("whether a commit of another instance was written", hasApart, true);
      expectSame("whether one of two commits of the same was written", won !== hasDue, true);
      expectSame("the instance", await loadOne(store, "due"), (won ? mine : theirs).instance);
    },
  },
  {
    name: "hands no instance to two hosts at once",
    needs: "beside",
    async run({ store, beside }) {
      const other = await beside(store);
      const ids = Array.from({ length: 12 }, (_, index) => `i-${10 + index}`);
      await write(store, ...ids.map((id) => commitOf([started(id, { dueOn: [1] })])));
      const handedOut: string[] = [];
      const round = (host: typeof store, limit: number, meanwhile: () => void) =>
        host.passDue({ tenant, now: onDay(1), limit }, async (due, steps) => {
          handedOut.push(...idsOf(due));
          meanwhile();
          await new Promise((resolve) => setTimeout(resolve, 100));
          const moves = due.map((instance) => commitOf([moved(instance, { dueOn: [] })]));
          return steps.commit(tenant, moves);
        });
      const rounds: Promise<unknown>[] = [];
      await round(store, 6, () => rounds.push(round(other, 100, () => {})));
      await Promise.all(rounds);
      await round(other, 100, () => {});
      expectSame("all that was handed out", handedOut.sort(), ids);
    },
  },
];
