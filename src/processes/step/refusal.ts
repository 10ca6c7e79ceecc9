import type { CheckRecord, Decision, Missing, Remedy } from "../../rules/decision.js";

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
  readonly code: RefusalCode;
  /** In one sentence. */
  readonly message: string;
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
