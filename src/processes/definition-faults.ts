import type { AnyStateMachine, AnyStateNode, AnyTransitionDefinition } from "xstate";
import { camelCase } from "./camel-case.js";
import {
  nodesOf,
  partsOfGuard,
  reachableNodes,
  targetsOf,
  transitionsOf,
  withAround,
} from "./chart-nodes.js";
import { pathOf } from "./chart-structure.js";
import type { CommandTable } from "./commands.js";
import type { DeadlineTable } from "./deadlines.js";

/** What can be wrong between the parts of a process. */
export interface ProcessParts {
  readonly id: string;
  readonly machine: AnyStateMachine;
  readonly commands: CommandTable;
  readonly deadlines: DeadlineTable;
  readonly restingStates: readonly string[];
}

/** What is wrong with the definition of a process, each as the rest of a sentence; empty when it all fits. */
export function definitionFaults(parts: ProcessParts): string[] {
  const nodes = nodesOf(parts.machine);
  const resting = nodes.filter((node) => node.type !== "final" && parts.restingStates.includes(pathOf(node)));
  const reached = reachableNodes(parts.machine, resting);
  return [
    ...nodes.flatMap((node) => stateFaults(node, parts.deadlines)),
    ...repeated(nodes.map(({ id }) => id)).map((id) => `has two states of the id ${id}`),
    ...nodes
      .filter((node) => !reached.has(node))
      .map((node) => `has the state ${pathOf(node)}, which nothing leads to`),
    ...nodes
      .filter(isWithoutExit)
      .map(
        (node) =>
          `has the state ${pathOf(node)}, which nothing leads out of: make it final, or give it a way on`,
      ),
    ...nodes.flatMap(transitionsOf).flatMap((transition) => outcomeFaults(transition, parts.commands)),
    ...commandFaults(parts),
    ...parts.restingStates
      .filter((path) => !resting.some((node) => pathOf(node) === path))
      .map((path) => `has the resting state ${path}, which is no state of its chart that goes on`),
  ];
}

/** Whether nothing leads from a state that is not final, nor from any around it. */
function isWithoutExit(node: AnyStateNode): boolean {
  if (node.type !== "atomic" || node.parent === undefined) return false;
  return !withAround(node)
    .flatMap(transitionsOf)
    .some((transition) => targetsOf(transition).length > 0);
}

function repeated(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}

function stateFaults(node: AnyStateNode, deadlines: DeadlineTable): string[] {
  const path = pathOf(node);
  const lost = "which its snapshot as plain JSON would lose";
  return [
    ...(node.parent === undefined || node.description ? [] : [`has the state ${path} without a description`]),
    ...(node.type === "history" ? [`has the history state ${path}, ${lost}`] : []),
    ...(node.invoke.length > 0 ? [`invokes an actor in ${path}, ${lost}`] : []),
    ...node.after
      .map(({ delay }) => String(delay))
      .filter((delay) => !Object.hasOwn(deadlines, delay))
      .map((delay) => `has no deadline for the delay ${delay} of its chart`),
  ];
}

/** A guard `isOutcome` has the outcome as its params: it must be one that the rule of the command can have. */
function outcomeFaults({ guard, eventType }: AnyTransitionDefinition, commands: CommandTable): string[] {
  const rule = commands[eventType]?.consults?.rule;
  return outcomesAskedBy(guard)
    .filter((outcome) => !rule?.outcomes.some((known) => known === outcome))
    .map(
      (outcome) =>
        `waits for the outcome ${outcome} at ${eventType}, which ${rule?.id ?? "no rule"} cannot have`,
    );
}

function outcomesAskedBy(guard: unknown): unknown[] {
  const parts = partsOfGuard(guard);
  if (parts !== undefined) return parts.flatMap(outcomesAskedBy);
  if (typeof guard !== "object" || guard === null || Reflect.get(guard, "type") !== "isOutcome") return [];
  return "params" in guard ? [guard.params] : [];
}

function commandFaults({ id, machine, commands }: ProcessParts): string[] {
  const prefix = camelCase(id);
  const taken = new Set(machine.events.filter((type) => !type.startsWith("xstate.")));
  const known = Object.keys(commands);
  return [
    ...(taken.has("*") ? ["has a wildcard transition, with which every command would be possible"] : []),
    ...known
      .filter((type) => !type.startsWith(`${prefix}.`))
      .map((type) => `has the command ${type}; its commands start with ${prefix}.`),
    ...known
      .filter((type) => !taken.has(type))
      .map((type) => `has the command ${type}, which no state takes`),
    ...Object.entries(commands).flatMap(([type, { roles, consults }]) =>
      (consults?.overridableBy ?? [])
        .filter((role) => !roles.includes(role))
        .map((role) => `lets ${role} overrule ${consults?.rule.id} at ${type}, which that role may not send`),
    ),
    ...[...taken]
      .filter((type) => type !== "*" && !Object.hasOwn(commands, type))
      .map((type) => `has no command for ${type}, which its chart takes`),
  ];
}
