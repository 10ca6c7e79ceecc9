import type { AnyMachineSnapshot } from "xstate";
import { getAdjacencyMap } from "xstate/graph";
import { InvalidInputError } from "../errors/index.js";
import { nodesOf } from "../processes/chart-nodes.js";
import { type Process, type ProcessSnapshot, persist, statePaths } from "../processes/index.js";
import { sampleDecision } from "./sample-decision.js";

/** What a walk is made with. */
export interface WalkOptions {
  /** What `process.input(…)` gave. */
  readonly input: unknown;
  /** Fields to send each command with, beside its type: one or several sets; one empty set where none is given. */
  readonly fields?: { readonly [command: string]: readonly object[] };
  /** What the rules propose, by rule. */
  readonly proposals?: { readonly [rule: string]: unknown };
  /**
   * What of the context tells two standings in the same state apart. Nothing by default; name what guards look at, and
   * keep it bounded: counters without an end make a walk without an end.
   */
  readonly distinguish?: (context: never) => unknown;
}

/** Everywhere that a process can come to. */
export interface Walk {
  /** A snapshot of each standing that was reached. */
  readonly snapshots: readonly ProcessSnapshot[];
  /** The states reached, those around them included, as dotted paths. */
  readonly reached: readonly string[];
  /** The states of the chart that were not reached. */
  readonly neverReached: readonly string[];
  /** The commands that were taken nowhere. */
  readonly neverTaken: readonly string[];
  /** The states from which neither a final state nor a declared resting state can be reached. */
  readonly deadEnds: readonly string[];
}

const at = "2026-01-01T00:00:00.000Z";

/**
 * Walks through a process from its start with every command you give fields for, every outcome of the rules and every
 * deadline, and tells where one comes.
 *
 * @throws InvalidInputError when fields are given for a command that the process does not have.
 *
 * @example
 * ```ts
 * import { replenishmentProcess } from "opscycle/processes";
 * import { builtInRules, defineRulebook, starterLayer } from "opscycle/rules";
 * import { walkProcess } from "opscycle/testing";
 *
 * const rulebook = defineRulebook({ rules: builtInRules, layers: [starterLayer] });
 * const walk = walkProcess(replenishmentProcess, {
 *   input: replenishmentProcess.input({ sku: "A-1", units: 10 }, rulebook.at()),
 *   fields: { "replenishment.receive": [{ units: 4 }, { units: 10 }], "replenishment.check": [{ passedUnits: 4 }] },
 * });
 * walk.neverReached; // => []
 * walk.deadEnds; // => []
 * ```
 */
export function walkProcess(process: Process, options: WalkOptions): Walk {
  const standings = standingsOf(process, options);
  const reached = new Set(
    standings.flatMap(({ snapshot }) => statePaths(snapshot.value).flatMap(withAround)),
  );
  const taken = new Set(standings.flatMap((standing) => standing.taken));
  return {
    snapshots: standings.map(({ snapshot }) => persist(snapshot)),
    reached: [...reached],
    neverReached: statesOf(process).filter((path) => !reached.has(path)),
    neverTaken: Object.keys(process.commands).filter((type) => !taken.has(type)),
    deadEnds: deadEndsOf(process, standings),
  };
}

/** A place that the walk came to, the events that were taken there, and where they led. */
interface Standing {
  readonly key: string;
  readonly snapshot: AnyMachineSnapshot;
  readonly taken: readonly string[];
  readonly next: readonly string[];
}

function standingsOf(process: Process, options: WalkOptions): Standing[] {
  const { distinguish = () => null } = options;
  const keyOf = ({ value, context }: AnyMachineSnapshot) =>
    JSON.stringify([value, distinguish(context as never)]);
  const map = getAdjacencyMap(process.machine, {
    input: options.input,
    events: eventsOf(process, options),
    serializeState: keyOf,
  });
  return Object.entries(map).map(([key, { state: snapshot, transitions }]) => {
    const steps = Object.values(transitions) as { event: { type: string }; state: AnyMachineSnapshot }[];
    return {
      key,
      snapshot,
      taken: steps.filter(({ event }) => snapshot.can(event)).map(({ event }) => event.type),
      next: steps.map(({ state }) => keyOf(state)),
    };
  });
}

/** Every state of a chart as a dotted path. */
function statesOf({ machine }: Process): string[] {
  return nodesOf(machine)
    .map(({ path }) => path.join("."))
    .filter((path) => path !== "");
}

/** `a.b.c` as `a`, `a.b` and `a.b.c`. */
function withAround(path: string): string[] {
  const parts = path.split(".");
  return parts.map((_part, index) => parts.slice(0, index + 1).join("."));
}

function eventsOf(process: Process, { fields = {}, proposals = {} }: WalkOptions) {
  const unknown = Object.keys(fields).filter((type) => !Object.hasOwn(process.commands, type));
  if (unknown.length > 0) {
    const issues = unknown.map((type) => ({
      path: `fields.${type}`,
      expected: `a command of process ${process.id}`,
      received: type,
    }));
    throw new InvalidInputError("walkProcess", issues);
  }
  const commands = Object.entries(process.commands).flatMap(([type, { consults }]) =>
    (fields[type] ?? [{}]).flatMap((given) => {
      const event = { type, at, ...given };
      if (consults === undefined) return [event];
      const { rule } = consults;
      return rule.outcomes.map((outcome) => ({
        ...event,
        decision: sampleDecision(rule, outcome, proposals[rule.id]),
      }));
    }),
  );
  const delays = nodesOf(process.machine).flatMap(({ after }) => after);
  return [...commands, ...delays.map(({ eventType }) => ({ type: eventType, at }))];
}

/** Goes back from where a process may rest or end, until nothing more leads there. */
function deadEndsOf(process: Process, standings: readonly Standing[]): string[] {
  const alive = new Set(standings.filter(({ snapshot }) => mayRest(process, snapshot)).map(({ key }) => key));
  for (let size = -1; size < alive.size; ) {
    size = alive.size;
    for (const { key, next } of standings) if (next.some((other) => alive.has(other))) alive.add(key);
  }
  const dead = standings.filter(({ key }) => !alive.has(key));
  return [...new Set(dead.flatMap(({ snapshot }) => statePaths(snapshot.value)))];
}

function mayRest({ restingStates }: Process, { status, value }: AnyMachineSnapshot): boolean {
  const paths = new Set(statePaths(value).flatMap(withAround));
  return status === "done" || restingStates.some((state) => paths.has(state));
}
