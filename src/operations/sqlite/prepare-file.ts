import type { Kysely } from "kysely";
import { sqliteSql } from "../sql/dialect.js";
import { migrate } from "../sql/migrations.js";
import type { Schema } from "../sql/schema.js";
import { foreignDatabase, hasPresentFormat } from "../sql/store-format.js";
import { isBusy } from "./failures.js";
import type { SqliteDatabase } from "./sqlite-database.js";

/** Says in the head of the file whose it is: "opsc". */
const applicationId = 0x6f707363;
const retryMs = 10;

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
  // Waiting inside of SQLite would hold up a host of this program that is at it: it could not end.
  database.exec("PRAGMA busy_timeout = 0");
  await retried(busyTimeoutMs, async () => {
    const isPresent = await isReady(database, db, path);
    database.prepare("PRAGMA journal_mode = WAL").get();
    database.exec(`PRAGMA synchronous = ${synchronous}`);
    if (isPresent) return;
    database.exec(`PRAGMA application_id = ${applicationId}`);
    await migrate(db, sqliteSql);
  });
  database.exec(`PRAGMA busy_timeout = ${busyTimeoutMs}`);
}

/** Whether a file is a store of the present format already. @throws InvalidInputError when it cannot become one. */
async function isReady(database: SqliteDatabase, db: Kysely<Schema>, path: string): Promise<boolean> {
  const tables = tablesOf(database);
  const owner = numberOf(database, "PRAGMA application_id");
  if (owner === 0 && tables.length === 0) return false;
  if (owner === applicationId) return hasPresentFormat(db, "openSqliteStore", path, tables);
  throw foreignDatabase("openSqliteStore", path, "a database of another program");
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

/** Does something again as long as somebody else holds the file, until it takes too long. */
async function retried(longestMs: number, work: () => Promise<void>): Promise<void> {
  for (let waitedMs = 0; ; waitedMs += retryMs) {
    try {
      return await work();
    } catch (error) {
      if (!isBusy(error) || waitedMs >= longestMs) throw error;
      await new Promise((resolve) => setTimeout(resolve, retryMs));
    }
  }
}
