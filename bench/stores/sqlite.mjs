import { strictEqual } from "node:assert";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defaultDriver } from "../../dist/operations/sqlite/default-driver.js";
import { openSqliteStore } from "../../dist/operations/sqlite/index.js";
import { changedColumns, instanceColumns, journalColumns, rowsOf } from "./raw-rows.mjs";

/** Our store and the driver itself, each on an empty file of the same tables. */
export async function sqlitePair(synchronous) {
  const driver = await defaultDriver();
  return {
    ours: async () => {
      const { path, remove } = newFile();
      const store = await openSqliteStore(path, { synchronous });
      return {
        write: async (commits) => failed(await store.commit("bench", commits)),
        close: () => store.close().then(remove),
      };
    },
    raw: async () => {
      const { path, remove } = newFile();
      await (await openSqliteStore(path)).close();
      const database = driver(path);
      database.exec(`PRAGMA synchronous = ${synchronous}`);
      return {
        write: rawWriter(database),
        close: async () => {
          database.close();
          remove();
        },
      };
    },
  };
}

/** Inserts an instance or, when it has the revision before, updates it; and inserts its journal entry. */
function rawWriter(database) {
  const insert = (table, columns) =>
    database.prepare(`INSERT INTO ${table} (${columns}) VALUES (${columns.map(() => "?")})`);
  const start = insert("instances", instanceColumns);
  const step = insert("journal", journalColumns);
  const change = database.prepare(
    `UPDATE instances SET ${changedColumns.map((name) => `${name} = ?`)}
      WHERE tenant = ? AND process = ? AND id = ? AND revision = ?`,
  );
  const put = (row) => {
    if (row.revision === 1) return start.run(...instanceColumns.map((name) => row[name]));
    const where = [row.tenant, row.process, row.id, row.revision - 1];
    return change.run(...changedColumns.map((name) => row[name]), ...where);
  };
  return async (commits) => {
    database.exec("BEGIN IMMEDIATE");
    for (const commit of commits) {
      const { instance, entry } = rowsOf(commit);
      strictEqual(put(instance).changes, 1);
      step.run(...journalColumns.map((name) => entry[name]));
    }
    database.exec("COMMIT");
  };
}

/** A path in a folder of its own. */
export function newFile() {
  const folder = mkdtempSync(join(tmpdir(), "opscycle-bench-"));
  return { path: join(folder, "shop.db"), remove: () => rmSync(folder, { recursive: true }) };
}

export function failed(failures) {
  const failure = failures.find((one) => one !== undefined);
  if (failure !== undefined) throw failure;
}
