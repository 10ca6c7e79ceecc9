import { explainDecision, type Rule, type Rulebook } from "../rules/index.js";
import { caseName, type DecisionCase } from "./decision-case.js";
import { type Difference, differencesFrom } from "./expectation.js";

/** A case that a rulebook answers otherwise. */
export interface DecisionMismatch {
  /** The case's name; its rule and place in the list where it has none. */
  readonly name: string;
  /** What was stated and did not come: an outcome, `proposal.units 84`. */
  readonly expected: string;
  /** What came instead. */
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
 * const watched = { rule: "inventory.turnover", facts, outcome: "watch", toPass: [{ turnoverDays: 3.5 }] } as const;
 * checkDecisions(rulebook, [watched]); // => []
 * checkDecisions(rulebook, [{ ...watched, outcome: "healthy" }])[0]?.received; // => "watch"
 * ```
 */
export function checkDecisions<Rules extends Rule>(
  rulebook: Rulebook<Rules>,
  cases: readonly DecisionCase<Rules>[],
): DecisionMismatch[] {
  const anyRulebook: Rulebook = rulebook;
  return cases.flatMap((one, index) => {
    const decision = anyRulebook.at(one.scope).decide(one.rule, one.facts);
    const differences = differencesFrom(decision, one);
    if (differences.length === 0) return [];
    return [
      {
        name: caseName(one, index),
        expected: differences.map((difference) => valueText(difference, "expected")).join("; "),
        received: differences.map((difference) => valueText(difference, "received")).join("; "),
        explanation: explainDecision(decision),
      },
    ];
  });
}

function valueText({ path, ...values }: Difference, side: "expected" | "received"): string {
  return path === "outcome" ? String(values[side]) : `${path} ${JSON.stringify(values[side]) ?? "nothing"}`;
}
