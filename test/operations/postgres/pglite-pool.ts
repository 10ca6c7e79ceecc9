import type { PGlite } from "@electric-sql/pglite";
import type { PostgresClient, PostgresPool, Rows, Statement } from "opscycle/operations/postgres";

/** PGlite behind what the store needs of a pool: one connection, which one has at a time. */
export class PglitePool implements PostgresPool {
  private free: Promise<unknown> = Promise.resolve();

  constructor(private readonly database: PGlite) {}

  async connect(): Promise<PostgresClient> {
    const before = this.free;
    let release = (): void => {};
    this.free = new Promise<void>((resolve) => {
      release = resolve;
    });
    await before;
    return {
      query: (statement: Statement | string, values: unknown[] = []) => this.run(statement, values),
      release,
      on: () => {},
    };
  }

  async query(statement: Statement): Promise<Rows> {
    const client = await this.connect();
    try {
      return await client.query(statement);
    } finally {
      client.release();
    }
  }

  end(): Promise<void> {
    return this.database.close();
  }

  on(): void {}
  off(): void {}

  /** Kysely gives the text and the values apart, and asks how many rows were changed. */
  private async run(statement: Statement | string, values: unknown[]) {
    const { text, values: own = values } = typeof statement === "string" ? { text: statement } : statement;
    const { rows, affectedRows = 0 } = await this.database.query(text, own);
    const command = /^\s*(\w+)/.exec(text)?.[1]?.toUpperCase();
    return { rows, rowCount: affectedRows || rows.length, command };
  }
}
