import type { AnyMachineSnapshot, AnyStateNode } from "xstate";
import { didYouMean, type InputIssue, InvalidInputError } from "../../errors/index.js";
import { nodesOf } from "../chart-nodes.js";
import { pathOf } from "../chart-structure.js";
import type { Process } from "../define-process.js";
import { activeDelays, isInside } from "./active-delays.js";
import { restore, statePaths } from "./process-snapshot.js";
import { nextTransition } from "./pure-transition.js";
import { stateValueOf } from "./state-value.js";
import { type Deadline, deadlineOf, type Step, type StepOptions, stepOf } from "./step.js";

/** Something that an instance waits for, whatever its chart calls it. */
export interface Waiting {
  readonly delay: string;
  /** The state that waits, as a dotted path of the new chart; absent where it is not known. */
  readonly state?: string;
  readonly dueAt: string;
}

/** Where an instance is put. */
export interface Place {
  /** Dotted paths, one a region. A state that has inner ones, or a region that is not named, begins at its start. */
  readonly states: readonly string[];
  readonly context: object;
  /** What it waits for so far. */
  readonly waiting: readonly Waiting[];
}

/**
 * Puts a running instance into states of another chart. Entry actions do not run. What it waits for keeps its due time
 * where the chart still waits for it: the same delay in the same state, or the only one of this name. Delays that it did
 * not wait for are counted from `at`. An `always` that can be taken is taken, as the next event would take it.
 *
 * @returns the step; `deadlines.set` is all that the instance waits for from here on
 * @throws InvalidInputError when the chart has no such states, or a window has no length.
 */
export function move(process: Process, place: Place, at: string, options: StepOptions = {}): Step {
  const { states, context } = place;
  refuseUnknown(process, states);
  const moved = restore(process, { status: "active", value: stateValueOf(states), context });
  const active = statePaths(moved.value);
  refuseLost(process, states, active);
  refuseOver(process, moved);
  const waits = moved.status === "done" ? [] : waitsFor(process, active, place, at, options);
  const event = { type: "opscycle.moved", at };
  const [after, actions] =
    moved.status === "done" ? [moved, []] : nextTransition(process.machine, moved, event);
  const step = stepOf(process, moved, after, actions, at, options);
  const { set, cancelled } = step.deadlines;
  const gone = new Set([...cancelled, ...set.map(({ id }) => id)]);
  return {
    ...step,
    deadlines: { set: [...waits.filter(({ id }) => !gone.has(id)), ...set], cancelled: [] },
  };
}

function waitsFor(
  process: Process,
  active: readonly string[],
  { context, waiting }: Place,
  at: string,
  options: StepOptions,
): readonly Deadline[] {
  const delays = activeDelays(process, active);
  return delays.map(({ state, id, delay }) => {
    const ofDelay = waiting.filter((one) => one.delay === delay);
    const isOnly = ofDelay.length === 1 && delays.filter((one) => one.delay === delay).length === 1;
    const kept = ofDelay.find((one) => one.state === state) ?? (isOnly ? ofDelay[0] : undefined);
    if (kept !== undefined) return { id, delay, dueAt: kept.dueAt };
    const length: unknown = Reflect.get(Object(Reflect.get(context, "windows")), delay);
    if (typeof length === "number" && Number.isFinite(length))
      return deadlineOf(process, id, length, at, options);
    throw fault(process, `windows.${delay}`, "a length in milliseconds", String(length));
  });
}

function refuseUnknown(process: Process, states: readonly string[]): void {
  const known = nodesOf(process.machine).map(pathOf);
  const issues = states
    .filter((state) => state === "" || !known.includes(state))
    .map(
      (state): InputIssue => ({
        path: "states",
        expected: `states of its chart${didYouMean(state, known)}`,
        received: state === "" ? "an empty path" : state,
      }),
    );
  if (states.length === 0) throw fault(process, "states", "one or more states of its chart", "none");
  if (issues.length > 0) throw new InvalidInputError(`process ${process.id}`, issues);
}

/** Of two states of which only one can be active, XState would take the first. */
function refuseLost(process: Process, states: readonly string[], active: readonly string[]): void {
  const lost = states.filter((state) => !active.some((path) => isInside(path, state)));
  if (lost.length > 0)
    throw fault(
      process,
      "states",
      "active side by side",
      `${states.join(", ")}, of which ${lost[0]} is lost`,
    );
}

/** A state that is over tells so when it is entered, which does not happen here. */
function refuseOver(process: Process, moved: AnyMachineSnapshot): void {
  if (moved.status === "done") return;
  const active = new Set(moved._nodes);
  const over = moved._nodes
    .filter((node) => node.parent !== undefined && isOver(node, active))
    .find(({ id }) => moved.can({ type: `xstate.done.state.${id}` }));
  if (over === undefined) return;
  throw fault(process, "states", `where ${pathOf(over)} leads by onDone, for it is over`, pathOf(over));
}

function isOver(node: AnyStateNode, active: ReadonlySet<AnyStateNode>): boolean {
  const inner = Object.values(node.states).filter((state) => active.has(state));
  if (node.type === "compound") return inner.some(({ type }) => type === "final");
  if (node.type === "parallel") return inner.every((state) => isOver(state, active));
  return node.type === "final";
}

function fault(process: Process, path: string, expected: string, received: string): InvalidInputError {
  return new InvalidInputError(`process ${process.id}`, [{ path, expected, received }]);
}
