import { InvalidInputError, OpscycleError } from "../../errors/index.js";
import { resolveWindows } from "../../processes/deadlines.js";
import type { Process, Step, WorkingDayCalendar } from "../../processes/index.js";
import { move, type Waiting } from "../../processes/step/move.js";
import { startFields } from "../../processes/step/start-fields.js";
import { jsonIssues } from "../../rules/conditions/json-issues.js";
import type { Rulebook } from "../../rules/rulebook/define-rulebook.js";
import type { RulesAt } from "../../rules/rulebook/rules-at.js";
import { type Definitions, scopeOf } from "../definitions.js";
import type { StoredInstance } from "../store.js";
import { type Carried, carryOver } from "./carry-over.js";
import type { Migration, Stranded } from "./define-migration.js";
import { MigrationChains } from "./migration-chains.js";

/** With what an instance is migrated. */
export interface MigratorOptions {
  readonly rulebook: Rulebook;
  /** From when on new delays are counted. */
  readonly at: string;
  readonly calendar?: WorkingDayCalendar;
}

/** An instance under a definition that there is. */
export interface Moved {
  readonly process: Process;
  /** `deadlines.set` is all that it waits for. */
  readonly step: Step;
}

/** Why an instance stays behind, and what was thrown where something was. */
export interface LeftBehind extends Stranded {
  readonly cause?: unknown;
}

/** Takes instances of old definitions to those that there are. */
export class Migrator {
  private readonly chains: MigrationChains;

  /** @throws InvalidDefinitionError when migrations lead two ways, in a circle, or to no definition that there is. */
  constructor(
    private readonly definitions: Definitions,
    migrations: readonly Migration[],
  ) {
    this.chains = new MigrationChains(migrations);
    this.chains.refuseDeadEnds(definitions.all);
  }

  /** Where the instances of a definition go: its fingerprint; undefined when no way leads on. */
  destination({ process, definition }: StoredInstance): string | undefined {
    return this.wayOf(process, definition.fingerprint)?.at(-1)?.to;
  }

  /** What becomes of an instance whose definition there is not. */
  migrate(instance: StoredInstance, options: MigratorOptions): Moved | LeftBehind {
    const { process: id, definition } = instance;
    const way = this.wayOf(id, definition.fingerprint);
    const process = this.definitions.known({ process: id, fingerprint: way?.at(-1)?.to ?? "" });
    if (way === undefined || process === undefined)
      return { stranded: "no migration leads from its definition to one that there is" };
    try {
      return moved(process, way, instance, options);
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      return { stranded: cause instanceof OpscycleError ? reason : `its migration threw: ${reason}`, cause };
    }
  }

  /** The error for an instance that stays behind. */
  refusal(instance: StoredInstance, { stranded, cause }: LeftBehind): Error {
    const { process, id, definition } = instance;
    // Where no migration leads on, the definition is not known.
    if (this.destination(instance) === undefined) this.definitions.of(instance);
    const issue = {
      path: "definition",
      expected: "one whose migration takes it along",
      received: `${definition.fingerprint}: ${stranded}`,
    };
    return new InvalidInputError(`${process} ${id}`, [issue], { cause });
  }

  private wayOf(process: string, fingerprint: string): readonly Migration[] | undefined {
    return this.chains.from(
      process,
      fingerprint,
      (at) => this.definitions.known({ process, fingerprint: at }) !== undefined,
    );
  }
}

function moved(
  process: Process,
  way: readonly Migration[],
  instance: StoredInstance,
  options: MigratorOptions,
): Moved | Stranded {
  let carried: Carried = carriedFrom(instance);
  for (const migration of way) {
    const next = carryOver(migration, carried);
    if ("stranded" in next) return next;
    carried = next;
  }
  const wasDone = instance.snapshot.status === "done";
  const rules = options.rulebook.at({ ...scopeOf(carried.context), at: options.at });
  const context = wasDone ? carried.context : withWindows(process, carried.context, rules);
  const faults = [...jsonFaults(context), ...(wasDone ? [] : missingFields(process, context, rules))];
  if (faults.length > 0) return { stranded: faults.join("; ") };
  const { states, waiting } = carried;
  const step = move(process, { states, waiting, context: withoutAbsent(context) }, options.at, options);
  const isDone = step.snapshot.status === "done";
  if (wasDone && !isDone)
    return { stranded: `it was finished, and would go on in ${step.states.join(", ")}` };
  if (!wasDone && isDone && step.events.length === 0)
    return { stranded: `it would be finished in ${step.states.join(", ")} without a word` };
  return { process, step };
}

function carriedFrom({ process, id, states, snapshot, deadlines }: StoredInstance): Carried {
  const waiting = deadlines.map(({ id: deadline, delay, dueAt }): Waiting => {
    const state = stateOf(deadline.slice(`xstate.after.${delay}.`.length), states);
    return { delay, dueAt, ...(state !== undefined && { state }) };
  });
  return { process, id, states, context: { ...snapshot.context }, waiting };
}

/** The state that waits, of the id that XState gave it: that of the machine, and the path. */
function stateOf(id: string, states: readonly string[]): string | undefined {
  const around = states.flatMap((state) =>
    state.split(".").map((_name, index, names) => names.slice(0, index + 1).join(".")),
  );
  const fitting = around.filter((path) => id === path || id.endsWith(`.${path}`));
  return fitting.sort((left, right) => right.length - left.length)[0];
}

/** Windows that the new chart has and the instance lacks are those of the rulebook. */
function withWindows(process: Process, context: Carried["context"], rules: RulesAt): Carried["context"] {
  const windows: object = Object(context.windows);
  const lacking = Object.entries(process.deadlines).filter(
    ([delay]) => Reflect.get(windows, delay) === undefined,
  );
  if (lacking.length === 0) return context;
  const subject = `process ${process.id}`;
  const set = resolveWindows(subject, Object.fromEntries(lacking), context, rules);
  return { ...context, windows: { ...windows, ...set } };
}

function jsonFaults(context: object): readonly string[] {
  return jsonIssues(withoutAbsent(context)).map(
    ({ path, expected, received }) => `its ${path || "context"} is not ${expected}, but ${received}`,
  );
}

function missingFields(process: Process, context: object, rules: RulesAt): readonly string[] {
  const missing = startFields(process, context, rules).filter((field) => !Object.hasOwn(context, field));
  if (missing.length === 0) return [];
  return [`it lacks ${missing.join(", ")}, which one that starts has: give it in migrate`];
}

/** As JSON keeps it. */
function withoutAbsent<Value>(value: Value): Value;
function withoutAbsent(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((part) => withoutAbsent(part));
  if (typeof value !== "object" || value === null || Object.getPrototypeOf(value) !== Object.prototype)
    return value;
  const fields = Object.entries(value).filter(([, part]) => part !== undefined);
  return Object.fromEntries(fields.map(([name, part]) => [name, withoutAbsent(part)]));
}
