import { join } from "node:path";
import { createOperations, type Operations, type Store, virtualClock } from "opscycle/operations";
import { openSqliteStore } from "opscycle/operations/sqlite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { robot, shopRulebook } from "../../processes/shop-rulebook.js";
import { openTestDatabase, startMs, type TestDatabase } from "../postgres/database.js";
import { temporaryFolder } from "../sqlite/temporary-folder.js";
import { Broken, breakingStore } from "./breaking-store.js";
import { openShopWithBuyers, personal } from "./customer-life.js";

const folder = temporaryFolder();
let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
}, startMs);
afterAll(() => database.close());
const stores: readonly (readonly [string, (name: string) => Promise<Store>])[] = [
  ["openSqliteStore", (name) => openSqliteStore(join(folder, `${name}.db`))],
  ["openPostgresStore", () => database.open({ schema: database.newSchema() })],
];
const options = { reason: "request 17" };
const buyer = { customerId: "B-1" };
const redact = (context: object) => context;

async function contents(operations: Pick<Operations, "list" | "journal" | "outbox">) {
  return {
    instances: await operations.list(),
    archived: await operations.list({ archived: true }),
    journal: await operations.journal(),
    waiting: await operations.outbox(),
    dead: await operations.outbox({ dead: true }),
  };
}

describe.each(stores)("%s", (_name, openStore) => {
  test("takes a journal with erased entries, archived instances and dead letters, however often it breaks off", async () => {
    const source = await openShopWithBuyers();
    await source.place("O-4", [{ lineId: "1", sku: "GHOST", units: 1, unitPriceMinor: 100 }]);
    await source.wait(24 * 60);
    await source.send("order", "O-2", "order.archive");
    await source.operations.erase(buyer, options, robot);
    await source.wait(1);
    await source.operations.archive({ finishedBefore: source.clock.now() });
    const before = await contents(source.operations);
    const lines = await read(source.operations.exportJournal());
    const clock = virtualClock(source.clock.now());
    const store = await openStore("import");
    const open = (commits: number) =>
      createOperations({ rulebook: shopRulebook, store: breakingStore(store, commits), clock });
    await expect(open(0).importJournal(lines)).rejects.toThrow(Broken);
    await expect(open(3).importJournal(lines)).rejects.toThrow(Broken);
    await open(999).importJournal(lines);
    const operations = open(999);
    expect(await contents(operations)).toEqual(before);
    expect((await operations.verifyJournal({ replays: true })).faults).toEqual([]);
    expect(parsed(await read(operations.exportJournal()))).toEqual(parsed(lines));
    await store.close();
  });

  test("holds nothing of a person any more once it was erased", async () => {
    const store = await openStore("erase");
    const { operations, wait } = await openShopWithBuyers(store);
    await wait(24 * 60);
    const { told, erased } = await operations.erase(buyer, options, robot);
    expect(erased).toHaveLength(6);
    await operations.erase(told, { ...options, redact }, robot);
    const text = JSON.stringify(await contents(operations));
    expect(personal.filter((word) => text.includes(word))).toEqual([]);
    expect((await operations.verifyJournal({ replays: true })).faults).toEqual([]);
    await store.close();
  });
});

async function read(exported: AsyncIterable<string>): Promise<readonly string[]> {
  const lines: string[] = [];
  for await (const line of exported) lines.push(line);
  return lines;
}

/** Stores may keep fields in another order than they were given. */
const parsed = (lines: readonly string[]): unknown => lines.map((line) => JSON.parse(line));
