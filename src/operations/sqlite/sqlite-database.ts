/** A value that SQLite holds. */
export type SqliteValue = string | number | bigint | null | Uint8Array;

/** A prepared statement: what the store needs of one. */
export interface SqliteStatement {
  run(...values: SqliteValue[]): { readonly changes: number | bigint };
  get(...values: SqliteValue[]): unknown;
  all(...values: SqliteValue[]): unknown[];
}

/**
 * An open SQLite database: what the store needs of one. The `DatabaseSync` of `node:sqlite` and of `@photostructure/sqlite`
 * is one, and so is the `Database` of `better-sqlite3`.
 */
export interface SqliteDatabase {
  exec(sql: string): unknown;
  prepare(sql: string): SqliteStatement;
  close(): unknown;
}

/** Opens a file; it is made where there is none. */
export type SqliteDriver = (path: string) => SqliteDatabase;
