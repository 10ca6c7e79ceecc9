export type { PostgresClient, PostgresPool, Rows, Statement } from "./driver.js";
export { openPostgresStore, type PostgresStoreOptions } from "./open-postgres-store.js";
