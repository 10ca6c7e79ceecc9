import type { Commit, Store } from "../../operations/index.js";
import { erased } from "../../operations/journal/seal.js";
import { expectSame, expectTrue } from "./expecting.js";
import {
  answerTo,
  commitOf,
  deadHandOver,
  effect,
  moved,
  onDay,
  started,
  tenant,
  write,
  writeOf,
} from "./sample-rows.js";
import type { CaseOutline } from "./store-case.js";

const secret = { phone: "555-0100" };

/** A customer with two steps, and others around; the commit that erases the customer. */
async function customer(store: Store) {
  const first = started("customer", { context: secret });
  const other = started("other", { context: secret });
  const outbox = [
    effect("waits", first.instance, {
      message: { type: "effect", effect: { type: "call", params: secret } },
    }),
    effect("dead", first.instance, {
      message: { type: "effect", effect: { type: "call", params: secret } },
      deadAt: onDay(0),
    }),
    deadHandOver("from", first.instance, "elsewhere", secret),
    deadHandOver("to", other.instance, "customer", secret),
    deadHandOver("apart", other.instance, "elsewhere", secret),
  ];
  const answers = [answerTo(first, "own key"), answerTo(other, "other key")];
  await write(store, commitOf([first, other], { outbox, answers }));
  const second = moved(first.instance, { context: secret });
  await write(store, commitOf([second]));
  const third = moved(second.instance, { at: onDay(3), context: {} });
  const erasing: Commit = commitOf([third], { instances: [{ ...writeOf(third), erasesHistory: true }] });
  return { first, second, third, other, answers, erasing };
}

const holdsSecret = (value: unknown): boolean => JSON.stringify(value ?? null).includes(secret.phone);

export const eraseCases: readonly CaseOutline[] = [
  {
    name: "erases the payloads of an instance's journal: types and hashes stay",
    async run({ store }) {
      const { first, second, third, other, erasing } = await customer(store);
      await write(store, erasing);
      const { entries } = await store.journal({ tenant, process: "sample", id: "customer" });
      const wanted = [erased(first.entry, onDay(3)), erased(second.entry, onDay(3)), third.entry];
      expectSame("the journal of the erased instance", entries, store.keepsJournal ? wanted : []);
      const others = await store.journal({ tenant, process: "sample", id: "other" });
      expectSame("the journal of another", others.entries, store.keepsJournal ? [other.entry] : []);
    },
  },
  {
    name: "erases the answers that were kept for an instance: their keys stay used",
    async run({ store }) {
      const { answers, erasing } = await customer(store);
      await write(store, erasing);
      const [own, other] = await store.recall(tenant, ["own key", "other key"]);
      const { answer: _answer, ...rest } = answers[0] ?? {};
      expectSame("the answer for the erased instance", own, rest);
      expectSame("the answer for another", other, answers[1]);
    },
  },
  {
    name: "erases what was set aside on the way from and to an instance, and not what waits",
    async run({ store }) {
      const { erasing } = await customer(store);
      await write(store, erasing);
      const dead = await store.outbox({ tenant, dead: true });
      const holders = dead.map((entry) => `${entry.id} ${holdsSecret(entry)}`);
      expectSame("who has the secret still", holders, ["apart true", "dead false", "from false", "to false"]);
      expectSame(
        "what their types are",
        dead.map(({ message }) => message.type),
        ["hand-over", "effect", "hand-over", "hand-over"],
      );
      expectTrue("what waits keeps its payload", holdsSecret((await store.outbox({ tenant }))[0]));
    },
  },
  {
    name: "erases nothing with a commit that conflicts",
    async run({ store }) {
      const { first, second, answers, erasing } = await customer(store);
      const [conflict] = await store.commit(tenant, [
        { ...erasing, instances: [...erasing.instances, writeOf(started("other"))] },
      ]);
      expectTrue("the commit conflicts", conflict !== undefined);
      const { entries } = await store.journal({ tenant, process: "sample", id: "customer" });
      expectSame("the journal", entries, store.keepsJournal ? [first.entry, second.entry] : []);
      expectSame("the answer", (await store.recall(tenant, ["own key"]))[0], answers[0]);
      const dead = await store.outbox({ tenant, dead: true });
      expectSame("what was set aside and has the secret", dead.filter(holdsSecret).length, 4);
    },
  },
];
