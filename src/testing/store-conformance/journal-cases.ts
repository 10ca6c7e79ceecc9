import type { JournalEntry, JournalQuery, Store } from "../../operations/index.js";
import { entryHash, payloadHash, sealed } from "../../operations/journal/seal.js";
import { builtInRules } from "../../rules/index.js";
import { sampleDecision } from "../sample-decision.js";
import { expectSame } from "./expecting.js";
import { commitOf, moved, onDay, started, tenant, write } from "./sample-rows.js";
import type { CaseOutline } from "./store-case.js";

const said = ({ id, revision }: JournalEntry): string => `${id} ${revision}`;

/** What a whole query gives; nothing where the store keeps no journal. */
async function expectEntries(
  store: Store,
  query: Omit<JournalQuery, "tenant">,
  expected: readonly string[],
): Promise<void> {
  const page = await store.journal({ tenant, ...query });
  const received = { entries: page.entries.map(said), next: page.next };
  expectSame(`the journal of ${JSON.stringify(query)}`, received, {
    entries: store.keepsJournal ? expected : [],
  });
}

/** Three instances with two steps each; the second ones in another order, and dated before the first. */
async function sixSteps(store: Store): Promise<void> {
  const first = ["a", "b", "c"].map((id, index) =>
    started(id, { at: onDay(5 + index), ...(id === "c" && { process: "parcel" }) }),
  );
  await write(store, ...first.map((step) => commitOf([step])));
  const second = first.map(({ instance }, index) => moved(instance, { at: onDay(4 - index) }));
  await write(store, ...second.reverse().map((step) => commitOf([step])));
}

/** Entries with everything that an entry may have. */
function fullEntries(): readonly JournalEntry[] {
  const { entry } = started("a", {
    context: { z: 1, a: { "10": "ten", "2": "two" }, text: "naïve 'q' \u0000 \ud800" },
  });
  const { by: _by, seal, ...bare } = entry;
  const [rule] = builtInRules;
  const changes: readonly Partial<JournalEntry>[] = [
    {
      cause: {
        type: "adopt",
        state: "open",
        reason: "in use",
        input: { a: 1 },
        machineInput: null,
        context: { b: [] },
      },
    },
    {
      cause: { type: "command", command: { type: "sample.go" } },
      decision: sampleDecision(rule, "undecided", { n: 1e21 }),
      by: { actor: "o'neil", role: "supervisor" },
    },
    {
      cause: { type: "deadline", delay: "window", deadline: "xstate.after.window.1" },
      handedOverFrom: { process: "order", id: "O 1", revision: 7 },
      events: [],
    },
    {
      cause: { type: "migrate", before: "older", context: { c: 0.1 }, deadlines: [] },
      from: [],
      to: ["x.y", "z"],
    },
    { cause: { type: "erase", reason: "asked for", context: {} } },
  ];
  let previous = seal?.hash ?? "";
  const entries = [entry];
  for (const [index, change] of changes.entries()) {
    const next = sealed({ ...bare, ...change, revision: index + 2 }, previous);
    previous = next.seal?.hash ?? "";
    entries.push(next);
  }
  return entries;
}

export const journalCases: readonly CaseOutline[] = [
  {
    name: "gives the journal by instance, by process and by time, in order of writing",
    async run({ store }) {
      await sixSteps(store);
      await expectEntries(store, {}, ["a 1", "b 1", "c 1", "c 2", "b 2", "a 2"]);
      await expectEntries(store, { process: "sample", id: "a" }, ["a 1", "a 2"]);
      await expectEntries(store, { id: "c" }, ["c 1", "c 2"]);
      await expectEntries(store, { process: "sample" }, ["a 1", "b 1", "b 2", "a 2"]);
      await expectEntries(store, { process: "sample", id: "c" }, []);
      await expectEntries(store, { from: onDay(5) }, ["a 1", "b 1", "c 1"]);
      await expectEntries(store, { until: onDay(4) }, ["c 2", "b 2"]);
      await expectEntries(store, { from: onDay(3), until: onDay(6) }, ["a 1", "b 2", "a 2"]);
      await expectEntries(store, { process: "parcel", from: onDay(3) }, ["c 1"]);
    },
  },
  {
    name: "gives the journal page by page, with where the next one begins",
    async run({ store }) {
      await sixSteps(store);
      const queries: readonly Omit<JournalQuery, "tenant">[] = [
        {},
        { process: "sample" },
        { process: "sample", id: "a" },
        { until: onDay(6) },
      ];
      for (const query of queries) {
        const { entries } = await store.journal({ tenant, ...query });
        for (const limit of [1, 2, 4, entries.length || 1]) {
          const paged: string[] = [];
          let next: number | undefined;
          do {
            const page = await store.journal({
              tenant,
              ...query,
              limit,
              ...(next !== undefined && { after: next }),
            });
            paged.push(...page.entries.map(said));
            next = page.next;
            if (next !== undefined)
              expectSame("how long a page is that has a next", page.entries.length, limit);
          } while (next !== undefined && paged.length < 20);
          expectSame(`the pages of ${limit} of ${JSON.stringify(query)}`, paged, entries.map(said));
        }
        const whole = await store.journal({ tenant, ...query, limit: entries.length || 1 });
        expectSame("where the page after the last entry begins", whole.next, undefined);
      }
    },
  },
  {
    name: "goes on from a page while others write",
    async run({ store }) {
      await sixSteps(store);
      const page = await store.journal({ tenant, limit: 4 });
      await write(store, commitOf([started("d")]));
      const rest = await store.journal({ tenant, ...(page.next !== undefined && { after: page.next }) });
      const received = [...page.entries, ...(page.next === undefined ? [] : rest.entries)].map(said);
      const wanted = ["a 1", "b 1", "c 1", "c 2", "b 2", "a 2", "d 1"];
      expectSame("both pages", received, store.keepsJournal ? wanted : []);
    },
  },
  {
    name: "gives entries back as they were, so that their seals hold",
    async run({ store }) {
      const entries = fullEntries();
      const { instance } = started("a");
      await write(
        store,
        commitOf([], {
          instances: [{ instance: { ...instance, revision: 6 }, expectedRevision: 0 }],
          entries,
        }),
      );
      const page = await store.journal({ tenant, process: "sample", id: "a" });
      expectSame("the entries", page.entries, store.keepsJournal ? entries : []);
      for (const entry of page.entries) {
        const { seal = { previous: "", payload: "", hash: "" } } = entry;
        const { revision } = entry;
        expectSame(
          `the payload's hash of entry ${revision}`,
          payloadHash(entry, seal.salt ?? ""),
          seal.payload,
        );
        expectSame(`the hash of entry ${revision}`, entryHash(entry, seal), seal.hash);
      }
    },
  },
];
