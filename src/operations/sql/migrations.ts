import { type Kysely, type Migration, Migrator } from "kysely";
import type { SqlDialect } from "./dialect.js";
import { createFirstIndexes } from "./first-indexes.js";
import { createFirstTables } from "./first-tables.js";
import type { Schema } from "./schema.js";

type Change = (db: Kysely<Schema>, dialect: SqlDialect) => Promise<void>;

/** What made each format out of the one before. Only ever append. */
const changes: readonly Change[] = [
  async (db, dialect) => {
    await createFirstTables(db, dialect);
    await createFirstIndexes(db);
  },
];

/** The format that this program reads and writes. */
export const storeFormat = changes.length;

/** Where the migrator keeps its own books. */
export const migrationTables = { done: "store_migrations", lock: "store_migrations_lock" } as const;

/**
 * Brings a database to the present format, each change in a transaction.
 *
 * @param schema - the PostgreSQL schema; `db` must work in it
 * @throws whatever the database refuses
 */
export async function migrate(db: Kysely<Schema>, dialect: SqlDialect, schema?: string): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => Object.fromEntries(changes.map(migrationOf(dialect))) },
    migrationTableName: migrationTables.done,
    migrationLockTableName: migrationTables.lock,
    ...(schema !== undefined && { migrationTableSchema: schema }),
  });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}

function migrationOf(dialect: SqlDialect): (change: Change, index: number) => [string, Migration] {
  return (change, index) => {
    const format = index + 1;
    const up = async (db: Kysely<Schema>) => {
      await change(db, dialect);
      await db.deleteFrom("store_format").execute();
      await db.insertInto("store_format").values({ format }).execute();
    };
    return [`format-${String(format).padStart(4, "0")}`, { up }];
  };
}
