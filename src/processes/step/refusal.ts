import { type AnyMachineSnapshot, getNextTransitions } from "xstate";
import type { CheckRecord, Decision, Missing, Remedy } from "../../rules/decision/decision.js";
import type { Process } from "../define-process.js";
import { statePaths } from "./process-snapshot.js";

/** Why a command was not taken. */
export type RefusalCode =
  /** The instance has come to its end. */
  | "finished"
  /** No transition for the command in the present state. */
  | "wrong-state"
  /** The sender's role may not send it, or may not overrule the rule. */
  | "wrong-role"
  /** The command came with a decision of its own. */
  | "own-decision"
  /** The rule could not decide: facts or parameters are missing, or it is too early. */
  | "undecided"
  /** The rule's outcome does not allow it. */
  | "forbidden"
  /** A red line, which nobody may overrule. */
  | "red-line"
  /** A condition of the chart itself, such as a quantity, is not met. */
  | "condition";

/** A command that was not taken, as data. Nothing has changed. */
export interface Refusal {
  /** What kind of refusal it is; to branch on. */
  readonly code: RefusalCode;
  /** In one sentence. */
  readonly message: string;
  /** Its name, `noun.verb`. */
  readonly command: string;
  /** The active states. */
  readonly state: readonly string[];
  /** What the rule compared. */
  readonly checks: readonly CheckRecord[];
  /** What the rule would need. */
  readonly missing: readonly Missing[];
  /** The smallest changes that would make it pass. */
  readonly toPass: readonly Remedy[];
  /** The commands that the present state has a transition for. */
  readonly possible: readonly string[];
  /** The whole decision, where a rule was consulted. */
  readonly decision?: Decision;
}

/** Describes a refusal, with what the rule said and what is possible instead. */
export function refuse(
  process: Process,
  snapshot: AnyMachineSnapshot,
  event: {
    /** Name of the command. */
    readonly type: string;
    /** What the rule answered, where one was asked. */
    readonly decision?: Decision;
  },
  code: RefusalCode,
): Refusal {
  const state = statePaths(snapshot.value);
  const { decision } = event;
  return {
    code,
    message: `${event.type} was refused: ${reason(code, state.join(", "), decision)}${
      code === "condition" ? conditions(snapshot, event.type) : ""
    }`,
    command: event.type,
    state,
    checks: decision?.checks ?? [],
    missing: decision?.missing ?? [],
    toPass: decision?.toPass ?? [],
    possible: possibleCommands(process, snapshot),
    ...(decision && { decision }),
  };
}

/** The commands for which the present states have a transition, whatever its conditions. */
export function possibleCommands(process: Process, snapshot: AnyMachineSnapshot): string[] {
  if (snapshot.status !== "active") return [];
  const types = getNextTransitions(snapshot).map(({ eventType }) => eventType);
  return [...new Set(types)].filter((type) => Object.hasOwn(process.commands, type));
}

function reason(code: RefusalCode, state: string, decision: Decision | undefined): string {
  switch (code) {
    case "finished":
      return `the instance has ended in ${state}`;
    case "wrong-state":
      return `it is not possible in ${state}`;
    case "wrong-role":
      return decision?.override
        ? `the role ${decision.override.role} may not overrule ${decision.rule}`
        : "the role may not send it";
    case "own-decision":
      return "it brought its own decision; the host asks the rule";
    case "red-line":
      return `${decision?.rule} is a red line that nobody may overrule`;
    case "undecided":
      return `${decision?.rule} could not decide${missingNames(decision)}`;
    case "forbidden":
      return `${decision?.rule} answered ${decision?.outcome}`;
    case "condition":
      return `a condition of the chart is not met in ${state}`;
  }
}

/** The guards of the chart that did not let a command through. */
function conditions(snapshot: AnyMachineSnapshot, type: string): string {
  const guards = getNextTransitions(snapshot).flatMap(({ eventType, guard }) =>
    eventType !== type || guard === undefined ? [] : [guardText(guard)],
  );
  return `: ${[...new Set(guards)].join(", ")}`;
}

function guardText(guard: unknown): string {
  if (typeof guard !== "object" || guard === null || !("type" in guard)) return String(guard);
  // Params that are worked out from the event are a function, and tell nobody anything.
  const params = "params" in guard && typeof guard.params !== "function" ? guard.params : undefined;
  return params === undefined ? String(guard.type) : `${guard.type} ${JSON.stringify(params)}`;
}

function missingNames(decision: Decision | undefined): string {
  const names = decision?.missing.map(({ name }) => name) ?? [];
  return names.length > 0 ? `, missing ${names.join(", ")}` : " yet";
}
