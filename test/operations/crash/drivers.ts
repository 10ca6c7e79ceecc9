import { createRequire } from "node:module";
import { join } from "node:path";
import type { SqliteDatabase, SqliteDriver } from "../../../src/operations/sqlite/sqlite-database.js";

/** A package, taken when it is needed and not before. */
function taken<Package>(name: string): Package {
  return createRequire(join(process.cwd(), "package.json"))(name) as Package;
}

/** The driver of PostgreSQL. */
export const takePg = () => taken<typeof import("pg")>("pg");

interface SqliteModule {
  readonly DatabaseSync: new (path: string) => SqliteDatabase;
}

/** The runtime's SQLite, else the port of it. */
export function takeSqlite(): SqliteDriver {
  const { DatabaseSync } = builtIn() ?? taken<SqliteModule>("@photostructure/sqlite");
  return (path) => new DatabaseSync(path);
}

function builtIn(): SqliteModule | undefined {
  try {
    return taken<SqliteModule>("node:sqlite");
  } catch {
    return undefined;
  }
}
