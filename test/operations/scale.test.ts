import { DatabaseSync } from "@photostructure/sqlite";
import { memoryStore, type Store, type StoredInstance } from "opscycle/operations";
import { openSqliteStore, type SqliteDriver } from "opscycle/operations/sqlite";
import { describe, expect, test } from "vitest";
import { afterHours, bellProcess, openBells } from "./bell.js";

const tenant = "default";
const timeoutMs = 120_000;
/** How many are due in the first hour, whatever waits besides. */
const due = 100;
const portion = 1_000;

/** A bell that rings in so many hours, as a store keeps it. */
async function bellIn(hours: number): Promise<StoredInstance> {
  const { set, operations } = openBells();
  const { instance } = await set("B", hours);
  await operations.close();
  return instance;
}

/** Fills a store with bells, of which `due` ring within an hour, scattered among those that ring on later days. */
async function fill(store: Store, count: number): Promise<readonly string[]> {
  const [soon, later] = [await bellIn(1), await bellIn(1_000)];
  const every = count / due;
  const ids: string[] = [];
  for (let from = 0; from < count; from += portion) {
    const instances = Array.from({ length: portion }, (_, index): StoredInstance => {
      const id = `B-${String(from + index).padStart(6, "0")}`;
      if ((from + index) % every !== every - 1) return { ...later, id };
      ids.push(id);
      return { ...soon, id };
    });
    const failures = await store.commit(
      tenant,
      instances.map((instance) => ({
        instances: [{ instance, expectedRevision: 0 }],
        entries: [],
        outbox: [],
        takes: [],
        answers: [],
      })),
    );
    expect(failures.every((failure) => failure === undefined)).toBe(true);
  }
  return ids;
}

/** A driver that counts the rows that its statements give. */
function countingDriver() {
  const read = { rows: 0 };
  const counted = <Given>(given: Given): Given => {
    read.rows += Array.isArray(given) ? given.length : given === undefined ? 0 : 1;
    return given;
  };
  const driver: SqliteDriver = (path) => {
    const database = new DatabaseSync(path);
    return {
      exec: (sql) => database.exec(sql),
      close: () => database.close(),
      prepare: (sql) => {
        const statement = database.prepare(sql);
        return {
          run: (...values) => statement.run(...(values as never[])) as never,
          get: (...values) => counted(statement.get(...(values as never[]))),
          all: (...values) => counted(statement.all(...(values as never[]))),
        };
      },
    };
  };
  return { driver, read };
}

/** Ticks in a store of so many bells, and tells who rang and how many rows were read. */
async function tickAmong(count: number) {
  const { driver, read } = countingDriver();
  const store = await openSqliteStore(":memory:", { driver });
  const ids = await fill(store, count);
  const { operations } = openBells({ store });
  const rang: string[] = [];
  operations.on("step", ({ id }) => rang.push(id));
  const rowsOf = async (now: string) => {
    const before = read.rows;
    await operations.tick(now);
    return read.rows - before;
  };
  const first = await rowsOf(afterHours(1));
  const second = await rowsOf(afterHours(1));
  await operations.close();
  return { ids, rang, first, second };
}

describe("tick with many instances in store", () => {
  test("reads as many rows from SQLite when a hundred times as many are not due", {
    timeout: timeoutMs,
  }, async () => {
    const few = await tickAmong(1_000);
    const many = await tickAmong(100_000);
    expect(many.rang).toEqual(many.ids);
    expect(many.rang).toHaveLength(due);
    expect({ first: many.first, second: many.second }).toEqual({ first: few.first, second: few.second });
    expect(few.first).toBeGreaterThanOrEqual(due);
    expect(many.second).toBeLessThan(due / 10);
  });

  test("lets exactly those pass in memory that are due, and each once", { timeout: timeoutMs }, async () => {
    const store = memoryStore();
    const ids = await fill(store, 100_000);
    const { operations } = openBells({ store });
    const rang: string[] = [];
    operations.on("step", ({ id }) => rang.push(id));
    expect(await operations.tick(afterHours(1))).toBe(due);
    expect(rang).toEqual(ids);
    expect(await operations.tick(afterHours(2))).toBe(0);
    expect(await operations.count({ process: bellProcess.id, state: "set" })).toBe(100_000 - due);
  });
});
