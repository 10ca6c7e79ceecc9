import type {
  CheckOperator,
  Decision,
  FactsInput,
  FactsOf,
  Rule,
  RuleById,
  RulesAt,
} from "../rules/index.js";
import { beside, takes } from "../rules/rulebook/fact-values.js";
import { paramOfThreshold } from "./param-of-threshold.js";

/** What a rule answers around one of its thresholds. */
export interface BoundaryCase {
  /** The fact that is compared. */
  readonly fact: string;
  /** The parameter that gives the threshold. */
  readonly param: string;
  /** How the fact is compared with the threshold. */
  readonly operator: CheckOperator;
  /** In the unit of the fact. */
  readonly threshold: number;
  /** The decision with the fact just under the threshold; null where the fact cannot be so. */
  readonly under: Decision | null;
  /** The decision with the fact at the threshold; null where the fact cannot be so. */
  readonly at: Decision | null;
  /** The decision with the fact just over the threshold; null where the fact cannot be so. */
  readonly over: Decision | null;
}

/**
 * Shows what a rule answers at, just under and just over each of its thresholds, all other facts being as given.
 *
 * "Just" is a millionth; for a fact of whole numbers it is 1. A threshold is found when the rule compares a number
 * among `facts` with a parameter.
 *
 * @throws NotFoundError when the rulebook has no such rule.
 * @throws InvalidInputError when a fact is of the wrong type or unknown to the rule.
 *
 * @example
 * ```ts
 * import { builtInRules, defineRulebook } from "opscycle/rules";
 * import { boundaryCases } from "opscycle/testing";
 *
 * const rules = defineRulebook({ rules: builtInRules }).at();
 * const [limit] = boundaryCases(rules, "inventory.turnover", { turnoverDays: 1 });
 * limit?.threshold; // => 3.5
 * [limit?.under?.outcome, limit?.at?.outcome, limit?.over?.outcome]; // => ["healthy", "healthy", "watch"]
 * ```
 */
export function boundaryCases<Rules extends Rule, Id extends Rules["id"]>(
  rules: RulesAt<Rules>,
  id: Id,
  facts: FactsInput<FactsOf<RuleById<Rules, Id>>>,
): BoundaryCase[] {
  const anyRules: RulesAt = rules;
  const rule: string = id;
  const { shape } = anyRules.rule(rule).facts;
  const { checks } = anyRules.decide(rule, facts);
  return checks.flatMap((check): BoundaryCase[] => {
    const { name, operator } = check;
    const field = shape[name];
    const given = paramOfThreshold(anyRules, rule, check);
    if (field === undefined || given === undefined) return [];
    const { param, threshold } = given;
    const values = beside(field, threshold);
    const decide = (value: number) =>
      takes(field, value) ? anyRules.decide(rule, { ...facts, [name]: value }) : null;
    const [under, at, over] = [decide(values.under), decide(threshold), decide(values.over)];
    return [{ fact: name, param, operator, threshold, under, at, over }];
  });
}
