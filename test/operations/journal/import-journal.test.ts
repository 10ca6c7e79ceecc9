import { ConflictError } from "opscycle";
import {
  createOperations,
  memoryStore,
  type Operations,
  type Store,
  verifyJournal,
  virtualClock,
} from "opscycle/operations";
import { describe, expect, test } from "vitest";
import { robot, shopRulebook } from "../../processes/shop-rulebook.js";
import { Broken, breakingStore } from "./breaking-store.js";
import { openShopWithBuyers } from "./customer-life.js";
import { tamperedWith } from "./tampering.js";

const source = await openShopWithBuyers();
// An order for what nobody has ever had leaves a dead letter behind.
await source.place("O-4", [{ lineId: "1", sku: "GHOST", units: 1, unitPriceMinor: 100 }]);
await source.wait(24 * 20);
await source.send("order", "O-2", "order.archive");
await source.operations.erase([{ process: "order", id: "O-2" }], { reason: "request 1" }, robot);
await source.wait(1);
await source.operations.archive({ finishedBefore: source.clock.now() });
await source.wait(-1);
const lines = await read(source.operations.exportJournal());
const at = source.clock.now();

const open = (store: Store = memoryStore(), tenant = "default") =>
  createOperations({ rulebook: shopRulebook, store, tenant, clock: virtualClock(at) });

/** All that a store has. */
async function contents(operations: Pick<Operations, "list" | "journal" | "outbox">) {
  const [instances, archived, journal, waiting, dead] = await Promise.all([
    operations.list(),
    operations.list({ archived: true }),
    operations.journal(),
    operations.outbox(),
    operations.outbox({ dead: true }),
  ]);
  return { instances, archived, journal, waiting, dead };
}

const before = await contents(source.operations);

describe("Operations.exportJournal", () => {
  test("tells header, entries and instances, outbox, end", () => {
    const types = [...new Set(lines.map((line) => JSON.parse(line).type))];
    expect(types).toEqual(["opscycle-journal", "entry", "instance", "outbox", "end"]);
    expect(JSON.parse(lines[0] ?? "")).toEqual({
      type: "opscycle-journal",
      format: 1,
      tenant: "default",
      at,
      query: {},
    });
    expect(before.archived).not.toEqual([]);
    expect(before.dead).not.toEqual([]);
    expect(before.journal.some(({ erasedAt }) => erasedAt !== undefined)).toBe(true);
  });

  test("tells entries alone for a part of the time, and one instance with what is left to do for it", async () => {
    const part = await read(source.operations.exportJournal({ until: "2026-03-02T00:00:01.000Z" }));
    expect(new Set(part.map((line) => JSON.parse(line).type))).toEqual(
      new Set(["opscycle-journal", "entry", "end"]),
    );
    const one = await read(source.operations.exportJournal({ process: "order", id: "O-4" }));
    expect(one.map((line) => JSON.parse(line).type)).toEqual(
      expect.arrayContaining(["opscycle-journal", "entry", "instance", "outbox", "end"]),
    );
    const target = open();
    await target.importJournal(one);
    expect((await target.list()).map(({ id }) => id)).toEqual(["O-4"]);
  });

  test("is whole while steps are taken", async () => {
    const shop = await openShopWithBuyers();
    const exported = shop.operations.exportJournal();
    const got: string[] = [];
    for await (const line of exported) {
      got.push(line);
      if (got.length === 5)
        await shop.place("O-5", [{ lineId: "1", sku: "CUP", units: 1, unitPriceMinor: 100 }]);
      if (got.length === 20)
        await shop.send("stock-item", "CUP", "stockItem.receive", { receiptId: "R-9", units: 1 });
      if (JSON.parse(line).type === "instance" && !got.some((one) => one.includes("R-late")))
        await shop.attempt("stock-item", "CUP", "stockItem.receive", { receiptId: "R-late", units: 1 });
    }
    const target = open();
    await target.importJournal(got);
    expect((await target.verifyJournal({ replays: true })).faults).toEqual([]);
    expect(await target.get("order", "O-5")).toBeDefined();
  });
});

