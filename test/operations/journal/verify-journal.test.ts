import { type JournalEntry, memoryStore, verifyJournal } from "opscycle/operations";
import { describe, expect, test } from "vitest";
import { mei } from "../shop.js";
import { openShopWithBuyers } from "./customer-life.js";
import { tamperedWith } from "./tampering.js";

const { operations, wait } = await openShopWithBuyers();
await wait(24 * 30);
const journal = await operations.journal();
const instances = await operations.list();
const order = journal.filter(({ process, id }) => process === "order" && id === "O-1");
const heads = instances.filter(({ process, id }) => process === "order" && id === "O-1");

const faultsOf = async (entries: readonly JournalEntry[]) =>
  (await verifyJournal(entries, { heads })).faults.map(({ fault, revision }) => `${fault} ${revision}`);

describe("verifyJournal", () => {
  test("finds nothing wrong with a journal as it was written, of many instances mixed", async () => {
    const verdict = await verifyJournal(journal, { heads: instances });
    expect(verdict).toEqual({ entries: journal.length, instances: instances.length, faults: [] });
  });

  test("finds nothing wrong once entries were JSON text in between", async () => {
    const copy: JournalEntry[] = JSON.parse(JSON.stringify(journal));
    expect((await verifyJournal(copy, { heads: instances })).faults).toEqual([]);
  });

  test.each(order.map((entry, index) => [entry.revision, entry.cause.type, index] as const))(
    "finds each change of entry %i, a %s",
    async (_revision, _type, index) => {
      const unfound: string[] = [];
      for (const { path, value } of tamperedWith(JSON.parse(JSON.stringify(order[index])) as JournalEntry)) {
        const faults = await faultsOf(order.with(index, value));
        if (faults.length === 0) unfound.push(path);
      }
      expect(unfound).toEqual([]);
    },
  );

  test("finds an entry that was left out", async () => {
    const without = (index: number) => faultsOf(order.toSpliced(index, 1));
    expect(await without(0)).toEqual(["revision 2", "previous 2"]);
    expect(await without(3)).toEqual(["revision 5", "previous 5"]);
    expect(await without(order.length - 1)).toEqual([`head-revision ${order.length}`]);
  });

  test("finds a tail that was cut off only by where the instance stands", async () => {
    const begun = order.slice(0, 2);
    expect((await verifyJournal(begun)).faults).toEqual([]);
    expect(await faultsOf(begun)).toEqual([`head-revision ${order.length}`]);
  });

  test("finds two entries that change places, and one that comes twice", async () => {
    const [first, second, third, fourth, ...rest] = order as [
      JournalEntry,
      JournalEntry,
      JournalEntry,
      JournalEntry,
      ...JournalEntry[],
    ];
    const swapped = await faultsOf([first, third, second, fourth, ...rest]);
    expect(swapped).toEqual(expect.arrayContaining(["revision 3", "previous 3", "revision 2", "revision 4"]));
    expect(await faultsOf([first, second, second, third, fourth, ...rest])).toEqual([
      "revision 2",
      "previous 2",
    ]);
  });

  test("finds an entry that was put in from another instance", async () => {
    const other = journal.find(({ process, id }) => process === "order" && id === "O-2") as JournalEntry;
    const foreign = { ...other, id: "O-1", revision: 2 };
    expect(await faultsOf([...order.slice(0, 1), foreign, ...order.slice(2)])).toEqual(
      expect.arrayContaining(["previous 2", "entry 2"]),
    );
  });

  test("finds a payload that is gone without an erasure, and one that is left after it", async () => {
    const { decision: _decision, ...bare } = order[1] as JournalEntry;
    const { salt: _salt, ...seal } = bare.seal as NonNullable<JournalEntry["seal"]>;
    const gone = {
      ...bare,
      seal,
      cause: { type: "command", command: { type: "order.recordPayment" } },
      events: bare.events.map(({ type }) => ({ type })),
      erasedAt: bare.at,
    } as JournalEntry;
    const at = typeof bare.cause === "object" && bare.cause.type === "command" ? bare.cause.command.type : "";
    const fitting = { ...gone, cause: { type: "command", command: { type: at } } } as JournalEntry;
    expect(await faultsOf(order.with(1, fitting))).toEqual(["unaccounted 2"]);
    const left = { ...(order[1] as JournalEntry), erasedAt: bare.at };
    expect(await faultsOf(order.with(1, left))).toEqual(["not-erased 2", "unaccounted 2"]);
  });

  test("tells which instances have no journal, and which journal has no instance", async () => {
    const stranger = { process: "order", id: "O-9", revision: 1, journalHash: "0" };
    const verdict = await verifyJournal(order, { heads: [stranger] });
    expect(verdict.faults.map(({ fault, id }) => `${fault} ${id}`)).toEqual([
      ...order.slice(0, 1).map(() => "no-instance O-1"),
      "head-revision O-9",
    ]);
  });
});

describe("Operations.verifyJournal", () => {
  test("compares the journal with the instances in store, and takes the steps anew when asked", async () => {
    const whole = await operations.verifyJournal({ replays: true });
    expect(whole).toEqual({ entries: journal.length, instances: instances.length, faults: [] });
    const one = await operations.verifyJournal({ process: "order", id: "O-1" });
    expect(one).toEqual({ entries: order.length, instances: 1, faults: [] });
  });

  test("finds a snapshot that the journal does not explain", async () => {
    const store = memoryStore();
    const shop = await openShopWithBuyers({
      ...store,
      list: async (query) => (await store.list(query)).map((instance) => tampered(instance)),
      load: async (keys) => (await store.load(keys)).map((instance) => instance && tampered(instance)),
    });
    const { faults } = await shop.operations.verifyJournal({ replays: true });
    expect(faults).toMatchObject([{ process: "stock-item", id: "CUP", fault: "unexplained" }]);
    expect((await shop.operations.verifyJournal()).faults).toEqual([]);
  });

  test("holds while steps are taken", async () => {
    const shop = await openShopWithBuyers();
    const sending = Array.from({ length: 20 }, (_, index) =>
      shop.operations.send(
        "stock-item",
        "CUP",
        { type: "stockItem.receive", receiptId: `R-${index}`, units: 1 },
        mei,
      ),
    );
    const verdicts = Promise.all(Array.from({ length: 3 }, () => shop.operations.verifyJournal()));
    await Promise.all(sending);
    for (const { faults } of await verdicts) expect(faults).toEqual([]);
  });
});

function tampered<
  Of extends {
    readonly process: string;
    readonly updatedAt: string;
    readonly snapshot: { readonly context: object };
  },
>(instance: Of): Of {
  if (instance.process !== "stock-item") return instance;
  const { snapshot } = instance;
  return { ...instance, snapshot: { ...snapshot, context: { ...snapshot.context, tampered: true } } };
}
