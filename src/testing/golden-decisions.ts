import { type InputIssue, InvalidInputError, type JsonValue } from "../errors/index.js";
import type { CheckOperator, Decision, Rule, Rulebook, RulesAt } from "../rules/index.js";
import { caseName, type FactCase } from "./decision-case.js";
import { missingNames } from "./expectation.js";
import { readParams, withParts } from "./read-params.js";

/** What a rulebook answered to one case, short enough to be kept beside it. */
export interface GoldenDecision {
  /** One of the rule's outcomes, or `undecided`. */
  readonly outcome: string;
  /** What a policy proposed. */
  readonly proposal?: JsonValue;
  /** The facts and parameters that were missing. */
  readonly missing?: readonly string[];
  /** The checks that were not passed. */
  readonly failed: readonly GoldenCheck[];
  /** The parameters that the rule read. Of a combined rule, those of its parts: `inventory.turnover healthyTurnoverDays`. */
  readonly params: { readonly [param: string]: GoldenParam };
}

/** A check that was not passed. */
export interface GoldenCheck {
  /** The fact that was compared, or what the rule computed. */
  readonly check: string;
  /** How it was compared with the threshold. */
  readonly operator: CheckOperator;
  /** What it was compared with. */
  readonly threshold: JsonValue;
}

/** A parameter, and the layer that set it. */
export interface GoldenParam {
  /** As the rule read it in that case. */
  readonly value: JsonValue;
  /** Id of the layer; `default` for the catalogue's own figure. */
  readonly layer: string;
}

/** Answers by `rule / name of the case`. */
export type GoldenDecisions = { readonly [name: string]: GoldenDecision };

/**
 * Writes down what a rulebook answers to cases, to be kept as JSON and compared with {@link diffGolden} after a change
 * of the rulebook. It holds nothing that changes by itself: equal answers are equal text.
 *
 * @throws NotFoundError when the rulebook has no such rule.
 * @throws InvalidInputError when two cases of a rule have one name, a fact is of the wrong type or unknown to the rule.
 *
 * @example
 * ```ts
 * import { builtInRules, defineRulebook } from "opscycle/rules";
 * import { diffGolden, goldenDecisions } from "opscycle/testing";
 *
 * const cases = [{ name: "slow tea", rule: "inventory.turnover", facts: { turnoverDays: 30 } }] as const;
 * const before = goldenDecisions(defineRulebook({ rules: builtInRules }), cases);
 * const house = { id: "house", params: { "inventory.turnover": { healthyTurnoverDays: 45 } } };
 * const after = goldenDecisions(defineRulebook({ rules: builtInRules, layers: [house] }), cases);
 * const [line] = diffGolden(before, after);
 * line; // => "inventory.turnover / slow tea: watch → healthy, because healthyTurnoverDays 3.5 → 45 (layer house)"
 * ```
 */
export function goldenDecisions<Rules extends Rule>(
  rulebook: Rulebook<Rules>,
  cases: readonly FactCase<Rules>[],
): GoldenDecisions {
  const anyRulebook: Rulebook = rulebook;
  const issues: InputIssue[] = [];
  const golden = new Map<string, GoldenDecision>();
  for (const [index, one] of cases.entries()) {
    const name = caseName(one, index);
    const key = `${one.rule} / ${name}`;
    if (golden.has(key))
      issues.push({
        path: `${index}.name`,
        expected: "a name that no other case has",
        received: `"${name}"`,
      });
    const rules = anyRulebook.at(one.scope);
    golden.set(key, goldenDecision(rules, rules.decide(one.rule, one.facts)));
  }
  if (issues.length > 0) throw new InvalidInputError("goldenDecisions", issues);
  return Object.fromEntries(golden);
}

function goldenDecision(rules: RulesAt, decision: Decision): GoldenDecision {
  const missing = missingNames(decision);
  return {
    outcome: decision.outcome,
    ...(decision.proposal !== undefined && { proposal: decision.proposal as JsonValue }),
    ...(missing.length > 0 && { missing }),
    failed: decision.checks.flatMap(({ name, operator, threshold, passed }) =>
      passed ? [] : [{ check: name, operator, threshold }],
    ),
    params: Object.fromEntries(withParts(decision).flatMap((part) => goldenParams(rules, part, decision))),
  };
}

function goldenParams(rules: RulesAt, part: Decision, whole: Decision): (readonly [string, GoldenParam])[] {
  return [...readParams(rules, part)].flatMap(([param, value]) => {
    if (value === undefined) return [];
    const name = part === whole ? param : `${part.rule} ${param}`;
    return [[name, { value: value.value as JsonValue, layer: value.layer }] as const];
  });
}
