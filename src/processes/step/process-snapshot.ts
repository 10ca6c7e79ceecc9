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

/** Keeps of a machine's snapshot what is needed to go on from it. */
export function persist(snapshot: AnyMachineSnapshot): ProcessSnapshot {
  return {
    status: snapshot.status === "done" ? "done" : "active",
    value: snapshot.value,
    context: snapshot.context,
  };
}

/**
 * Makes a machine's snapshot of a persisted one, for pure stepping or as `createActor(machine, { snapshot })`.
 *
 * @throws InvalidInputError when the chart has no such state.
 */
export function restore(process: Process, { status, value, context }: ProcessSnapshot): AnyMachineSnapshot {
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

/** The active states as dotted paths, `operating.stock.low`, one a region. */
export function statePaths(value: StateValue): string[] {
  if (typeof value === "string") return [value];
  return Object.entries(value).flatMap(([parent, child]) => {
    const inner = child === undefined ? [] : statePaths(child);
    return inner.length === 0 ? [parent] : inner.map((path) => `${parent}.${path}`);
  });
}

/** The tags of the active states: what library code asks for instead of state names. */
export function tagsOf(process: Process, snapshot: ProcessSnapshot): string[] {
  return [...restore(process, snapshot).tags];
}
