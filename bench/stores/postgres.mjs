import pg from "pg";
import { openPostgresStore } from "../../dist/operations/postgres/index.js";
import { instanceColumns, journalColumns, rowsOf, upsertInstance } from "./raw-rows.mjs";
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

/** Our store and the driver itself, each on an empty schema of the same tables. The driver writes a batch in one statement. */
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
      const rows = (place, table, columns) =>
        `SELECT ${columns} FROM json_populate_recordset(NULL::${schema}.${table}, $${place})`;
      const text = `WITH put AS (${upsertInstance(`${schema}.instances`, rows(1, "instances", instanceColumns))})
        INSERT INTO ${schema}.journal (${journalColumns}) ${rows(2, "journal", journalColumns)}`;
      return {
        write: async (commits) => {
          const written = commits.map(rowsOf);
          const values = ["instance", "entry"].map((part) => JSON.stringify(written.map((row) => row[part])));
          await pool.query({ name: "raw", text, values });
        },
        close: async () => {},
      };
    },
  };
}
