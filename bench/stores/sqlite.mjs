import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defaultDriver } from "../../dist/operations/sqlite/default-driver.js";
import { openSqliteStore } from "../../dist/operations/sqlite/index.js";
import { instanceColumns, journalColumns, rowsOf, upsertInstance } from "./raw-rows.mjs";

/** Our store and the driver itself, each on an empty file of the same tables. */
export async function sqlitePair(synchronous) {
  const driver = await defaultDriver();
  return {
    ours: async () => {
      const folder = mkdtempSync(join(tmpdir(), "opscycle-bench-"));
      const store = await openSqliteStore(join(folder, "shop.db"), { synchronous });
      return {
        write: async (commits) => failed(await store.commit("bench", commits)),
        close: async () => {
          await store.close();
          rmSync(folder, { recursive: true });
        },
      };
    },
    raw: async () => {
      const folder = mkdtempSync(join(tmpdir(), "opscycle-bench-"));
      const path = join(folder, "shop.db");
      await (await openSqliteStore(path)).close();
      const database = driver(path);
      database.exec(`PRAGMA synchronous = ${synchronous}`);
      const marks = (columns) => `VALUES (${columns.map(() => "?")})`;
      const put = database.prepare(upsertInstance("instances", marks(instanceColumns)));
      const step = database.prepare(`INSERT INTO journal (${journalColumns}) ${marks(journalColumns)}`);
      return {
        write: async (commits) => {
          database.exec("BEGIN IMMEDIATE");
          for (const commit of commits) {
            const { instance, entry } = rowsOf(commit);
            put.run(...instanceColumns.map((name) => instance[name]));
            step.run(...journalColumns.map((name) => entry[name]));
          }
          database.exec("COMMIT");
        },
        close: async () => {
          database.close();
          rmSync(folder, { recursive: true });
        },
      };
    },
  };
}

export function failed(failures) {
  const failure = failures.find((one) => one !== undefined);
  if (failure !== undefined) throw failure;
}
