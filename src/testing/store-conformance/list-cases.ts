import type { InstanceQuery, Store } from "../../operations/index.js";
import { expectSame } from "./expecting.js";
import { commitOf, idsOf, moved, onDay, started, starts, tenant, write } from "./sample-rows.js";
import type { CaseOutline } from "./store-case.js";

/** Lists and counts what matches. */
async function expectMatching(
  store: Store,
  query: Omit<InstanceQuery, "tenant">,
  expected: readonly string[],
): Promise<void> {
  const what = JSON.stringify(query);
  expectSame(`the list of ${what}`, idsOf(await store.list({ tenant, ...query })), expected);
  expectSame(`the count of ${what}`, await store.count({ tenant, ...query }), expected.length);
}

/** Ids as people give them, in order of code units. */
const oddIds = [
  " leading space",
  "%",
  "'; drop table instances; --",
  "100%",
  "A",
  "B",
  "Z-1",
  "[1]",
  "\\back\\slash",
  "_",
  'a "b"',
  "a b",
  "a_b",
  "aa",
  "l".repeat(600),
  "tab\there",
  "{}",
  "ä",
  "中文订单",
  "😀",
].sort();

export const listCases: readonly CaseOutline[] = [
  {
    name: "lists and counts by process, state, tag and due time, and by all at once",
    async run({ store }) {
      const told = [
        started("a", { states: ["open.waiting", "paid"], tags: ["mine"], dueOn: [1] }),
        started("b", { states: ["open.waiting.long"], tags: ["mine", "red"], dueOn: [3, 2] }),
        started("c", { states: ["open"], process: "parcel" }),
        started("d", { states: ["opened.waiting", "unpaid"], tags: ["redder"] }),
        started("e", { states: ["openXwaiting", "close%d"], tags: ["re%"], dueOn: [2], process: "parcel" }),
      ];
      await write(store, ...told.map((step) => commitOf([step])));
      await expectMatching(store, {}, ["c", "e", "a", "b", "d"]);
      await expectMatching(store, { process: "sample" }, ["a", "b", "d"]);
      await expectMatching(store, { process: "none" }, []);
      await expectMatching(store, { state: "open" }, ["c", "a", "b"]);
      await expectMatching(store, { state: "open.waiting" }, ["a", "b"]);
      await expectMatching(store, { state: "open.waiting.long" }, ["b"]);
      await expectMatching(store, { state: "paid" }, ["a"]);
      await expectMatching(store, { state: "open_waiting" }, []);
      await expectMatching(store, { state: "close%" }, []);
      await expectMatching(store, { state: "OPEN" }, []);
      await expectMatching(store, { tag: "red" }, ["b"]);
      await expectMatching(store, { tag: "re%" }, ["e"]);
      await expectMatching(store, { tag: "mine" }, ["a", "b"]);
      await expectMatching(store, { dueBefore: onDay(2) }, ["e", "a", "b"]);
      await expectMatching(store, { dueBefore: onDay(0) }, []);
      await expectMatching(store, { process: "sample", state: "open", tag: "mine", dueBefore: onDay(1) }, [
        "a",
      ]);
      await expectMatching(store, { process: "parcel", state: "open", tag: "mine" }, []);
    },
  },
  {
    name: "finds an instance where it stands now, and not where it stood",
    async run({ store }) {
      const first = started("a", { states: ["open"], tags: ["early"], dueOn: [1] });
      await write(store, commitOf([first]));
      await write(store, commitOf([moved(first.instance, { states: ["shut"], tags: ["late"], dueOn: [4] })]));
      await expectMatching(store, { state: "open" }, []);
      await expectMatching(store, { state: "shut" }, ["a"]);
      await expectMatching(store, { tag: "early" }, []);
      await expectMatching(store, { tag: "late" }, ["a"]);
      await expectMatching(store, { dueBefore: onDay(3) }, []);
      await expectMatching(store, { dueBefore: onDay(4) }, ["a"]);
    },
  },
  {
    name: "lists and counts by definition, or by not having some",
    async run({ store }) {
      const steps = ["a", "b", "c"].map((id) => {
        const { instance, entry } = started(id);
        return { instance: { ...instance, definition: { version: 1, fingerprint: `f-${id}` } }, entry };
      });
      await write(store, ...steps.map((step) => commitOf([step])));
      await expectMatching(store, { definition: "f-b" }, ["b"]);
      await expectMatching(store, { definition: "f" }, []);
      await expectMatching(store, { notDefinition: ["f-a", "f-c"] }, ["b"]);
      await expectMatching(store, { notDefinition: ["f-a"], definition: "f-a" }, []);
      await expectMatching(store, { notDefinition: [] }, ["a", "b", "c"]);
    },
  },
  {
    name: "lists whole instances",
    async run({ store }) {
      const step = started("a", { context: { n: 1 }, tags: ["t"], dueOn: [2, 1] });
      await write(store, commitOf([step]));
      expectSame("the list", await store.list({ tenant }), [step.instance]);
    },
  },
  {
    name: "lists page by page over several processes, in order of process and id",
    async run({ store }) {
      const ids = ["a", "b", "c"];
      await write(store, ...["p-2", "p-10", "p-1"].flatMap((process) => starts(ids, { process })));
      const listed: string[] = [];
      let after: InstanceQuery["after"];
      for (let pages = 0; pages < 9; pages += 1) {
        const page = await store.list({ tenant, limit: 2, ...(after && { after }) });
        listed.push(...page.map(({ process, id }) => `${process} ${id}`));
        after = page.at(-1);
        if (after === undefined) break;
      }
      const wanted = ["p-1", "p-10", "p-2"].flatMap((process) => ids.map((id) => `${process} ${id}`));
      expectSame("all pages", listed, wanted);
      const middle = { process: "p-10", id: "bb" };
      expectSame(
        "after an id that is not there",
        idsOf(await store.list({ tenant, after: middle, limit: 2 })),
        ["c", "a"],
      );
      expectSame("the count, whatever the page", await store.count({ tenant, after: middle, limit: 2 }), 9);
      const rest = await store.list({ tenant, process: "p-10", after: { process: "p-10", id: "a" } });
      expectSame("the rest of one process", idsOf(rest), ["b", "c"]);
    },
  },
  {
    name: "keeps apart and in order what has odd ids",
    async run({ store }) {
      await write(store, ...starts(oddIds, { dueOn: [1] }));
      expectSame("the list", idsOf(await store.list({ tenant })), oddIds);
      const keys = oddIds.map((id) => ({ tenant, process: "sample", id }));
      expectSame(
        "what was loaded",
        (await store.load(keys)).map((instance) => instance?.id),
        oddIds,
      );
      const due = await store.passDue({ tenant, now: onDay(1), limit: 99 }, async (rows) => idsOf(rows));
      expectSame("what is due", due, oddIds);
      for (const [index, id] of oddIds.entries()) {
        const next = await store.list({ tenant, after: { process: "sample", id }, limit: 1 });
        expectSame(`what comes after ${id}`, idsOf(next), oddIds.slice(index + 1, index + 2));
        const { entries } = await store.journal({ tenant, process: "sample", id });
        expectSame(`the journal of ${id}`, idsOf(entries), store.keepsJournal ? [id] : []);
      }
    },
  },
];
