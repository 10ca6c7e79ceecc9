import { Kysely, SqliteAdapter, SqliteDialect } from "kysely";
import type { Schema } from "../sql/schema.js";
import type { SqliteValue } from "./sqlite-database.js";
import type { StatementCache } from "./statement-cache.js";

/** Kysely on an open database. Its transactions write from the start, so that none of them finds that it has read too early. */
export function kyselyOnSqlite(statements: StatementCache): Kysely<Schema> {
  return new Kysely<Schema>({ dialect: new OneConnectionDialect({ database: databaseFor(statements) }) });
}

/** SQLite takes changes of tables back with the transaction. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

class OneConnectionDialect extends SqliteDialect {
  override createAdapter(): SqliteAdapter {
    return new TransactionalAdapter();
  }
}

/** The database in the shape in which Kysely wants it. */
function databaseFor(statements: StatementCache) {
  return {
    close: () => {},
    prepare: (sql: string) => {
      const statement = statements.statement(sql === "begin" ? "begin immediate" : sql);
      return {
        reader: givesRows(sql),
        all: (values: readonly unknown[]) => statement.all(...(values as SqliteValue[])),
        run: (values: readonly unknown[]) => ({
          changes: statement.run(...(values as SqliteValue[])).changes,
          lastInsertRowid: 0,
        }),
        iterate: (values: readonly unknown[]) => statement.all(...(values as SqliteValue[])).values(),
      };
    },
  };
}

/** Drivers do not all tell whether a statement gives rows; Kysely writes them so that it shows. */
function givesRows(sql: string): boolean {
  return /^\s*(select|with|pragma|explain)\b|\breturning\b/i.test(sql);
}
