import type { AnyMachineSnapshot, AnyStateMachine, StateValue } from "xstate";
import { InvalidInputError } from "../../errors/index.js";
import type { Process } from "../define-process.js";

/** Where an instance stands, as plain JSON. */
export interface ProcessSnapshot {
  /** `done` when a final state was reached. */
  readonly status: "active" | "done";
  /** The active states, as XState writes them: `{ operating: { stock: "low", … } }`. */
  readonly value: StateValue;
  readonly context: object;
}

/** Keeps of a machine's snapshot what is needed to go on from it. */
export function persist({ status, value, context }: AnyMachineSnapshot): ProcessSnapshot {
  return { status: status === "done" ? "done" : "active", value, context };
}

/** Snapshots of a machine by their states: working out which states are active costs more than a step does. */
const knownSnapshots = new WeakMap<AnyStateMachine, Map<string, AnyMachineSnapshot>>();

/**
 * Makes a machine's snapshot of a persisted one, for pure stepping or as `createActor(machine, { snapshot })`.
 *
 * @throws InvalidInputError when the chart has no such state.
 */
export function restore(process: Process, { status, value, context }: ProcessSnapshot): AnyMachineSnapshot {
  const { machine } = process;
  const known = knownSnapshots.get(machine) ?? new Map<string, AnyMachineSnapshot>();
  knownSnapshots.set(machine, known);
  const key = JSON.stringify([status, value]);
  let snapshot = known.get(key);
  if (snapshot === undefined) {
    snapshot = resolve(process, { status, value, context });
    known.set(key, snapshot);
  }
  return { ...snapshot, context };
}

function resolve(process: Process, { status, value, context }: ProcessSnapshot): AnyMachineSnapshot {
  try {
    return process.machine.resolveState({ status, value, context });
  } catch (cause) {
    const issue = {
      path: "value",
      expected: `a state of process ${process.id}`,
      received: JSON.stringify(value),
    };
    throw new InvalidInputError(`snapshot of ${process.id}`, [issue], { cause });
  }
}

/** A chart has few combinations of active states, and an instance's journal names one at every step. */
const knownPaths = new Map<string, readonly string[]>();

/** The active states as dotted paths, `operating.stock.low`, one a region. */
export function statePaths(value: StateValue): readonly string[] {
  const key = typeof value === "string" ? value : JSON.stringify(value);
  let paths = knownPaths.get(key);
  if (paths === undefined) {
    paths = Object.freeze(pathsOf(value));
    knownPaths.set(key, paths);
  }
  return paths;
}

function pathsOf(value: StateValue): string[] {
  if (typeof value === "string") return [value];
  return Object.entries(value).flatMap(([parent, child]) => {
    const inner = child === undefined ? [] : pathsOf(child);
    return inner.length === 0 ? [parent] : inner.map((path) => `${parent}.${path}`);
  });
}
