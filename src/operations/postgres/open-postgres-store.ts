import { Kysely, type PostgresPool as KyselyPool, PostgresDialect } from "kysely";
import { InvalidInputError } from "../../errors/index.js";
import type { Schema } from "../sql/schema.js";
import type { Store } from "../store.js";
import { Connections } from "./connections.js";
import { newPool, type PostgresPool } from "./driver.js";
import { told } from "./failures.js";
import { KnownPlacements } from "./known-placements.js";
import { postgresStore } from "./postgres-store.js";
import { prepare } from "./prepare.js";
import { checkSchemaName } from "./schema-name.js";

/** Where the state of {@link openPostgresStore} is kept. */
export interface PostgresStoreOptions {
  /** The host's own `Pool` of `pg`. The store does not end it. */
  readonly pool?: PostgresPool;
  /** Where the server is: `postgres://user@host:5432/database`. Without it and a pool, the variables `PGHOST` and so on say. */
  readonly connectionString?: string;
  /** What else `new Pool()` of `pg` takes: `max`, `ssl`, `connectionTimeoutMillis`. */
  readonly poolOptions?: { readonly [option: string]: unknown };
  /** Holds the store's tables and nothing else; it is made if it is not there. `opscycle` by default. */
  readonly schema?: string;
  /** Whether the tables are made, and brought to the format of this version. Otherwise another format is refused. */
  readonly migrate?: boolean;
}

/**
 * Keeps everything in PostgreSQL 14 or later, for any number of hosts at once. It needs the driver `pg`, which is installed
 * beside the library: `npm install pg`.
 *
 * A batch of commits is one statement, and durable when it is answered, as far as the server's `synchronous_commit` says.
 *
 * @throws InvalidInputError when `pg` is not installed, the server is too old, or the schema belongs to another program or
 * to a newer version of this one. Nothing is written then.
 * @throws StoreUnavailableError when the server cannot be reached.
 */
export async function openPostgresStore(options: PostgresStoreOptions = {}): Promise<Store> {
  const { schema = "opscycle", migrate = true } = options;
  checkSchemaName(schema);
  const placements = new KnownPlacements();
  const pool = await poolOf(options);
  const connections = new Connections(pool, options.pool === undefined, () => placements.forget());
  const dialect = new PostgresDialect({ pool: pool as unknown as KyselyPool });
  const db = new Kysely<Schema>({ dialect }).withSchema(schema);
  try {
    await prepare(db, schema, migrate);
  } catch (error) {
    await connections.close();
    throw told(error, "open it again later");
  }
  return postgresStore({ connections, db, schema, placements });
}

async function poolOf({ pool, connectionString, poolOptions }: PostgresStoreOptions): Promise<PostgresPool> {
  if (pool === undefined)
    return newPool({ ...poolOptions, ...(connectionString !== undefined && { connectionString }) });
  const other = connectionString === undefined ? poolOptions && "poolOptions" : "connectionString";
  if (other === undefined) return pool;
  const issue = { path: other, expected: "absent where a pool is given", received: "both" };
  throw new InvalidInputError("openPostgresStore", [issue]);
}
