import type { Store } from "../../operations/index.js";
import { expectSame } from "./expecting.js";
import {
  answerTo,
  commitOf,
  effect,
  idsOf,
  onDay,
  otherTenant,
  started,
  tenant,
  write,
} from "./sample-rows.js";
import type { CaseOutline } from "./store-case.js";

/** The same in both shops: an instance, an effect, something set aside and a remembered answer. */
async function twoShops(store: Store): Promise<void> {
  for (const name of [tenant, otherTenant]) {
    const step = started("a", { tenant: name, dueOn: [1], context: { name } });
    const outbox = [effect("e", step.instance), effect("d", step.instance, { deadAt: onDay(0) })];
    const failures = await store.commit(name, [
      commitOf([step], { outbox, answers: [answerTo(step, "key")] }),
    ]);
    expectSame(`the commit of ${name}`, failures, [undefined]);
  }
}

const shopsOf = (rows: readonly { readonly tenant: string }[]): readonly string[] =>
  rows.map((row) => row.tenant);

export const tenantCases: readonly CaseOutline[] = [
  {
    name: "reads of one tenant what is its own",
    async run({ store }) {
      await twoShops(store);
      const [own, other] = await store.load(
        [tenant, otherTenant].map((name) => ({ tenant: name, process: "sample", id: "a" })),
      );
      expectSame("whose instances were loaded", [own?.tenant, other?.tenant], [tenant, otherTenant]);
      for (const name of [tenant, otherTenant]) {
        expectSame("whose instances are listed", shopsOf(await store.list({ tenant: name })), [name]);
        expectSame("how many there are", await store.count({ tenant: name }), 1);
        expectSame(
          "whose are due",
          await store.passDue({ tenant: name, now: onDay(1), limit: 9 }, async (due) => shopsOf(due)),
          [name],
        );
        const { entries } = await store.journal({ tenant: name });
        expectSame("whose journal it is", shopsOf(entries), store.keepsJournal ? [name] : []);
        const [remembered] = await store.recall(name, ["key"]);
        expectSame("whose answer it is", remembered?.answer?.instance.tenant, name);
        const outbox = [
          ...(await store.outbox({ tenant: name })),
          ...(await store.outbox({ tenant: name, dead: true })),
        ];
        expectSame(
          "whose outbox it is",
          outbox.map(({ id, from }) => `${from.tenant} ${id}`),
          [`${name} e`, `${name} d`],
        );
        const { instances, due, waiting, dead } = await store.reading(name, onDay(1));
        expectSame(
          "the reading",
          { instances, due, waiting, dead },
          { instances: 1, due: 1, waiting: 1, dead: 1 },
        );
      }
      expectSame("a tenant without anything", await store.list({ tenant: "nobody" }), []);
    },
  },
  {
    name: "changes of one tenant nothing of another",
    async run({ store }) {
      await twoShops(store);
      const done = started("done", { done: true });
      await write(store, commitOf([done], { takes: ["d"], answers: [answerTo(done, "done")] }));
      await store.defer([{ tenant, process: "sample", id: "a" }], onDay(8));
      await store.lease({ tenant, now: onDay(0), until: onDay(1), limit: 9 });
      await store.settle(tenant, [{ id: "e", type: "done" }]);
      await store.archive({ tenant: otherTenant, finishedBefore: onDay(5), at: onDay(6), limit: 9 });
      expectSame(
        "what was archived in one shop for another",
        await store.list({ tenant, archived: true }),
        [],
      );
      expectSame("answers that one shop forgets", await store.forgetAnswers(otherTenant, onDay(9)), 1);
      expectSame(
        "the answers of the other",
        (await store.recall(tenant, ["key", "done"])).filter(Boolean).length,
        2,
      );
      const due = { tenant: otherTenant, now: onDay(1), limit: 9 };
      expectSame("what is due in the other shop", await store.passDue(due, async (rows) => idsOf(rows)), [
        "a",
      ]);
      expectSame("what was set aside in it", idsOf(await store.outbox({ tenant: otherTenant, dead: true })), [
        "d",
      ]);
      const lease = { tenant: otherTenant, now: onDay(0), until: onDay(1), limit: 9 };
      expectSame("what it may try", idsOf(await store.lease(lease)), ["e"]);
    },
  },
];
