import {
  explainDecision,
  type FactsInput,
  type FactsOf,
  type OutcomeOf,
  type Rule,
  type Rulebook,
  type Scope,
} from "../rules/index.js";

/** What a rulebook is to answer for certain facts. */
export type DecisionCase<Rules extends Rule> = Rules extends Rule
  ? {
      /** Names the case in a mismatch. */
      readonly name?: string;
      readonly rule: Rules["id"];
      readonly scope?: Scope;
      readonly facts: FactsInput<FactsOf<Rules>>;
      readonly outcome: OutcomeOf<Rules> | "undecided";
    }
  : never;

/** A case that a rulebook answers otherwise. */
export interface DecisionMismatch {
  /** The case's name; its rule and place in the list where it has none. */
  readonly name: string;
  readonly expected: string;
  readonly received: string;
  /** The rulebook's decision in words, a line each. */
  readonly explanation: readonly string[];
}

/**
 * Tries a rulebook on a table of cases.
 *
 * @returns the cases that it answers otherwise; empty when all is well, so that any test runner can compare with `[]`.
 * @throws NotFoundError when the rulebook has no such rule.
 * @throws InvalidInputError when a fact is of the wrong type or unknown to the rule.
 *
 * @example
 * ```ts
 * import { builtInRules, defineRulebook } from "opscycle/rules";
 * import { checkDecisions } from "opscycle/testing";
 *
 * const rulebook = defineRulebook({ rules: builtInRules });
 * const facts = { turnoverDays: 30 };
 * checkDecisions(rulebook, [{ rule: "inventory.turnover", facts, outcome: "watch" }]); // => []
 * checkDecisions(rulebook, [{ rule: "inventory.turnover", facts, outcome: "healthy" }])[0]?.received; // => "watch"
 * ```
 */
export function checkDecisions<Rules extends Rule>(
  rulebook: Rulebook<Rules>,
  cases: readonly DecisionCase<Rules>[],
): DecisionMismatch[] {
  const anyRulebook: Rulebook = rulebook;
  return cases.flatMap(({ name, rule, scope, facts, outcome }, index) => {
    const decision = anyRulebook.at(scope).decide(rule, facts);
    if (decision.outcome === outcome) return [];
    return [
      {
        name: name ?? `${rule} (case ${index + 1})`,
        expected: outcome,
        received: decision.outcome,
        explanation: explainDecision(decision),
      },
    ];
  });
}
