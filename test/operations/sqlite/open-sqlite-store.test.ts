import { closeSync, openSync, readFileSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "@photostructure/sqlite";
import { InvalidInputError, StoreUnavailableError } from "opscycle";
import { createOperations, virtualClock } from "opscycle/operations";
import { openSqliteStore } from "opscycle/operations/sqlite";
import { describe, expect, test } from "vitest";
import { shopRulebook } from "../../processes/shop-rulebook.js";
import { begin, mei } from "../shop.js";
import { recordingDriver } from "./recording-driver.js";
import { temporaryFolder } from "./temporary-folder.js";

const folder = temporaryFolder();
const pathOf = (name: string): string => join(folder, name);

/** A file that another program or version has made. */
function makeFile(name: string, ...statements: readonly string[]): string {
  const database = new DatabaseSync(pathOf(name));
  for (const statement of statements) database.exec(statement);
  database.close();
  return pathOf(name);
}

async function makeStore(name: string): Promise<string> {
  const store = await openSqliteStore(pathOf(name));
  await store.close();
  return pathOf(name);
}

const adoption = { input: { sku: "A-1" }, state: "operating", reason: "in the assortment" } as const;

describe("openSqliteStore", () => {
  test("keeps a shop's state: a second host goes on where the first has stopped", async () => {
    const clock = virtualClock(begin);
    const first = await openSqliteStore(pathOf("shop.db"));
    const before = createOperations({ rulebook: shopRulebook, clock, store: first });
    await before.adopt("product", "A-1", adoption, mei);
    await first.close();
    const second = await openSqliteStore(pathOf("shop.db"));
    const after = createOperations({ rulebook: shopRulebook, clock, store: second });
    expect((await after.get("product", "A-1"))?.revision).toBe(1);
    expect(await after.journal()).toHaveLength(1);
    await second.close();
  });

  const foreign: readonly [string, readonly string[], string][] = [
    ["tables", ["CREATE TABLE customers (id TEXT)"], "another program"],
    ["an application id", ["PRAGMA application_id = 7", "CREATE TABLE t (a TEXT)"], "another program"],
    [
      "our application id and other tables",
      ["PRAGMA application_id = 1869640547", "CREATE TABLE t (a)"],
      "table t",
    ],
  ];
  for (const [what, statements, received] of foreign)
    test(`refuses a database with ${what}, and leaves it as it was`, async () => {
      const path = makeFile(`${what}.db`, ...statements);
      const bytes = readFileSync(path);
      const refusal = openSqliteStore(path);
      await expect(refusal).rejects.toBeInstanceOf(InvalidInputError);
      await expect(refusal).rejects.toThrow(received);
      expect(readFileSync(path).equals(bytes)).toBe(true);
    });

  test("refuses a store of a newer format, and leaves it as it was", async () => {
    const path = await makeStore("newer.db");
    makeFile("newer.db", "UPDATE store_format SET format = 99", "PRAGMA wal_checkpoint(TRUNCATE)");
    const bytes = readFileSync(path);
    await expect(openSqliteStore(path)).rejects.toThrow("format 99");
    expect(readFileSync(path).equals(bytes)).toBe(true);
  });

  test("refuses what is no database", async () => {
    writeFileSync(pathOf("text.db"), "order,amount\n".repeat(1_000));
    const refusal = openSqliteStore(pathOf("text.db"));
    await expect(refusal).rejects.toBeInstanceOf(InvalidInputError);
    await expect(refusal).rejects.toThrow("file is not a database");
  });

  test("says of a damaged file that it is damaged", async () => {
    const path = await makeStore("damaged.db");
    const file = openSync(path, "r+");
    const noise = Buffer.alloc(readFileSync(path).length - 4_096, 0xa5);
    writeSync(file, noise, 0, noise.length, 4_096);
    closeSync(file);
    const using = openSqliteStore(path);
    await expect(using).rejects.toThrow("malformed");
    await expect(using).rejects.toBeInstanceOf(InvalidInputError);
  });

  test("names the instance whose snapshot somebody has broken", async () => {
    const path = pathOf("broken.db");
    const store = await openSqliteStore(path);
    const operations = createOperations({ rulebook: shopRulebook, clock: virtualClock(begin), store });
    await operations.adopt("product", "A-1", adoption, mei);
    makeFile("broken.db", "UPDATE instances SET snapshot = '{'");
    await expect(operations.get("product", "A-1")).rejects.toThrow("product A-1 requires snapshot");
    await store.close();
  });

  test("refuses a folder that is not there, and options that mean nothing", async () => {
    await expect(openSqliteStore(join(folder, "none", "shop.db"))).rejects.toThrow("a folder that is there");
    await expect(openSqliteStore(":memory:", { synchronous: "off" as "full" })).rejects.toThrow(
      "synchronous",
    );
    await expect(openSqliteStore(":memory:", { busyTimeoutMs: -1 })).rejects.toThrow("busyTimeoutMs");
  });

  test("waits for another program that writes, then says that it holds the file", async () => {
    const path = pathOf("held.db");
    const store = await openSqliteStore(path, { busyTimeoutMs: 20 });
    const operations = createOperations({ rulebook: shopRulebook, clock: virtualClock(begin), store });
    const other = new DatabaseSync(path);
    other.exec("BEGIN IMMEDIATE");
    const adopted = operations.adopt("product", "A-1", adoption, mei);
    await expect(adopted).rejects.toBeInstanceOf(StoreUnavailableError);
    other.exec("ROLLBACK");
    other.close();
    expect((await operations.adopt("product", "A-1", adoption, mei)).instance.revision).toBe(1);
    await store.close();
  });

  test("works with the driver that it is given", async () => {
    const { driver, prepared, opened } = recordingDriver();
    const store = await openSqliteStore(pathOf("driver.db"), { driver, synchronous: "normal" });
    await store.passDue({ tenant: "default", now: begin, limit: 1 }, async () => {});
    await store.close();
    expect(opened).toEqual([pathOf("driver.db"), pathOf("driver.db-due")]);
    expect(prepared.size).toBeGreaterThan(10);
  });

  test("has a new file made by two who open it at once", async () => {
    const stores = await Promise.all([1, 2, 3].map(() => openSqliteStore(pathOf("together.db"))));
    expect(await Promise.all(stores.map((store) => store.count({ tenant: "default" })))).toEqual([0, 0, 0]);
    for (const store of stores) await store.close();
  });

  test("writes what was asked for before it is closed, and refuses what is asked for later", async () => {
    const store = await openSqliteStore(pathOf("closing.db"));
    const forgotten = store.settle("default", [{ id: "none", type: "done" }]);
    await store.close();
    await store.close();
    await expect(forgotten).resolves.toBeUndefined();
    await expect(store.list({ tenant: "default" })).rejects.toThrow("not open");
  });
});
