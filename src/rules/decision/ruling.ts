import { RuleFailedError } from "../../errors/index.js";
import type { Rule, Ruling } from "../define-rule.js";
import type { Check } from "./check.js";

/**
 * Calls `decide` and gives its answer one shape.
 *
 * @throws RuleFailedError when the rule's own code throws, or answers what is not one of its outcomes.
 */
export function rulingOf(
  rule: Rule,
  facts: object,
  params: object,
  check: Check,
): { readonly outcome: string; readonly proposal?: unknown } {
  let ruling: Ruling<string, unknown>;
  try {
    ruling = rule.decide(facts, params, check);
  } catch (cause) {
    throw cause instanceof RuleFailedError ? cause : new RuleFailedError(rule.id, cause);
  }
  const answer = typeof ruling === "string" ? { outcome: ruling } : ruling;
  if (answer.outcome !== "undecided" && !rule.outcomes.includes(answer.outcome))
    throw unknownOutcome(rule, answer.outcome);
  return answer;
}

/** A rule answered what it does not list. */
export function unknownOutcome(rule: Rule, outcome: string): RuleFailedError {
  return new RuleFailedError(
    rule.id,
    new Error(`it answered "${outcome}", which is not one of ${rule.outcomes.join(", ")}`),
  );
}
