import type { AnyStateMachine, AnyStateNode, AnyTransitionDefinition } from "xstate";
import { nodesOf, transitionsOf } from "./chart-nodes.js";
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
  return [
    ...nodes.flatMap((node) => stateFaults(node, parts.deadlines)),
    ...nodes.flatMap(transitionsOf).flatMap((transition) => outcomeFaults(transition, parts.commands)),
    ...commandFaults(parts),
    ...parts.restingStates
      .filter((path) => !nodes.some((node) => node.path.join(".") === path && node.type !== "final"))
      .map((path) => `has the resting state ${path}, which is no state of its chart that goes on`),
  ];
}

function stateFaults(node: AnyStateNode, deadlines: DeadlineTable): string[] {
  const path = node.path.join(".");
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
  if (typeof guard !== "object" || guard.type !== "isOutcome" || !("params" in guard)) return [];
  const rule = commands[eventType]?.consults?.rule;
  return rule?.outcomes.some((outcome) => outcome === guard.params)
    ? []
    : [`waits for the outcome ${guard.params} at ${eventType}, which ${rule?.id ?? "no rule"} cannot have`];
}

function commandFaults({ id, machine, commands }: ProcessParts): string[] {
  const prefix = id.replace(/-(.)/g, (_dash, letter: string) => letter.toUpperCase());
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
