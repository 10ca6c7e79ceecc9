import type { Kysely } from "kysely";
import { InvalidInputError } from "../../errors/index.js";
import { migrationTables, storeFormat } from "./migrations.js";
import type { Schema } from "./schema.js";

/**
 * Looks at a database before anything is written to it.
 *
 * @param subject - who asks, for the message: `openSqliteStore`
 * @param place - where the database is: a path, or the name of a schema
 * @param tables - the names of the tables that stand there
 * @returns whether it has the present format; if not, it is to be migrated
 * @throws InvalidInputError when it belongs to another program, or to a newer version of this one.
 */
export async function hasPresentFormat(
  db: Kysely<Schema>,
  subject: string,
  place: string,
  tables: readonly string[],
): Promise<boolean> {
  const own: readonly string[] = Object.values(migrationTables);
  const foreign = tables.filter((name) => !own.includes(name));
  if (foreign.length === 0) return false;
  if (!foreign.includes("store_format")) throw foreignDatabase(subject, place, `the table ${foreign[0]}`);
  const row = await db.selectFrom("store_format").select("format").executeTakeFirst();
  const format = row?.format ?? 0;
  if (format <= storeFormat) return format === storeFormat;
  throw new InvalidInputError(subject, [
    {
      path: place,
      expected: `a store of format ${storeFormat} or before (a newer opscycle wrote it: update the program)`,
      received: `format ${format}`,
    },
  ]);
}

/** The refusal of a database that is not a store. */
export function foreignDatabase(subject: string, place: string, received: string): InvalidInputError {
  const expected = "empty, or a store that opscycle has made (give another place)";
  return new InvalidInputError(subject, [{ path: place, expected, received }]);
}
