import { DatabaseSync } from "@photostructure/sqlite";
import type { SqliteDatabase } from "opscycle/operations/sqlite";

/** A driver that notes the statements that it is given. */
export function recordingDriver() {
  const prepared = new Set<string>();
  const opened: string[] = [];
  const driver = (path: string): SqliteDatabase => {
    opened.push(path);
    const database = new DatabaseSync(path);
    return {
      exec: (sql) => database.exec(sql),
      prepare: (sql) => {
        prepared.add(sql);
        return database.prepare(sql) as never;
      },
      close: () => database.close(),
    };
  };
  return { driver, prepared, opened };
}
