import { InvalidInputError } from "../../errors/index.js";
import type { Store } from "../store.js";
import { defaultDriver } from "./default-driver.js";
import { DueLock } from "./due-lock.js";
import { told } from "./failures.js";
import { kyselyOnSqlite } from "./kysely-on-sqlite.js";
import { type FileOptions, prepareFile } from "./prepare-file.js";
import type { SqliteDatabase, SqliteDriver } from "./sqlite-database.js";
import { SqliteStore } from "./sqlite-store.js";
import { StatementCache } from "./statement-cache.js";

/** How a file is opened. */
export interface SqliteStoreOptions {
  /**
   * Opens the file: `(path) => new Database(path)` with the `Database` of `better-sqlite3`, or the `DatabaseSync` of another
   * build. By default that of `node:sqlite`, where the runtime has it, else that of `@photostructure/sqlite`.
   */
  readonly driver?: SqliteDriver;
  /**
   * `full`, the default: what is answered is on the disk. `normal` is several times faster on a slow disk, and is as safe
   * when the program ends, however it ends; when the power fails or the system crashes, the last commits before it may be
   * lost, although they were answered. The file is whole in both.
   */
  readonly synchronous?: "full" | "normal";
  /** How long to wait for another program that writes, in milliseconds: 5,000 by default. */
  readonly busyTimeoutMs?: number;
}

/**
 * Opens a store in an SQLite file: the state of a shop on one machine, with nothing to set up. The file is made where there
 * is none; beside it stand `-wal`, `-shm` and `-due`, which are SQLite's. Commits that are asked for at the same time share
 * one wait for the disk. Several programs may have the file open, on one machine.
 *
 * @param path - of the file; `:memory:` keeps all in memory, until it is closed
 * @throws InvalidInputError when the file is damaged, another program's, or of a newer format: nothing is written then.
 * @throws NotFoundError when the runtime has no SQLite, and none is installed.
 * @throws StoreUnavailableError when another program holds the file for longer than `busyTimeoutMs`.
 *
 * @example
 * ```ts
 * import { createOperations, virtualClock } from "opscycle/operations";
 * import { openSqliteStore } from "opscycle/operations/sqlite";
 * import { builtInRules, defineRulebook, starterLayer } from "opscycle/rules";
 *
 * const store = await openSqliteStore(":memory:"); // "shop.db" in a program
 * const rulebook = defineRulebook({ rules: builtInRules, layers: [starterLayer] });
 * const operations = createOperations({ rulebook, store, clock: virtualClock("2026-03-01T00:00:00.000Z") });
 * const by = { actor: "mei", role: "product-group" } as const;
 * const adoption = { input: { sku: "A-1" }, state: "selection.agreed", reason: "in the assortment" };
 * await operations.adopt("product", "A-1", adoption, by);
 * (await store.load([{ tenant: "default", process: "product", id: "A-1" }]))[0]?.revision; // => 1
 * await store.close();
 * ```
 */
export async function openSqliteStore(path: string, options: SqliteStoreOptions = {}): Promise<Store> {
  const { synchronous = "full", busyTimeoutMs = 5_000 } = options;
  refuseOptions({ path, synchronous, busyTimeoutMs });
  const driver = options.driver ?? (await defaultDriver());
  const database = opened(driver, path);
  const statements = new StatementCache(database);
  const db = kyselyOnSqlite(statements);
  try {
    await prepareFile(database, db, { path, synchronous, busyTimeoutMs });
  } catch (error) {
    database.close();
    throw told(error, path, "open it again");
  }
  const dueLock = new DueLock(() => (isFile(path) ? driver(`${path}-due`) : undefined));
  return new SqliteStore({ path, statements, db, dueLock });
}

function opened(driver: SqliteDriver, path: string): SqliteDatabase {
  try {
    return driver(path);
  } catch (cause) {
    const received = cause instanceof Error ? cause.message : String(cause);
    const expected = "a file that can be opened, in a folder that is there";
    throw new InvalidInputError("openSqliteStore", [{ path, expected, received }], { cause });
  }
}

function refuseOptions({ synchronous, busyTimeoutMs }: FileOptions): void {
  const issues = [
    ...(["full", "normal"].includes(synchronous)
      ? []
      : [{ path: "synchronous", expected: '"full" or "normal"', received: String(synchronous) }]),
    ...(Number.isSafeInteger(busyTimeoutMs) && busyTimeoutMs >= 0
      ? []
      : [{ path: "busyTimeoutMs", expected: "an integer of 0 or more", received: String(busyTimeoutMs) }]),
  ];
  if (issues.length > 0) throw new InvalidInputError("openSqliteStore", issues);
}

/** What is in memory, or has no name, is nobody else's. */
function isFile(path: string): boolean {
  return path !== "" && path !== ":memory:" && !path.startsWith("file:");
}
