import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type pg from "pg";
import type { StorePlace } from "./config.js";
import { takePg, takeSqlite } from "./drivers.js";
import { Logs } from "./logs.js";
import { openCrashingStore } from "./open-host.js";
import { Points } from "./points.js";
import { type Reading, type Rows, readingOf, statements } from "./reading.js";

/** A store of a test, with the files that belong to it. */
export interface Place {
  readonly store: StorePlace;
  readonly folder: string;
  readonly logs: Logs;
  /** What is in the database, read past the library. */
  read(): Promise<Reading>;
  /** The store, in this process, which does not die. */
  open(): ReturnType<typeof openCrashingStore>;
  drop(): Promise<void>;
}

/** Files of a test: a folder, and logs in it. */
function files() {
  const folder = mkdtempSync(join(tmpdir(), "opscycle-crash-"));
  const logs = new Logs(folder);
  const drop = (): void => {
    logs.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { folder, logs, drop };
}

const open = (place: StorePlace) => openCrashingStore(place, new Points(undefined));

/** A new SQLite file. */
export function sqlitePlace(): Place {
  const { folder, logs, drop } = files();
  const store: StorePlace = { type: "sqlite", path: join(folder, "store.db") };
  const read = async (): Promise<Reading> => {
    const acknowledged = logs.acknowledged();
    const database = takeSqlite()(store.path);
    database.exec("PRAGMA busy_timeout = 20000");
    database.exec("BEGIN");
    const rows = statements("").map((sql) => database.prepare(sql).all() as Rows);
    database.exec("COMMIT");
    database.close();
    return readingOf(rows, acknowledged);
  };
  return { store, folder, logs, read, open: () => open(store), drop: async () => drop() };
}

let schemas = 0;

/** A new schema of a PostgreSQL server. */
export function postgresPlace(connectionString: string): Place {
  const { folder, logs, drop } = files();
  schemas += 1;
  const schema = `opscycle_crash_${process.pid}_${Date.now().toString(36)}_${schemas}`;
  const store: StorePlace = { type: "postgres", connectionString, schema, application: schema };
  return {
    store,
    folder,
    logs,
    read: async () => {
      const acknowledged = logs.acknowledged();
      return readingOf(
        await connected(connectionString, (client) => readSchema(client, schema)),
        acknowledged,
      );
    },
    open: () => open(store),
    drop: async () => {
      await connected(connectionString, (client) =>
        client.query(`DROP SCHEMA IF EXISTS "${schema}" CASCADE`),
      );
      drop();
    },
  };
}

/** All at one instant. */
async function readSchema(client: pg.Client, schema: string): Promise<readonly Rows[]> {
  await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
  const rows: Rows[] = [];
  for (const sql of statements(`"${schema}".`)) rows.push((await client.query(sql)).rows as Rows);
  await client.query("COMMIT");
  return rows;
}

/** Does something with a connection of its own. */
export async function connected<Made>(
  connectionString: string,
  work: (client: pg.Client) => Promise<Made>,
): Promise<Made> {
  const { Client } = takePg();
  const client = new Client({ connectionString });
  client.on("error", () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
