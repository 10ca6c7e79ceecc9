import { virtualClock } from "opscycle/operations";
import { createEngine, type Engine, type EngineOptions } from "opscycle/operations/pg-boss";
import { bellProcess, bellRulebook, midnight } from "../bell.js";
import { openTestDatabase, type TestDatabase } from "../postgres/database.js";

/** Engines on one server, each in schemas of its own unless it is told otherwise. */
export interface TestEngines {
  readonly database: TestDatabase;
  newSchema(): string;
  /** A started engine for bells, with a clock that stands still. */
  bells(options?: BellOptions): Promise<TestEngine>;
  /** Stops the engines: a server has only so many connections. */
  stopAll(): Promise<void>;
  /** Stops the engines and drops their schemas. */
  close(): Promise<void>;
}

export type BellEngine = Engine<typeof bellProcess>;
type BellOptions = Partial<Omit<EngineOptions, "processes" | "variants">>;

/** An engine with its clock and the schema of its store. */
export interface TestEngine {
  readonly engine: BellEngine;
  readonly clock: ReturnType<typeof virtualClock>;
  readonly schema: string;
}

/** Without a server there are none: pg-boss needs more than one connection. */
export async function openTestEngines(): Promise<TestEngines | undefined> {
  const database = await openTestDatabase();
  if (!database.isServer) {
    console.info("no PostgreSQL server: the tests of the engine are skipped");
    await database.close();
    return undefined;
  }
  const schemas: string[] = [];
  const engines: BellEngine[] = [];
  const stopAll = async (): Promise<void> => {
    for (const engine of engines.splice(0)) await engine.stop();
  };
  const newSchema = (): string => {
    const schema = database.newSchema();
    schemas.push(schema);
    return schema;
  };
  return {
    database,
    newSchema,
    bells: async (options = {}) => {
      const clock = virtualClock(midnight);
      const { schema = newSchema() } = options;
      const engine: BellEngine = createEngine({
        connection: database.connectionString,
        rulebook: bellRulebook,
        processes: [bellProcess],
        clock,
        connections: 8,
        ...options,
        schema,
      });
      engines.push(engine);
      return { engine: await engine.start(), clock, schema };
    },
    stopAll,
    close: async () => {
      await stopAll();
      for (const schema of schemas) await database.query(`DROP SCHEMA IF EXISTS "${schema}_engine" CASCADE`);
      await database.close();
    },
  };
}
