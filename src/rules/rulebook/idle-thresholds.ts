import { InvalidInputError, RuleFailedError } from "../../errors/index.js";
import type { CheckRecord } from "../decision/decision.js";
import type { Rule } from "../define-rule.js";
import { boundsOf, takes } from "./fact-values.js";
import type { RulesAt } from "./rules-at.js";
import type { FactSearch, FactValues } from "./search-facts.js";

/** A comparison without its origin. */
type Comparison = Pick<CheckRecord, "name" | "operator" | "threshold">;

/**
 * The comparisons that come out the same for every value that the fact may have, by the parameter that gives the
 * threshold. That follows from the fact's schema; the search only tells which comparisons the rule makes. A parameter
 * is left out when another comparison uses it that may come out either way.
 */
export function idleThresholds(
  rule: Rule,
  at: RulesAt,
  { ways }: FactSearch,
): ReadonlyMap<string, CheckRecord> {
  const idle = new Map<string, CheckRecord>();
  if (!ways.some(({ checks }) => checks.some((check) => isIdle(rule, check)))) return idle;
  const records = ways.flatMap(({ facts }) => checksOf(rule, at, facts));
  for (const check of records) {
    if (check.origin.kind === "param" && isIdle(rule, check)) idle.set(check.origin.param, check);
  }
  for (const check of records) {
    if (!isIdle(rule, check)) for (const param of paramsOf(check)) idle.delete(param);
  }
  return idle;
}

function checksOf(rule: Rule, at: RulesAt, facts: FactValues): readonly CheckRecord[] {
  try {
    return at.decide(rule.id, facts).checks;
  } catch (error) {
    // The facts are made up, and looking for a remedy may lead to some with which the rule cannot reckon.
    if (error instanceof RuleFailedError || error instanceof InvalidInputError) return [];
    throw error;
  }
}

function paramsOf({ origin }: CheckRecord): readonly string[] {
  if (origin.kind === "param") return [origin.param];
  return origin.kind === "derived" ? origin.params.map(({ param }) => param) : [];
}

function isIdle(rule: Rule, { name, operator, threshold }: Comparison): boolean {
  const field = rule.facts.shape[name];
  if (field === undefined) return false;
  if (operator === "=") return !takes(field, threshold);
  if (operator === "in") return Array.isArray(threshold) && threshold.every((value) => !takes(field, value));
  const bounds = boundsOf(field);
  if (bounds === undefined || typeof threshold !== "number") return false;
  const mayBeUnder = bounds.lowest < threshold;
  const mayBeAt = takes(field, threshold);
  const mayBeOver = bounds.highest > threshold;
  return operator === ">=" || operator === "<"
    ? !(mayBeUnder && (mayBeAt || mayBeOver))
    : !((mayBeUnder || mayBeAt) && mayBeOver);
}
