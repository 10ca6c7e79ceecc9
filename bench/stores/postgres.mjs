import { strictEqual } from "node:assert";
import pg from "pg";
import { openPostgresStore } from "../../dist/operations/postgres/index.js";
import { changedColumns, instanceColumns, journalColumns, rowsOf } from "./raw-rows.mjs";
import { failed } from "./sqlite.mjs";

const schema = "opscycle_bench";
const connectionString = process.env.DATABASE_URL ?? "postgres://postgres@127.0.0.1:5432/postgres";

/** A pool on the server, or undefined where none answers. */
export async function postgresPool() {
  const pool = new pg.Pool({ connectionString, max: 16 });
  pool.on("error", () => {});
  try {
    await pool.query("SELECT 1");
    return pool;
  } catch {
    await pool.end();
    return undefined;
  }
}

export async function emptySchema(pool) {
  await pool.query(`DROP SCHEMA IF EXISTS ${schema} CASCADE`);
  return schema;
}

/** Our store and the driver itself, each on an empty schema of the same tables. */
export function postgresPair(pool) {
  const open = async () => openPostgresStore({ pool, schema: await emptySchema(pool) });
  return {
    ours: async () => {
      const store = await open();
      return {
        write: async (commits) => failed(await store.commit("bench", commits)),
        close: () => store.close(),
      };
    },
    raw: async () => {
      await (await open()).close();
      const write = (commits) =>
        commits.length === 1 ? writeOne(pool, commits[0]) : writeBatch(pool, commits);
      return { write, close: async () => {} };
    },
  };
}

const assignments = (value) => changedColumns.map((name, index) => `${name} = ${value(name, index)}`);
const places = (from, count) => Array.from({ length: count }, (_, index) => `$${from + index}`);
const journal = `INSERT INTO ${schema}.journal (${journalColumns})`;
const isUnchanged = (from) =>
  ["tenant", "process", "id", "revision"].map((name, at) => `${name} = $${from + at}`).join(" AND ");

/** Both rows in one statement, which is prepared: the entry is written when the instance has the revision before. */
const start = `WITH put AS (INSERT INTO ${schema}.instances (${instanceColumns})
    VALUES (${places(journalColumns.length + 1, instanceColumns.length)}))
  ${journal} VALUES (${places(1, journalColumns.length)})`;
const change = `WITH put AS (UPDATE ${schema}.instances
    SET ${assignments((_, index) => `$${journalColumns.length + 1 + index}`)}
    WHERE ${isUnchanged(journalColumns.length + 1 + changedColumns.length)} RETURNING 1)
  ${journal} SELECT ${places(1, journalColumns.length).map((place, index) => `${place}::${journalColumns[index] === "revision" ? "integer" : "text"}`)} FROM put`;

async function writeOne(pool, commit) {
  const { instance, entry } = rowsOf(commit);
  const isNew = instance.revision === 1;
  const values = [
    ...journalColumns.map((name) => entry[name]),
    ...(isNew ? instanceColumns : changedColumns).map((name) => instance[name]),
    ...(isNew ? [] : [instance.tenant, instance.process, instance.id, instance.revision - 1]),
  ];
  const statement = isNew ? { name: "start", text: start } : { name: "change", text: change };
  strictEqual((await pool.query({ ...statement, values })).rowCount, 1);
}

/** A batch goes as two lists of rows in one statement. */
const rows = (place, table, columns) =>
  `SELECT ${columns} FROM json_populate_recordset(NULL::${schema}.${table}, $${place})`;
const batch = `WITH put AS (INSERT INTO ${schema}.instances (${instanceColumns}) ${rows(1, "instances", instanceColumns)}
    ON CONFLICT (tenant, process, id) DO UPDATE SET ${assignments((name) => `excluded.${name}`)}
    WHERE instances.revision = excluded.revision - 1)
  ${journal} ${rows(2, "journal", journalColumns)}`;

async function writeBatch(pool, commits) {
  const written = commits.map(rowsOf);
  const values = ["instance", "entry"].map((part) => JSON.stringify(written.map((row) => row[part])));
  strictEqual((await pool.query({ name: "batch", text: batch, values })).rowCount, commits.length);
}
