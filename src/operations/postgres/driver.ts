import { InvalidInputError } from "../../errors/index.js";

/** A statement, as `pg` takes it. */
export interface Statement {
  readonly text: string;
  readonly values?: unknown[];
  /** A statement with a name is parsed and planned once a connection. */
  readonly name?: string;
}

/** What a statement gives. */
export interface Rows {
  readonly rows: unknown[];
}

/** Runs one statement. */
export type RunStatement = (statement: Statement) => Promise<Rows>;

/** A connection, as `pg` has it. */
export interface PostgresClient {
  query(statement: Statement): Promise<Rows>;
  release(destroy?: boolean): void;
  on(event: "error", listener: () => void): unknown;
}

/** What the store needs of a `Pool` of `pg`. */
export interface PostgresPool {
  query(statement: Statement): Promise<Rows>;
  connect(): Promise<PostgresClient>;
  end(): Promise<void>;
  on(event: "error" | "connect", listener: () => void): unknown;
  on(event: "acquire", listener: (client: Pick<PostgresClient, "on">) => void): unknown;
  off(event: "error" | "connect" | "acquire", listener: () => void): unknown;
}

/** A pool of the store's own, which finds out when the server is gone without a word. @throws InvalidInputError when `pg` is not installed. */
export async function newPool(config: object): Promise<PostgresPool> {
  const Pool = await loadPool();
  return new Pool({ keepAlive: true, connectionTimeoutMillis: 30_000, ...config }) as PostgresPool;
}

async function loadPool(): Promise<typeof import("pg").Pool> {
  try {
    const { default: driver } = await import("pg");
    return driver.Pool;
  } catch (cause) {
    const expected = "installed (npm install pg)";
    const issue = { path: "the driver pg", expected, received: "nothing" };
    throw new InvalidInputError("openPostgresStore", [issue], { cause });
  }
}
