import { type AnyStateMachine, type AnyStateNode, type AnyTransitionDefinition, and, not, or } from "xstate";
import { nodesOf, partsOfGuard, targetsOf, transitionsOf } from "./chart-nodes.js";

/**
 * What a chart does, as JSON for its fingerprint: states, transitions, guards, actions, delays and tags by their names.
 * Its descriptions and other data for people are left out, and so is the code behind the names, which cannot be hashed.
 */
export function chartStructure(machine: AnyStateMachine): object {
  return nodesOf(machine).map((node) => [
    pathOf(node),
    node.type,
    node.type === "compound" ? [targetsOf(node.initial).map(pathOf), node.initial.actions.map(named)] : null,
    [...node.tags].sort(),
    node.entry.map(named),
    node.exit.map(named),
    transitionsByEvent(node),
  ]);
}

function transitionsByEvent(node: AnyStateNode): object {
  const rows: { [event: string]: object[] } = {};
  for (const transition of transitionsOf(node)) {
    const event = eventName(transition);
    rows[event] = [...(rows[event] ?? []), structureOf(transition)];
  }
  return rows;
}

/** The name of what brings a transition about. The events of XState's own carry ids of the chart, which say no more. */
export function eventName({ eventType }: Pick<AnyTransitionDefinition, "eventType">): string {
  const [, delay] = /^xstate\.after\.(.+?)\./.exec(eventType) ?? [];
  if (delay !== undefined) return delay;
  if (eventType.startsWith("xstate.done.")) return "onDone";
  return eventType === "" ? "always" : eventType;
}

function structureOf(transition: AnyTransitionDefinition): object {
  const { guard, actions, reenter, target } = transition;
  return {
    target: target?.map(pathOf) ?? null,
    guard: guard === undefined ? null : named(guard),
    actions: actions.map(named),
    reenter: reenter === true,
  };
}

/** An action or a guard by its name and the parameters that are data. */
function named(part: unknown): unknown {
  if (typeof part === "function") return ofFunction(part);
  if (typeof part !== "object" || part === null) return part;
  const params: unknown = Reflect.get(part, "params");
  return { type: Reflect.get(part, "type"), params: typeof params === "function" ? "code" : params };
}

/** XState's own functions say what they are; the names of functions are up to the bundler. */
function ofFunction(part: object): unknown {
  const parts = partsOfGuard(part);
  if (parts !== undefined) return { combines: combinations.get(checkOf(part)), parts: parts.map(named) };
  return { code: Reflect.get(part, "type") ?? null, state: Reflect.get(part, "stateValue") ?? null };
}

const checkOf = (guard: object): unknown => Reflect.get(guard, "check");
const combinations = new Map([
  [checkOf(and([])), "and"],
  [checkOf(or([])), "or"],
  [checkOf(not("")), "not"],
]);

/** A state as a dotted path; empty for the chart itself. */
export function pathOf(node: AnyStateNode): string {
  return node.path.join(".");
}
