import { type Kysely, sql } from "kysely";
import { InvalidInputError } from "../../errors/index.js";
import { postgresSql } from "../sql/dialect.js";
import { migrate, storeFormat } from "../sql/migrations.js";
import type { Schema } from "../sql/schema.js";
import { hasPresentFormat } from "../sql/store-format.js";
import { isRace } from "./failures.js";
import { pauseBefore } from "./pause.js";

const subject = "openPostgresStore";
const oldest = 14;
/** Hosts that open a new database at once meet while they create its schema. */
const mostAttempts = 10;

/**
 * Looks at the server and the schema, and brings the schema to the present format.
 *
 * @param db - works in the schema
 * @throws InvalidInputError when the server is too old, or the schema is another program's or of a newer version.
 */
export async function prepare(db: Kysely<Schema>, schema: string, migrates: boolean): Promise<void> {
  await checkServer(db);
  for (let attempt = 1; ; attempt += 1) {
    if (await hasPresentFormat(db, subject, `the schema ${schema}`, await tablesIn(db, schema))) return;
    if (!migrates) throw notMigrated(schema);
    try {
      await migrate(db, postgresSql, schema);
      await setStorage(db, schema);
      return;
    } catch (error) {
      if (!(isRace(error) || isThere(error)) || attempt === mostAttempts) throw error;
      await pauseBefore(attempt);
    }
  }
}

async function checkServer(db: Kysely<Schema>): Promise<void> {
  const { rows } = await sql<{ number: number; version: string }>`
    select current_setting('server_version_num')::integer as number, current_setting('server_version') as version
  `.execute(db);
  const [server] = rows;
  if (server !== undefined && server.number >= oldest * 10_000) return;
  const received = `PostgreSQL ${server?.version ?? "of no version"}`;
  throw new InvalidInputError(subject, [
    { path: "the server", expected: `PostgreSQL ${oldest} or later`, received },
  ]);
}

async function tablesIn(db: Kysely<Schema>, schema: string): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_catalog.pg_class where relkind in ('r', 'p', 'v', 'm', 'f')
    and relnamespace = (select oid from pg_catalog.pg_namespace where nspname = ${schema}) order by relname
  `.execute(db);
  return rows.map(({ name }) => name);
}

/**
 * Room in the pages for the next version of a row, beside it and without new entries in the indexes where placement and
 * due time stay. What is dead is cleared away early, so that looking for what is due stays quick.
 */
async function setStorage(db: Kysely<Schema>, schema: string): Promise<void> {
  for (const table of ["instances", "outbox"])
    await sql`alter table ${sql.id(schema, table)} set (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.02,
      autovacuum_vacuum_threshold = 1000, autovacuum_analyze_scale_factor = 0.05)`.execute(db);
}

function isThere(error: unknown): boolean {
  const { code } = (error ?? {}) as { readonly code?: unknown };
  // The schema, a table, or an object of the name exists.
  return code === "42P06" || code === "42P07" || code === "42710";
}

function notMigrated(schema: string): InvalidInputError {
  const expected = `a store of format ${storeFormat} (open it once with migrate: true)`;
  return new InvalidInputError(subject, [
    { path: `the schema ${schema}`, expected, received: "none, or an older one" },
  ]);
}
