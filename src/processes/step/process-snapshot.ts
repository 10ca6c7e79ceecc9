import type { AnyMachineSnapshot, AnyStateMachine, StateValue } from "xstate";
import { InvalidInputError } from "../../errors/index.js";
import type { Process } from "../define-process.js";

/** Where an instance stands, as plain JSON. */
export interface ProcessSnapshot {
  /** `done` when a final state was reached. */
  readonly status: "active" | "done";
  /** The active states, as XState writes them: `{ operating: { stock: "low", … } }`. */
  readonly value: StateValue;
  /** What the machine remembers. */
  readonly context: object;
}

/** A chart has few combinations of active states: one object stands for each, so that they are told apart by identity. */
const knownValues = new Map<string, StateValue>();
const knownPaths = new Map<StateValue, readonly string[]>();

/** The object that stands for a value; the value itself where none does yet. */
function standingFor(value: StateValue): StateValue {
  if (typeof value === "string" || knownPaths.has(value)) return value;
  return knownValues.get(JSON.stringify(value)) ?? value;
}

/** Makes a value of a chart stand for all that are equal to it. */
function known(value: StateValue): StateValue {
  const standing = standingFor(value);
  if (!knownPaths.has(standing)) {
    knownPaths.set(standing, Object.freeze(pathsOf(standing)));
    knownValues.set(JSON.stringify(standing), standing);
  }
  return standing;
}

/** The active states as dotted paths, `operating.stock.low`, one a region. */
export function statePaths(value: StateValue): readonly string[] {
  return knownPaths.get(standingFor(value)) ?? pathsOf(value);
}

/** Keeps of a machine's snapshot what is needed to go on from it. */
export function persist({ status, value, context }: AnyMachineSnapshot): ProcessSnapshot {
  return { status: status === "done" ? "done" : "active", value: known(value), context };
}

/** Snapshots of a machine by their states: working out which states are active costs more than a step does. */
const knownSnapshots = new WeakMap<AnyStateMachine, Map<StateValue, AnyMachineSnapshot>>();

/**
 * Makes a machine's snapshot of a persisted one, for pure stepping or as `createActor(machine, { snapshot })`.
 *
 * @throws InvalidInputError when the chart has no such state.
 */
export function restore(process: Process, { value, context }: ProcessSnapshot): AnyMachineSnapshot {
  const ofMachine = knownSnapshots.get(process.machine) ?? new Map<StateValue, AnyMachineSnapshot>();
  knownSnapshots.set(process.machine, ofMachine);
  let snapshot = ofMachine.get(standingFor(value));
  if (snapshot === undefined) {
    snapshot = resolve(process, value, context);
    ofMachine.set(known(value), snapshot);
  }
  return { ...snapshot, context };
}

function resolve(process: Process, value: StateValue, context: object): AnyMachineSnapshot {
  try {
    return process.machine.resolveState({ value, context });
  } catch (cause) {
    const issue = {
      path: "value",
      expected: `a state of process ${process.id}`,
      received: JSON.stringify(value),
    };
    throw new InvalidInputError(`snapshot of ${process.id}`, [issue], { cause });
  }
}

function pathsOf(value: StateValue): string[] {
  if (typeof value === "string") return [value];
  return Object.entries(value).flatMap(([parent, child]) => {
    const inner = child === undefined ? [] : pathsOf(child);
    return inner.length === 0 ? [parent] : inner.map((path) => `${parent}.${path}`);
  });
}
