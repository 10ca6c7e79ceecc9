import type { Db } from "pg-boss";

/** The format of the engine's own tables. */
const engineFormat = 1;

/**
 * Makes the tables of the engine where they are not there yet: inboxes, what came of their letters, and who is paused. They
 * stand beside those of pg-boss; instances and journal are in the schema of the store.
 *
 * @throws Error when a newer version of the library has made them.
 */
export async function createEngineTables(db: Db, schema: string): Promise<void> {
  const tx = await db.beginTransaction?.();
  if (tx === undefined) throw new Error("the engine requires a connection that can open transactions");
  try {
    const run = (text: string, values?: unknown[]) => tx.db.executeSql(text, values);
    // Several hosts may start at once.
    await run("select pg_advisory_xact_lock(hashtextextended($1, 0))", [`opscycle engine ${schema}`]);
    await run(`create schema if not exists ${schema}`);
    await run(`create table if not exists ${schema}.engine_format (format integer not null)`);
    const { rows } = await run(`select format from ${schema}.engine_format`);
    const format = Number(rows[0]?.format ?? 0);
    if (format > engineFormat) {
      const found = `the engine requires tables of format ${engineFormat} or before in ${schema}, found ${format}`;
      throw new Error(`${found}: a newer opscycle made them, update the program`);
    }
    if (format === 0) for (const statement of firstFormat(schema)) await run(statement);
    await tx.commit();
  } catch (error) {
    await tx.rollback();
    throw error;
  }
}

function firstFormat(schema: string): readonly string[] {
  return [
    `create table ${schema}.inbox (
      sequence bigint generated always as identity primary key,
      tenant text collate "C" not null, process text collate "C" not null, id text collate "C" not null,
      letter text not null, priority integer not null, payload text not null,
      sent_at timestamptz not null default clock_timestamp(),
      set_aside_at text, reason text
    ) with (autovacuum_vacuum_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.05)`,
    `create index inbox_waiting on ${schema}.inbox (tenant, process, id, sequence) where set_aside_at is null`,
    `create index inbox_set_aside on ${schema}.inbox (tenant, sequence) where set_aside_at is not null`,
    `create table ${schema}.outcomes (
      tenant text collate "C" not null, letter text not null, written_at timestamptz not null default clock_timestamp(),
      outcome text not null, primary key (tenant, letter)
    )`,
    `create index outcomes_time on ${schema}.outcomes (tenant, written_at)`,
    `create table ${schema}.paused (tenant text collate "C" primary key, paused_at timestamptz not null default now())`,
    `insert into ${schema}.engine_format values (${engineFormat})`,
  ];
}
