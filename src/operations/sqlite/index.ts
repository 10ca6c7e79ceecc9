export { openSqliteStore, type SqliteStoreOptions } from "./open-sqlite-store.js";
export type { SqliteDatabase, SqliteDriver, SqliteStatement, SqliteValue } from "./sqlite-database.js";
