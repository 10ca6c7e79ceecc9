import type { Rule, Title } from "../../rules/define-rule.js";
import type { Deliverable } from "../deliverables.js";
import type { Role } from "../roles.js";

/** One stage of a staged process: a row of its table. */
export interface Stage<Id extends string = string, StageRule extends Rule | undefined = Rule | undefined> {
  /** In camelCase: `contentPlan`. Its commands end with it: `liveStreaming.completeContentPlan`. */
  readonly id: Id;
  /** What is done in it. */
  readonly title: Title;
  /** Who does it. */
  readonly owner: Role;
  /** Who helps: may complete it too. */
  readonly helpers?: readonly Role[];
  /** What it hands in; it is not complete without. */
  readonly deliverables?: readonly Deliverable[];
  /** What it needs of earlier stages or from outside; it is not complete without. */
  readonly needs?: readonly Deliverable[];
  /** Who approves what it hands in; nobody has to where it is absent. */
  readonly approver?: Role;
  /** The rule that decides whether it is complete. */
  readonly rule?: StageRule;
  /** The outcomes of the rule with which it goes on; the first one, or all of a policy, where it is absent. */
  readonly passes?: readonly string[];
  /** Where another outcome sends it back to: an earlier stage. Others are refused. */
  readonly returns?: { readonly [outcome: string]: string };
  /** The earlier stages to which a fault that is found in this one sends back. */
  readonly sendsBackTo?: readonly string[];
}

/** The outcomes of a stage's rule with which it goes on; undefined where it has no rule. */
export function passingOutcomes({ rule, passes }: Stage): readonly string[] | undefined {
  if (rule === undefined) return undefined;
  return passes ?? (rule.kind === "policy" ? rule.outcomes : rule.outcomes.slice(0, 1));
}
