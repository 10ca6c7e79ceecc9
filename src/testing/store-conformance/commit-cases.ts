import { ConflictError } from "../../errors/index.js";
import type { Store } from "../../operations/index.js";
import { expectSame, expectTrue } from "./expecting.js";
import {
  answerTo,
  commitOf,
  effect,
  loadOne,
  moved,
  onDay,
  started,
  starts,
  tenant,
  write,
  writeOf,
} from "./sample-rows.js";
import type { CaseOutline } from "./store-case.js";

/** Nothing of a commit that was refused is there. */
async function expectUntouched(store: Store, id: string): Promise<void> {
  expectSame(`the instance ${id} of a refused commit`, await loadOne(store, id), undefined);
  const { entries } = await store.journal({ tenant, process: "sample", id });
  expectSame(`the journal of ${id} of a refused commit`, entries, []);
}

export const commitCases: readonly CaseOutline[] = [
  {
    name: "loads what was committed, in the order of the keys",
    async run({ store }) {
      const [one, two] = [
        started("one", { dueOn: [1, 2], context: { n: 1 }, tags: ["a", "b"] }),
        started("two"),
      ];
      await write(store, commitOf([one]), commitOf([two]));
      const keys = ["two", "none", "one", "two"].map((id) => ({ tenant, process: "sample", id }));
      const loaded = await store.load(keys);
      expectSame("what was loaded", loaded, [two.instance, undefined, one.instance, two.instance]);
    },
  },
  {
    name: "answers nothing to nothing",
    async run({ store }) {
      expectSame("no keys loaded", await store.load([]), []);
      expectSame("no commits written", await store.commit(tenant, []), []);
      expectSame("an empty commit", await store.commit(tenant, [commitOf([])]), [undefined]);
      expectSame("no keys recalled", await store.recall(tenant, []), []);
      await store.defer([], onDay(1));
      await store.settle(tenant, []);
      expectSame("no outbox entries of no ids", await store.outbox({ tenant, ids: [] }), []);
    },
  },
  {
    name: "writes a commit of several instances whole",
    async run({ store }) {
      const steps = ["a", "b", "c"].map((id) => started(id));
      await write(store, commitOf(steps));
      for (const { instance } of steps) expectSame(instance.id, await loadOne(store, instance.id), instance);
    },
  },
  {
    name: "writes nothing of a commit of which one instance conflicts",
    async run({ store }) {
      await write(store, ...starts(["taken"]));
      const [before, again, after] = [started("before"), started("taken"), started("after")];
      const more = { outbox: [effect("e", before.instance)], answers: [answerTo(before, "key")] };
      const [conflict] = await store.commit(tenant, [commitOf([before, again, after], more)]);
      expectTrue(
        "a commit of which one instance conflicts gives a ConflictError",
        conflict instanceof ConflictError,
      );
      await expectUntouched(store, "before");
      await expectUntouched(store, "after");
      expectSame("the outbox of a refused commit", await store.outbox({ tenant }), []);
      expectSame("the answer of a refused commit", await store.recall(tenant, ["key"]), [undefined]);
    },
  },
  {
    name: "writes the commits of one call independently, and gives conflicts in their places",
    async run({ store }) {
      await write(store, ...starts(["taken"]));
      const failures = await store.commit(tenant, starts(["a", "taken", "b", "taken", "c"]));
      const places = failures.map((failure) => failure instanceof ConflictError);
      expectSame("the places of the conflicts", places, [false, true, false, true, false]);
      for (const id of ["a", "b", "c"])
        expectSame(`the revision of ${id}`, (await loadOne(store, id))?.revision, 1);
    },
  },
  {
    name: "lets the first of two commits of one call have an instance that both start",
    async run({ store }) {
      const [first, second] = [started("a", { context: { n: 1 } }), started("a", { context: { n: 2 } })];
      const failures = await store.commit(tenant, [commitOf([first]), commitOf([second, started("b")])]);
      expectTrue("the second of two that start one instance conflicts", failures[1] instanceof ConflictError);
      expectSame("the first of two that start one instance", failures[0], undefined);
      expectSame("the instance that both start", await loadOne(store, "a"), first.instance);
      await expectUntouched(store, "b");
    },
  },
  {
    name: "refuses another revision than the latest: newer, older, none, or one where there must be none",
    async run({ store }) {
      const first = started("a");
      const second = moved(first.instance);
      await write(store, commitOf([first]), ...starts(["other"]));
      await write(store, commitOf([second]));
      const third = moved(second.instance);
      const wrong = [0, 1, 3].map((expected) => commitOf([third], { instances: [writeOf(third, expected)] }));
      const none = commitOf([moved(started("none").instance)]);
      const failures = await store.commit(tenant, [...wrong, none]);
      const conflicts = failures.map((failure) => failure instanceof ConflictError);
      expectSame("whether each wrong revision conflicts", conflicts, [true, true, true, true]);
      expectSame("the instance after refused commits", await loadOne(store, "a"), second.instance);
      const { entries } = await store.journal({ tenant, process: "sample", id: "a" });
      expectSame("the journal after refused commits", entries.length, store.keepsJournal ? 2 : 0);
      await expectUntouched(store, "none");
    },
  },
  {
    name: "writes an instance of the same revision without a step",
    async run({ store }) {
      const step = started("a", { dueOn: [1] });
      await write(store, commitOf([step]));
      const instance = { ...step.instance, deadlines: [] };
      await write(store, commitOf([], { instances: [{ instance, expectedRevision: 1 }] }));
      expectSame("the instance without its deadline", await loadOne(store, "a"), instance);
      const { entries } = await store.journal({ tenant });
      expectSame("the journal without a step", entries.length, store.keepsJournal ? 1 : 0);
    },
  },
  {
    name: "writes several steps of one instance in one commit",
    async run({ store }) {
      const first = started("a");
      const second = moved(first.instance);
      const commit = commitOf([second], {
        instances: [writeOf(second, 0)],
        entries: [first.entry, second.entry],
      });
      await write(store, commit);
      expectSame("the instance after two steps", await loadOne(store, "a"), second.instance);
      const { entries } = await store.journal({ tenant, process: "sample", id: "a" });
      expectSame("its journal", entries, store.keepsJournal ? [first.entry, second.entry] : []);
    },
  },
  {
    name: "carries out entries of the outbox that a commit takes, each once",
    async run({ store }) {
      const first = started("a");
      await write(
        store,
        commitOf([first], {
          outbox: [effect("wait", first.instance), effect("dead", first.instance, { deadAt: onDay(0) })],
        }),
      );
      const second = moved(first.instance);
      await write(store, commitOf([second], { takes: ["dead"] }));
      expectSame("what was set aside, once it was taken", await store.outbox({ tenant, dead: true }), []);
      const failures = await store.commit(tenant, [
        commitOf([moved(second.instance), started("b")], { takes: ["wait", "dead"] }),
        commitOf([started("c")], { takes: ["wait"] }),
        commitOf([started("d")], { takes: ["wait"] }),
      ]);
      const conflicts = failures.map((failure) => failure instanceof ConflictError);
      expectSame("whether taking what is gone conflicts", conflicts, [true, false, true]);
      expectSame("the instance of a refused commit", await loadOne(store, "a"), second.instance);
      await expectUntouched(store, "b");
      await expectUntouched(store, "d");
      expectSame("the outbox, once all was taken", await store.outbox({ tenant }), []);
    },
  },
  {
    name: "counts every commit of many callers at once, and lets one of those win who want the same",
    async run({ store }) {
      const ids = Array.from({ length: 60 }, (_, index) => `i-${index}`);
      const racers = Array.from({ length: 20 }, (_, index) => started("race", { context: { index } }));
      const [alone, race] = await Promise.all([
        Promise.all(starts(ids).map((commit) => store.commit(tenant, [commit]))),
        Promise.all(racers.map((racer) => store.commit(tenant, [commitOf([racer])]))),
      ]);
      expectSame("conflicts of instances that nobody shares", alone.flat().filter(Boolean).length, 0);
      expectSame("instances there are", await store.count({ tenant }), 61);
      const winners = racers.filter((_, index) => race[index]?.[0] === undefined);
      expectSame("how many of the racers won", winners.length, 1);
      expectSame("the instance of the race", await loadOne(store, "race"), winners[0]?.instance);
    },
  },
  {
    name: "loses no step of callers who repeat theirs on a conflict",
    async run({ store }) {
      await write(store, ...starts(["counter"]));
      const count = async (): Promise<void> => {
        for (let left = 5; left > 0; ) {
          const latest = await loadOne(store, "counter");
          if (latest === undefined) throw new Error("the counter is gone");
          const [conflict] = await store.commit(tenant, [commitOf([moved(latest)])]);
          if (conflict === undefined) left -= 1;
        }
      };
      await Promise.all(Array.from({ length: 8 }, count));
      expectSame("the revision of the counter", (await loadOne(store, "counter"))?.revision, 41);
      const { entries } = await store.journal({ tenant, process: "sample", id: "counter" });
      const revisions = Array.from({ length: store.keepsJournal ? 41 : 0 }, (_, index) => index + 1);
      expectSame(
        "the revisions in its journal",
        entries.map(({ revision }) => revision),
        revisions,
      );
    },
  },
];
