import type { AnyMachineSnapshot, StateValue } from "xstate";
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

/**
 * Where a persisted snapshot hides the machine's snapshot that it was made of, so that stepping on in one program
 * restores nothing. It is not enumerable: JSON, copies and comparisons do not see it.
 */
const origin = Symbol("machine snapshot");

/** Keeps of a machine's snapshot what is needed to go on from it. */
export function persist(snapshot: AnyMachineSnapshot): ProcessSnapshot {
  const { value, context } = snapshot;
  const persisted: ProcessSnapshot = {
    status: snapshot.status === "done" ? "done" : "active",
    value,
    context,
  };
  if (persisted.status === "active")
    Object.defineProperty(persisted, origin, { value: snapshot, writable: true });
  return persisted;
}

/** Lets go of what a snapshot hides, once a step has been made from it. */
export function forgetOrigin(snapshot: ProcessSnapshot): void {
  if (origin in snapshot) snapshot[origin] = undefined;
}

/**
 * Makes a machine's snapshot of a persisted one, for pure stepping or as `createActor(machine, { snapshot })`.
 *
 * @throws InvalidInputError when the chart has no such state.
 */
export function restore(process: Process, snapshot: ProcessSnapshot): AnyMachineSnapshot {
  const hidden = originOf(snapshot);
  if (hidden?.machine === process.machine) return hidden;
  const { status, value, context } = snapshot;
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

function originOf(snapshot: ProcessSnapshot): AnyMachineSnapshot | undefined {
  return origin in snapshot ? (snapshot[origin] as AnyMachineSnapshot | undefined) : undefined;
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
