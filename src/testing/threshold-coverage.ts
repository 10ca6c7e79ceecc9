import { InvalidInputError, RuleFailedError } from "../errors/index.js";
import type { CheckOperator, CheckRecord, Decision, Rule, RulesAt } from "../rules/index.js";
import { boundsOf, takes } from "../rules/rulebook/fact-values.js";
import { searchFacts } from "../rules/rulebook/search-facts.js";
import { paramOfThreshold } from "./param-of-threshold.js";

/** Whether cases tried a side of a threshold; `impossible`: the fact cannot be there. */
export type SideCoverage = "tried" | "not tried" | "impossible";

/** A number that a parameter gives and a rule compares with, and where the cases lay to it. */
export interface ThresholdCoverage {
  /** What is compared: a fact, or what the rule computes. */
  readonly check: string;
  /** How the two are compared. */
  readonly operator: CheckOperator;
  /** Id of the parameter that gives the threshold. */
  readonly param: string;
  /** The one first seen, where cases ask in scopes with several. */
  readonly threshold: number;
  /** Whether a case lies just under the threshold, or further. */
  readonly under: SideCoverage;
  /** Whether a case lies at the threshold. */
  readonly at: SideCoverage;
  /** Whether a case lies over the threshold. */
  readonly over: SideCoverage;
}

/** How often a rule is asked to find out what it compares. */
const tries = 300;

/** The thresholds of a rule: those that the cases met, and those that a search for facts met. */
export function thresholdCoverage(
  rule: Rule,
  rules: RulesAt,
  decisions: readonly Decision[],
): ThresholdCoverage[] {
  const found = new Map<string, ThresholdCoverage>();
  const all = [...decisions, ...searched(rule, rules)];
  const isComputed = computedThresholds(rule, rules, all);
  for (const [index, decision] of all.entries()) {
    for (const check of decision.checks) {
      const given = paramOfThreshold(rules, rule.id, check);
      const { name, operator, observed } = check;
      if (given === undefined || typeof observed !== "number" || isComputed(check)) continue;
      const { param, threshold, isPart } = given;
      const key = [name, operator, param, isPart ? threshold : ""].join(" ");
      const known = found.get(key) ?? {
        check: name,
        operator,
        param,
        threshold,
        ...untried(rule, name, threshold),
      };
      const side = observed < threshold ? "under" : observed > threshold ? "over" : "at";
      found.set(key, index < decisions.length ? { ...known, [side]: "tried" } : known);
    }
  }
  return [...found.values()];
}

/** Tells the checks whose threshold the rule computes; with a fact of 0 the result may be the parameter itself. */
function computedThresholds(
  rule: Rule,
  rules: RulesAt,
  decisions: readonly Decision[],
): (check: CheckRecord) => boolean {
  const keyOf = ({ name, operator }: CheckRecord) => `${name} ${operator}`;
  const computed = new Set(
    decisions
      .flatMap(({ checks }) => checks)
      .filter((check) => check.origin.kind === "derived")
      .filter((check) => paramOfThreshold(rules, rule.id, check) === undefined)
      .map(keyOf),
  );
  return (check) => computed.has(keyOf(check));
}

function untried(
  rule: Rule,
  check: string,
  threshold: number,
): Pick<ThresholdCoverage, "under" | "at" | "over"> {
  const field = rule.facts.shape[check];
  const bounds = field === undefined ? undefined : boundsOf(field);
  const side = (isPossible: boolean): SideCoverage => (isPossible ? "not tried" : "impossible");
  return {
    under: side(bounds === undefined || bounds.lowest < threshold),
    at: side(field === undefined || takes(field, threshold)),
    over: side(bounds === undefined || bounds.highest > threshold),
  };
}

/** Decisions on facts that a search found, so that a threshold that no case met is not passed over. */
function searched(rule: Rule, rules: RulesAt): Decision[] {
  if (rule.parts !== undefined || rules.missingParams(rule.id).length > 0) return [];
  return searchFacts(rule, rules.params(rule.id), { tries }).ways.flatMap(({ facts }) => {
    try {
      return [rules.decide(rule.id, facts)];
    } catch (error) {
      if (error instanceof RuleFailedError || error instanceof InvalidInputError) return [];
      throw error;
    }
  });
}
