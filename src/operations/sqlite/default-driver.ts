import { NotFoundError } from "../../errors/index.js";
import type { SqliteDatabase, SqliteDriver } from "./sqlite-database.js";

/** What `node:sqlite` and its port have in common. */
interface SqliteModule {
  readonly DatabaseSync: new (path: string) => SqliteDatabase;
}

/** The SQLite of the runtime where it has one, else the port of it. @throws NotFoundError when there is neither. */
export async function defaultDriver(): Promise<SqliteDriver> {
  const { DatabaseSync } = (await imported("node:sqlite")) ?? (await port());
  return (path) => new DatabaseSync(path);
}

async function port(): Promise<SqliteModule> {
  const found = await imported("@photostructure/sqlite");
  if (found !== undefined) return found;
  throw new NotFoundError(
    "openSqliteStore requires an SQLite: this runtime has no node:sqlite (Node 22.13 and later have it); run `npm install @photostructure/sqlite@1`, or give a driver",
  );
}

/** A module, or undefined where there is none of this name. */
async function imported(name: string): Promise<SqliteModule | undefined> {
  try {
    // The name is not written out, so that no bundler looks for what may be absent.
    return (await import(name)) as SqliteModule;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  const { code } = (error ?? {}) as { readonly code?: unknown };
  return code === "ERR_UNKNOWN_BUILTIN_MODULE" || code === "ERR_MODULE_NOT_FOUND";
}
