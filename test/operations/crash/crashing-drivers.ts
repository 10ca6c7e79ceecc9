import type pg from "pg";
import type { SqliteDatabase, SqliteDriver } from "../../../src/operations/sqlite/sqlite-database.js";
import { takePg, takeSqlite } from "./drivers.js";
import type { Points } from "./points.js";

/** SQLite whose process dies between the statements of a transaction. */
export function crashingSqlite(points: Points): SqliteDriver {
  const open = takeSqlite();
  return (path) => crashingDatabase(open(path), points);
}

function crashingDatabase(database: SqliteDatabase, points: Points): SqliteDatabase {
  let isInside = false;
  const done = (sql: string): void => {
    points.reach("at a statement");
    if (isInside) points.reach("inside a commit");
    if (/^begin/i.test(sql)) isInside = true;
    if (/^commit/i.test(sql)) points.reach("at the end of a transaction");
    if (/^(commit|rollback$)/i.test(sql)) isInside = false;
  };
  return {
    close: () => database.close(),
    exec: (sql) => {
      const made = database.exec(sql);
      done(sql);
      return made;
    },
    prepare: (sql) => {
      const statement = database.prepare(sql);
      return {
        get: (...values) => statement.get(...values),
        all: (...values) => statement.all(...values),
        run: (...values) => {
          const made = statement.run(...values);
          done(sql);
          return made;
        },
      };
    },
  };
}

/** Connections to PostgreSQL whose process dies when a statement was sent and is not answered. */
export function crashingPostgres(points: Points, config: pg.PoolConfig): pg.Pool {
  const { Client, Pool } = takePg();
  class CrashingClient extends Client {
    constructor(options?: string | pg.ClientConfig) {
      super(options);
      const query = this.query.bind(this) as (...given: unknown[]) => unknown;
      this.query = ((...given: unknown[]) => {
        const sent = query(...given);
        announce(points, given[0]);
        return sent;
      }) as typeof this.query;
    }
  }
  return new Pool({ ...config, Client: CrashingClient });
}

function announce(points: Points, statement: unknown): void {
  const text = String(typeof statement === "string" ? statement : Reflect.get(Object(statement), "text"));
  points.reachSoon("at a statement");
  if (/insert into .*journal/is.test(text)) points.reachSoon("inside a commit");
  if (/^commit/i.test(text)) points.reachSoon("at the end of a transaction");
}
