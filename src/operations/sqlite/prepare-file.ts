import type { Kysely } from "kysely";
import { sqliteSql } from "../sql/dialect.js";
import { migrate } from "../sql/migrations.js";
import type { Schema } from "../sql/schema.js";
import { foreignDatabase, hasPresentFormat } from "../sql/store-format.js";
import { isBusy } from "./failures.js";
import type { SqliteDatabase } from "./sqlite-database.js";

/** Says in the head of the file whose it is: "opsc". */
const applicationId = 0x6f707363;

/** How a file is opened. */
export interface FileOptions {
  readonly path: string;
  readonly synchronous: "full" | "normal";
  readonly busyTimeoutMs: number;
}

/**
 * Makes a file ready: a new one becomes a store, one of an older format is brought to the present one.
 *
 * @throws InvalidInputError when it is another program's, or a newer version's: nothing is written then.
 */
export async function prepareFile(
  database: SqliteDatabase,
  db: Kysely<Schema>,
  { path, synchronous, busyTimeoutMs }: FileOptions,
): Promise<void> {
  database.exec(`PRAGMA busy_timeout = ${busyTimeoutMs}`);
  const tables = tablesOf(database);
  const owner = numberOf(database, "PRAGMA application_id");
  const isNew = owner === 0 && tables.length === 0;
  if (!isNew && owner !== applicationId)
    throw foreignDatabase("openSqliteStore", path, `a database of another program`);
  const isPresent = !isNew && (await hasPresentFormat(db, "openSqliteStore", path, tables));
  await useWriteAheadLog(database, busyTimeoutMs);
  database.exec(`PRAGMA synchronous = ${synchronous}`);
  if (isPresent) return;
  database.exec(`PRAGMA application_id = ${applicationId}`);
  await migrate(db, sqliteSql);
}

function tablesOf(database: SqliteDatabase): readonly string[] {
  const sql = "SELECT name FROM sqlite_schema WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite_%'";
  return database
    .prepare(sql)
    .all()
    .map((row) => String((row as { readonly name: unknown }).name));
}

function numberOf(database: SqliteDatabase, sql: string): number {
  return Number(Object.values(database.prepare(sql).get() as object)[0]);
}

/** SQLite does not wait for others here, as it does elsewhere. */
async function useWriteAheadLog(database: SqliteDatabase, busyTimeoutMs: number): Promise<void> {
  for (let waitedMs = 0; ; waitedMs += 10) {
    try {
      database.prepare("PRAGMA journal_mode = WAL").get();
      return;
    } catch (error) {
      if (!isBusy(error) || waitedMs >= busyTimeoutMs) throw error;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }
}
