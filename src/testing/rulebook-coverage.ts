import type { Decision, Rule, Rulebook } from "../rules/index.js";
import { rulesWithParts } from "../rules/rulebook/rules-with-parts.js";
import type { FactCase } from "./decision-case.js";
import { readParams, withParts } from "./read-params.js";
import { type ThresholdCoverage, thresholdCoverage } from "./threshold-coverage.js";

/** How many of a kind are covered. */
export interface Covered {
  /** Those that some case reaches. */
  readonly covered: number;
  /** All that could be reached. */
  readonly total: number;
  /** 0 to 1; null where there is nothing to cover. */
  readonly share: number | null;
}

/** What cases show of one rule. */
export interface RuleCoverage {
  /** Id of the rule. */
  readonly rule: string;
  /** Cases that ask it, or a combined rule of which it is a part. */
  readonly cases: number;
  /** The outcomes that the cases reach, `undecided` left out. */
  readonly reached: readonly string[];
  /** The outcomes that no case reaches, `undecided` left out. */
  readonly neverReached: readonly string[];
  /** Each number that a parameter gives and the rule compares with. */
  readonly thresholds: readonly ThresholdCoverage[];
  /** The parameters that the rule reads in some case. */
  readonly read: readonly string[];
  /** The parameters that the rule reads in no case. */
  readonly neverRead: readonly string[];
}

/** What cases show of a rulebook. */
export interface RulebookCoverage {
  /** One for each rule of the rulebook. */
  readonly rules: readonly RuleCoverage[];
  /** The rules together. */
  readonly summary: {
    /** Rules with a case. */
    readonly rules: Covered;
    /** Outcomes reached. */
    readonly outcomes: Covered;
    /** Sides of thresholds: under, at and over, as far as the facts can be there. */
    readonly boundaries: Covered;
    /** Parameters read. */
    readonly params: Covered;
  };
}

/**
 * Tells what cases show of a rulebook: the outcomes that they reach, the sides of each threshold that they try, the
 * parameters that matter to them. Nothing is said about whether the answers are right: see {@link checkDecisions}.
 *
 * @throws NotFoundError when the rulebook has no such rule.
 * @throws InvalidInputError when a fact is of the wrong type or unknown to the rule.
 *
 * @example
 * ```ts
 * import { defineRulebook, inventoryTurnover } from "opscycle/rules";
 * import { formatCoverage, rulebookCoverage } from "opscycle/testing";
 *
 * const rulebook = defineRulebook({ rules: [inventoryTurnover] });
 * const coverage = rulebookCoverage(rulebook, [{ rule: "inventory.turnover", facts: { turnoverDays: 3 } }]);
 * coverage.summary.outcomes; // => { covered: 1, total: 2, share: 0.5 }
 * const lines = formatCoverage(coverage);
 * lines[0]; // => "rules 1 of 1, outcomes 1 of 2, boundaries 1 of 3, parameters 1 of 1"
 * lines[2]; // => "  never answered: watch"
 * lines[3]; // => "  turnoverDays <= 3.5 (healthyTurnoverDays): not tried at it, over it"
 * ```
 */
export function rulebookCoverage<Rules extends Rule>(
  rulebook: Rulebook<Rules>,
  cases: readonly FactCase<Rules>[],
): RulebookCoverage {
  const anyRulebook: Rulebook = rulebook;
  const asked = cases.flatMap(({ rule, scope, facts }) => {
    const rules = anyRulebook.at(scope);
    return withParts(rules.decide(rule, facts)).map((decision) => ({
      decision,
      read: [...readParams(rules, decision).keys()],
    }));
  });
  const rules = rulesWithParts(rulebook.rules).map((rule) =>
    ruleCoverage(
      rule,
      anyRulebook,
      asked.filter(({ decision }) => decision.rule === rule.id),
    ),
  );
  return { rules, summary: summaryOf(rules) };
}

function ruleCoverage(
  rule: Rule,
  rulebook: Rulebook,
  asked: readonly { readonly decision: Decision; readonly read: readonly string[] }[],
): RuleCoverage {
  const decisions = asked.map(({ decision }) => decision);
  const outcomes = new Set(decisions.map(({ outcome }) => outcome));
  const read = new Set(asked.flatMap((one) => one.read));
  const params = Object.keys(rule.params.shape);
  return {
    rule: rule.id,
    cases: asked.length,
    reached: rule.outcomes.filter((outcome) => outcomes.has(outcome)),
    neverReached: rule.outcomes.filter((outcome) => !outcomes.has(outcome)),
    thresholds: rule.parts === undefined ? thresholdCoverage(rule, rulebook.at(), decisions) : [],
    read: params.filter((param) => read.has(param)),
    neverRead: params.filter((param) => !read.has(param)),
  };
}

function summaryOf(rules: readonly RuleCoverage[]): RulebookCoverage["summary"] {
  const sides = rules.flatMap(({ thresholds }) =>
    thresholds.flatMap(({ under, at, over }) => [under, at, over]),
  );
  const reached = rules.flatMap((rule) => rule.reached).length;
  const read = rules.flatMap((rule) => rule.read).length;
  return {
    rules: covered(rules.filter(({ cases }) => cases > 0).length, rules.length),
    outcomes: covered(reached, reached + rules.flatMap(({ neverReached }) => neverReached).length),
    boundaries: covered(
      sides.filter((side) => side === "tried").length,
      sides.filter((side) => side !== "impossible").length,
    ),
    params: covered(read, read + rules.flatMap(({ neverRead }) => neverRead).length),
  };
}

function covered(count: number, total: number): Covered {
  return { covered: count, total, share: total === 0 ? null : count / total };
}
