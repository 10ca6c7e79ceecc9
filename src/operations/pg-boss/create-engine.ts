import { InvalidInputError } from "../../errors/index.js";
import { builtInHandOvers, builtInProcesses, type Process } from "../../processes/index.js";
import { systemClock } from "../clock.js";
import { Definitions, type ProcessVariant } from "../definitions.js";
import { effectPolicy } from "../effects/effects.js";
import { Routes } from "../host/routes.js";
import { Taker } from "../host/take.js";
import { Migrator } from "../migrations/migrator.js";
import { checkSchemaName } from "../postgres/schema-name.js";
import { Engine } from "./engine.js";
import type { EngineOptions } from "./engine-types.js";

const day = 86_400;

/**
 * Makes an engine: the processes, rules and journal of `createOperations`, on any number of machines. Commands are kept in
 * inboxes and taken one after the other, each instance's in order of arrival, by whichever worker is free.
 *
 * It needs `pg-boss` 12 and `pg` beside the library, Node.js 22.12 or later as pg-boss says, and PostgreSQL 14 or later.
 * Nothing is opened before `start`.
 *
 * @throws InvalidInputError when an option cannot be worked with, or the rulebook lacks what the processes consult.
 */
export function createEngine<
  const Processes extends readonly Process[] = typeof builtInProcesses,
  const Variants extends readonly ProcessVariant[] = readonly [],
>(options: EngineOptions<Processes, Variants>): Engine<Processes[number] | Variants[number]["process"]> {
  const {
    processes = builtInProcesses,
    variants = [],
    migrations = [],
    handOvers = builtInHandOvers,
  } = options;
  const { clock = systemClock, tenant = "default", effects = {}, calendar } = options;
  const { schema = "opscycle", engineSchema = `${schema}_engine` } = options;
  const { connections = 12, mostWaiting = 100_000, keepsOutcomesSeconds = day } = options;
  checkSchemaName(schema);
  checkNumbers(engineSchema, { connections, mostWaiting, keepsOutcomesSeconds });
  const definitions = new Definitions(processes, variants);
  const migrator = new Migrator(definitions, migrations);
  const takerParts = { tenant, seals: true, migrator, ...(calendar && { calendar }) };
  return new Engine({
    connection: options.connection,
    tenant,
    clock,
    schema,
    engineSchema,
    connections,
    mostWaiting,
    keepsOutcomesSeconds,
    listens: options.listens ?? true,
    taker: new Taker(definitions, takerParts, options.rulebook),
    routes: new Routes(
      handOvers.filter(({ to }) => definitions.has(to)),
      new Set(Object.keys(effects)),
    ),
    effects: new Map(Object.entries(effects)),
    policy: effectPolicy(options.effectPolicy ?? {}),
  });
}

/** pg-boss takes the name of its schema without quotes. */
function checkNumbers(engineSchema: string, numbers: { readonly [name: string]: number }): void {
  const issues = Object.entries(numbers)
    .filter(([, value]) => !(Number.isInteger(value) && value >= 1))
    .map(([path, value]) => ({ path, expected: "an integer of 1 or more", received: String(value) }));
  if (!/^[a-z_][a-z0-9_]{0,49}$/.test(engineSchema)) {
    const expected = "of 1 to 50 small letters, digits and underscores, none a digit in front";
    issues.push({ path: "engineSchema", expected, received: JSON.stringify(engineSchema) });
  }
  if (issues.length > 0) throw new InvalidInputError("createEngine", issues);
}
