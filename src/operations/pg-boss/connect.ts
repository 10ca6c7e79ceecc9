import type { DatabaseOptions, PgBoss } from "pg-boss";
import { InvalidInputError } from "../../errors/index.js";

/** How soon dead workers and what changed in other processes are noticed, in seconds. */
const looksEverySeconds = 5;

/** What pg-boss is made with. */
export interface ConnectOptions {
  readonly connection: string | DatabaseOptions;
  readonly schema: string;
  readonly connections: number;
  readonly listens: boolean;
}

/** pg-boss, not started yet. @throws InvalidInputError when it is not installed. */
export async function connect({ connection, schema, connections, listens }: ConnectOptions): Promise<PgBoss> {
  const { PgBoss } = await loadDriver();
  return new PgBoss({
    application_name: "opscycle",
    ...(typeof connection === "string" ? { connectionString: connection } : connection),
    schema,
    max: connections,
    useListenNotify: listens,
    superviseIntervalSeconds: looksEverySeconds,
    monitorIntervalSeconds: looksEverySeconds,
    queueCacheIntervalSeconds: looksEverySeconds,
  });
}

async function loadDriver(): Promise<typeof import("pg-boss")> {
  try {
    return await import("pg-boss");
  } catch (cause) {
    const expected = "installed (npm install pg-boss@12 pg)";
    throw new InvalidInputError("createEngine", [{ path: "pg-boss", expected, received: "nothing" }], {
      cause,
    });
  }
}