describe("Operations.importJournal", () => {
  test("keeps order, seals, snapshots, deadlines, archive and outbox", async () => {
    const target = open();
    const imported = await target.importJournal(lines);
    expect(await contents(target)).toEqual(before);
    const kinds = { entries: "journal", instances: "instances" } as const;
    expect(imported).toEqual({
      entries: before[kinds.entries].length,
      instances: before.instances.length + before.archived.length,
      outbox: before.waiting.length + before.dead.length,
      skipped: 0,
    });
    expect((await target.verifyJournal({ replays: true })).faults).toEqual([]);
    expect(await read(target.exportJournal())).toEqual(lines);
  });

  test("lets the deadlines pass that the other store waited for", async () => {
    const target = open();
    await target.importJournal(lines);
    const later = new Date(Date.parse(at) + 86_400_000 * 60).toISOString();
    expect(await target.tick(later)).toBeGreaterThan(0);
    expect((await target.verifyJournal({ replays: true })).faults).toEqual([]);
  });

  test("goes on where it broke off, at whichever commit", async () => {
    for (let commits = 0; ; commits++) {
      const store = memoryStore();
      const broken = open(breakingStore(store, commits));
      const isThrough = await broken.importJournal(lines).then(
        () => true,
        (error: unknown) => {
          expect(error).toBeInstanceOf(Broken);
          return false;
        },
      );
      if (isThrough) return expect(commits).toBeGreaterThan(10);
      const target = open(store);
      const { skipped } = await target.importJournal(lines);
      if (commits > 0) expect(skipped).toBeGreaterThan(0);
      expect(await contents(target)).toEqual(before);
    }
  });

  test("leaves all as it is when it is run again, and does not bring back what was done since", async () => {
    const target = open();
    await target.importJournal(lines);
    const { skipped, entries, instances, outbox } = await target.importJournal(lines);
    expect(skipped).toBe(entries + instances + outbox);
    expect(await contents(target)).toEqual(before);
    const settled = memoryStore();
    const other = open(settled);
    await other.importJournal(lines);
    await settled.settle(
      "default",
      before.dead.map(({ id }) => ({ id, type: "done" })),
    );
    await other.importJournal(lines);
    expect(await other.outbox({ dead: true })).toEqual([]);
  });

  test("refuses a store that went on, or holds something else", async () => {
    const target = open();
    await target.importJournal(lines);
    await target.send("stock-item", "CUP", { type: "stockItem.receive", receiptId: "R-9", units: 1 }, robot);
    await expect(target.importJournal(lines)).rejects.toThrow(ConflictError);
    const other = open();
    await other.start("stock-item", "POT", { sku: "POT", onHandUnits: 1 } as never, robot);
    await expect(other.importJournal(lines)).rejects.toThrow(/in line 2 .* differs from what is in store/);
    expect(await other.journal()).toHaveLength(1);
  });

  test("refuses the lines of another tenant, a part of a journal, a store without journal, and nothing at all", async () => {
    await expect(open(memoryStore(), "other").importJournal(lines)).rejects.toThrow(
      /tenant in line 1 to be other/,
    );
    const part = await read(source.operations.exportJournal({ from: at }));
    await expect(open().importJournal(part)).rejects.toThrow(/query in line 1/);
    const forgetful = open(memoryStore({ keepsJournal: false }));
    await expect(forgetful.importJournal(lines)).rejects.toThrow(
      /requires store to be one that keeps a journal/,
    );
    await expect(open().importJournal([])).rejects.toThrow(
      /line 1 to be the header of an export, received nothing/,
    );
  });

  test.each([
    ["no JSON", "{", /line 3 to be JSON, received "\{"/],
    ["of no type", '{"type":"secret"}', /type in line 3/],
    ["a second header", lines[0] ?? "", /type in line 3 to be entry, instance, outbox or end/],
    ["an entry of later", lines[5] ?? "", /entry \(revision\) in line 3|entry \(previous\) in line 3/],
  ])(
    "refuses a line that is %s, with its number, and writes nothing after it",
    async (_name, line, message) => {
      const target = open();
      await expect(target.importJournal(lines.with(2, line))).rejects.toThrow(message);
      expect(await target.journal()).toEqual([]);
    },
  );

  test("refuses each change of each line", async () => {
    const ofType = new Set<string>();
    for (const [index, line] of lines.entries()) {
      const parsed = JSON.parse(line);
      // One line of each kind: each change means an import of its own.
      const kind = [parsed.type, parsed.entry?.cause?.type].join(" ");
      if (parsed.type === "opscycle-journal" || ofType.has(kind)) continue;
      ofType.add(kind);
      for (const { path, value } of tamperedWith(parsed)) {
        const sent = lines.with(index, JSON.stringify(value));
        const refused = await open()
          .importJournal(sent)
          .catch((error: Error) => error.message);
        expect(refused, `${kind} ${path}`).toContain(`line ${index + 1} `);
      }
    }
  });

  test("refuses a file that was cut off, or lacks a line", async () => {
    await expect(open().importJournal(lines.slice(0, -1))).rejects.toThrow(
      /the end of the export: the file was cut off/,
    );
    await expect(open().importJournal(lines.slice(0, 20))).rejects.toThrow(/cut off/);
    for (let index = 1; index < lines.length - 1; index++)
      await expect(open().importJournal(lines.toSpliced(index, 1)), `line ${index + 1}`).rejects.toThrow(
        /line \d+/,
      );
  });

  test("gives a journal that verifies without a host", async () => {
    const parsed = lines.map((line) => JSON.parse(line));
    const entries = parsed.filter(({ type }) => type === "entry").map(({ entry }) => entry);
    const heads = parsed.filter(({ type }) => type === "instance").map(({ instance }) => instance);
    expect((await verifyJournal(entries, { heads })).faults).toEqual([]);
  });
});

async function read(exported: AsyncIterable<string>): Promise<readonly string[]> {
  const got: string[] = [];
  for await (const line of exported) got.push(line);
  return got;
}
