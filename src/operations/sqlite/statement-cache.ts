import type { SqliteDatabase, SqliteStatement } from "./sqlite-database.js";

/** Lists of values make statements of many lengths: more than this are not kept. */
const mostKept = 256;

/** Prepares each statement once. */
export class StatementCache {
  private readonly kept = new Map<string, SqliteStatement>();

  constructor(readonly database: SqliteDatabase) {}

  statement(sql: string): SqliteStatement {
    const known = this.kept.get(sql);
    if (known !== undefined) return known;
    if (this.kept.size >= mostKept) this.kept.clear();
    const statement = this.database.prepare(sql);
    this.kept.set(sql, statement);
    return statement;
  }
}
