import { expectSame, expectTrue } from "./expecting.js";
import { answerTo, commitOf, effect, loadOne, started, starts, tenant, write } from "./sample-rows.js";
import type { CaseOutline } from "./store-case.js";

/** JSON that is often lost on the way: a store keeps it as `JSON.stringify` writes it. */
const oddJson = {
  numbers: [0, -0, 0.1, -1.5, 1e21, 1e-7, 5e-324, Number.MAX_VALUE, 2 ** 53, Number.MAX_SAFE_INTEGER],
  text: [
    "",
    "naïve",
    "中文",
    "😀",
    "'",
    '"',
    "\\",
    "\n\r\t",
    "\u2028",
    "\u0000",
    "\ud800",
    "2026-01-01",
    "null",
    "1e5",
  ],
  empty: [{}, [], null, [[]], { "": {} }],
  truth: [true, false],
  keys: { b: 1, a: 2, "10": 3, "9": 4, "with space": 5, "with.dot": 6, $ref: 7, "quo'te": 8 },
};

function nested(depth: number): object {
  let value: object = {};
  for (let level = 0; level < depth; level += 1) value = { level, value };
  return value;
}

export const fidelityCases: readonly CaseOutline[] = [
  {
    name: "gives JSON back as it was",
    async run({ store }) {
      const step = started("a", { context: oddJson });
      const message = { type: "effect", effect: { type: "tell", params: oddJson } } as const;
      const outbox = [effect("e", step.instance, { message })];
      await write(store, commitOf([step], { outbox, answers: [answerTo(step, "key")] }));
      const text = JSON.stringify(oddJson);
      const [listed] = await store.list({ tenant });
      const [remembered] = await store.recall(tenant, ["key"]);
      const [waiting] = await store.outbox({ tenant });
      const params = waiting?.message.type === "effect" ? waiting.message.effect.params : undefined;
      const places = {
        loaded: (await loadOne(store, "a"))?.snapshot.context,
        listed: listed?.snapshot.context,
        remembered: remembered?.answer?.instance.snapshot.context,
        waiting: params,
      };
      for (const [place, value] of Object.entries(places))
        expectSame(`the text of the JSON that was ${place}`, JSON.stringify(value), text);
    },
  },
  {
    name: "keeps what is large and what is deep",
    async run({ store }) {
      const large = started("large", { context: { text: "0123456789ä😀\n'\"".repeat(70_000) } });
      const deep = started("deep", { context: nested(500) });
      await write(store, commitOf([large], { answers: [answerTo(large, "key")] }), commitOf([deep]));
      expectSame("an instance of a megabyte", await loadOne(store, "large"), large.instance);
      expectSame("an instance 500 levels deep", await loadOne(store, "deep"), deep.instance);
      const { entries } = await store.journal({ tenant, process: "sample", id: "large" });
      expectSame("a journal entry of two megabytes", entries, store.keepsJournal ? [large.entry] : []);
    },
  },
  {
    name: "writes hundreds of commits in one call",
    async run({ store }) {
      const ids = Array.from({ length: 700 }, (_, index) => `i-${1_000 + index}`);
      const commits = ids.map((id) => {
        const step = started(id, { dueOn: [1, 2], tags: ["t", id] });
        return commitOf([step], { outbox: [effect(id, step.instance)], answers: [answerTo(step, id)] });
      });
      expectSame("conflicts", (await store.commit(tenant, commits)).filter(Boolean).length, 0);
      const keys = ids.map((id) => ({ tenant, process: "sample", id }));
      const loaded = await store.load(keys);
      expectSame(
        "what was loaded",
        loaded.map((instance) => instance?.id),
        ids,
      );
      expectSame("answers recalled", (await store.recall(tenant, ids)).filter(Boolean).length, 700);
      expectSame("what waits", (await store.outbox({ tenant, ids })).length, 700);
      await store.settle(
        tenant,
        ids.map((id) => ({ id, type: "done" }) as const),
      );
      expectSame("what waits when all is done", (await store.outbox({ tenant })).length, 0);
      expectSame("instances with the tag", await store.count({ tenant, tag: "t" }), 700);
    },
  },
  {
    name: "refuses what it cannot hold alone, or holds it",
    async run({ store }) {
      const odd = "nul \u0000 in the id";
      const failures = await store.commit(tenant, [...starts(["a"]), ...starts([odd]), ...starts(["b"])]);
      const written = await Promise.all(["a", odd, "b"].map((id) => loadOne(store, id)));
      expectTrue("the commit before one that cannot be held is written", written[0] !== undefined);
      expectTrue("the commit after one that cannot be held is written", written[2] !== undefined);
      const isThere = written[1]?.id === odd;
      expectSame(
        "whether what was not refused is there, with its whole id",
        isThere,
        failures[1] === undefined,
      );
      const count = await store.count({ tenant });
      expectSame("instances there are", count, isThere ? 3 : 2);
    },
  },
];
