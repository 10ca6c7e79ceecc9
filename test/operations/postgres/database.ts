import { PGlite } from "@electric-sql/pglite";
import { openPostgresStore, type PostgresStoreOptions } from "opscycle/operations/postgres";
import pg from "pg";
import { PglitePool } from "./pglite-pool.js";

const url = process.env["DATABASE_URL"] ?? "postgres://postgres@127.0.0.1:5432/test";
let schemas = 0;
/** PGlite takes its time to start. */
export const startMs = 120_000;

/** A database for one file of tests. */
export interface TestDatabase {
  /** Whether it is a server: PGlite has one connection, and nobody can be disconnected from it. */
  readonly isServer: boolean;
  readonly connectionString: string;
  /** The name of a schema that nobody else has; it is dropped at the end. */
  newSchema(): string;
  /** A store in a schema, as a host of its own. */
  open(options?: PostgresStoreOptions): ReturnType<typeof openPostgresStore>;
  /** Takes everything out of a store's schema. */
  empty(schema: string): Promise<void>;
  query(text: string, values?: unknown[]): Promise<Record<string, unknown>[]>;
  /** Drops the schemas. */
  close(): Promise<void>;
}

/** The server that runs, else PGlite in this process; `DATABASE_URL=pglite` asks for that. */
export async function openTestDatabase(): Promise<TestDatabase> {
  const server = await reachable();
  const pool = server ?? new PglitePool(await PGlite.create());
  const isServer = server !== undefined;
  console.info(isServer ? `tests run on PostgreSQL at ${url}` : "no PostgreSQL server: tests run on PGlite");
  const own: string[] = [];
  const query = async (text: string, values: unknown[] = []) =>
    (await pool.query({ text, values })).rows as Record<string, unknown>[];
  const newSchema = (): string => {
    schemas += 1;
    const name = `opscycle_test_${process.pid}_${Date.now().toString(36)}_${schemas}`;
    own.push(name);
    return name;
  };
  return {
    isServer,
    connectionString: url,
    newSchema,
    open: ({ schema = newSchema(), ...options } = {}) =>
      openPostgresStore({
        schema,
        ...(isServer ? { connectionString: url, poolOptions: { max: 5 } } : { pool }),
        ...options,
      }),
    query,
    empty: async (schema) => {
      const tables = ["instances", "placements", "journal", "outbox", "answers"];
      await query(`TRUNCATE ${tables.map((table) => `"${schema}".${table}`).join(", ")}`);
    },
    close: async () => {
      for (const schema of own) await query(`DROP SCHEMA IF EXISTS "${schema}" CASCADE`);
      await pool.end();
    },
  };
}

async function reachable(): Promise<pg.Pool | undefined> {
  if (url === "pglite") return undefined;
  const pool = new pg.Pool({ connectionString: url, connectionTimeoutMillis: 2_000, max: 2 });
  pool.on("error", () => {});
  try {
    await pool.query("SELECT 1");
    return pool;
  } catch (error) {
    await pool.end();
    if (process.env["DATABASE_URL"] !== undefined) throw error;
    return undefined;
  }
}
