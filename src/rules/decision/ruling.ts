import { InvalidInputError, RuleFailedError } from "../../errors/index.js";
import type { Rule, Ruling } from "../define-rule.js";
import { extremeNumbers, requireFinite, withoutNegativeZero } from "../plain-json.js";
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
    if (typeof ruling !== "string") requireFinite("proposal", ruling.proposal);
  } catch (cause) {
    throw cause instanceof RuleFailedError ? cause : new RuleFailedError(rule.id, cause);
  }
  const answer = typeof ruling === "string" ? { outcome: ruling } : withoutNegativeZero(ruling);
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

/**
 * What a decision that failed is to throw: where facts or parameters are so extreme that arithmetic fails, that is
 * what is wrong, and not the rule.
 */
export function failureOf(rule: Rule, facts: object, params: object, cause: unknown): unknown {
  const issues = [...extremeNumbers(facts), ...extremeNumbers(params, ["params", rule.id])];
  return issues.length === 0 ? cause : new InvalidInputError(`rule ${rule.id}`, issues, { cause });
}
