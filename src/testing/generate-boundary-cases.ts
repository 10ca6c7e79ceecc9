import { InvalidInputError, RuleFailedError } from "../errors/index.js";
import { canonicalJson } from "../rules/fingerprint.js";
import type { Decision, Rule, RuleById, RulesAt } from "../rules/index.js";
import { requiredKeys } from "../rules/required-keys.js";
import { beside, takes } from "../rules/rulebook/fact-values.js";
import { type FactValues, searchFacts, tryRule, withFact } from "../rules/rulebook/search-facts.js";
import type { DecisionCase } from "./decision-case.js";
import { paramOfThreshold } from "./param-of-threshold.js";

/** A threshold that a parameter gives, and a way to ask the rule beside it. */
interface Threshold {
  readonly fact: string;
  readonly param: string;
  readonly threshold: number;
  readonly sides: readonly { readonly side: string; readonly value: number }[];
}

/** How often the rule is asked in the search for facts, and how often without finding anything new. */
const tries = 3000;
const triesInVain = 600;

/**
 * Makes cases for every threshold of a rule that a parameter gives: the fact just under it, at it and just over it,
 * with the outcomes as they are now. The other facts are found by trying the rule, such that the threshold matters: the
 * outcome, or else the proposal, is another one on its other side. Where none are found they are some under which it is
 * compared. Kept with {@link goldenDecisions} they show what a change of the rulebook changes.
 *
 * The same rule and parameters give the same cases.
 *
 * @throws NotFoundError when the rulebook has no such rule.
 *
 * @example
 * ```ts
 * import { builtInRules, defineRulebook } from "opscycle/rules";
 * import { generateBoundaryCases } from "opscycle/testing";
 *
 * const cases = generateBoundaryCases(defineRulebook({ rules: builtInRules }).at(), "inventory.turnover");
 * cases.map(({ name }) => name); // => ["turnoverDays just under healthyTurnoverDays 3.5", "turnoverDays at healthyTurnoverDays 3.5", "turnoverDays just over healthyTurnoverDays 3.5"]
 * cases.map(({ outcome }) => outcome); // => ["healthy", "healthy", "watch"]
 * ```
 */
export function generateBoundaryCases<Rules extends Rule, Id extends Rules["id"]>(
  rules: RulesAt<Rules>,
  id: Id,
): DecisionCase<RuleById<Rules, Id>>[];
export function generateBoundaryCases(rules: RulesAt, id: string): unknown[] {
  const rule = rules.rule(id);
  const params = rules.params(id);
  const ways = searchFacts(rule, params, {
    tries,
    enough: (search) => search.triesSinceNew > triesInVain,
  }).ways.flatMap(({ facts }) => decide(rules, id, facts));
  return thresholdsOf(rules, rule, ways).flatMap(({ threshold, decisions }) => {
    const { fact, sides } = threshold;
    const known = decisions.map(({ facts }) => facts);
    const answers = (facts: FactValues) =>
      sides.map(({ value }) => tryRule(rule, params, withFact(facts, fact, value)));
    const outcomes = (facts: FactValues) => answers(facts).map((answer) => answer?.outcome);
    const proposals = (facts: FactValues) => answers(facts).map((answer) => canonicalJson(answer?.proposal));
    const decided = known.find((some) => new Set(outcomes(some)).size > 1);
    const proposed = decided ?? known.find((some) => new Set(proposals(some)).size > 1);
    const facts = fewest(rule, proposed ?? known[0] ?? {}, fact, decided ? outcomes : proposals);
    return casesAt(rules, id, threshold, facts);
  });
}

/** Each threshold, and the decisions in which it was compared. */
function thresholdsOf(rules: RulesAt, rule: Rule, decisions: readonly Decision[]) {
  const found = new Map<string, { readonly threshold: Threshold; readonly decisions: Decision[] }>();
  for (const decision of decisions) {
    for (const check of decision.checks) {
      const fact = check.name;
      const field = rule.facts.shape[fact];
      const given = paramOfThreshold(rules, rule.id, check);
      if (field === undefined || given === undefined) continue;
      const { param, threshold } = given;
      const key = `${fact} ${param} ${threshold}`;
      const { under, over } = beside(field, threshold);
      const sides = [
        { side: "just under", value: under },
        { side: "at", value: threshold },
        { side: "just over", value: over },
      ].filter(({ value }) => takes(field, value));
      const known = found.get(key);
      if (known !== undefined) known.decisions.push(decision);
      else
        found.set(key, {
          threshold: { fact, param, threshold, sides },
          decisions: [decision],
        });
    }
  }
  return [...found.values()];
}

/** Leaves out the optional facts that make no difference. */
function fewest(
  rule: Rule,
  facts: FactValues,
  kept: string,
  answer: (facts: FactValues) => unknown,
): FactValues {
  const required = requiredKeys(rule.facts);
  const expected = canonicalJson(answer(facts));
  return Object.keys(facts)
    .filter((name) => name !== kept && !required.includes(name))
    .reduce((fewer, name) => {
      const without = withFact(fewer, name, undefined);
      return canonicalJson(answer(without)) === expected ? without : fewer;
    }, facts);
}

function casesAt(
  rules: RulesAt,
  id: string,
  { fact, param, threshold, sides }: Threshold,
  facts: FactValues,
) {
  const { scope } = rules;
  return sides.flatMap(({ side, value }) =>
    decide(rules, id, withFact(facts, fact, value)).map((decision) => ({
      name: `${fact} ${side} ${param} ${threshold}`,
      rule: id,
      ...(Object.keys(scope).length > 0 && { scope }),
      facts: decision.facts,
      outcome: decision.outcome,
    })),
  );
}

/** None where the rule cannot reckon with facts that were made up. */
function decide(rules: RulesAt, id: string, facts: FactValues): Decision[] {
  try {
    return [rules.decide(id, facts)];
  } catch (error) {
    if (error instanceof RuleFailedError || error instanceof InvalidInputError) return [];
    throw error;
  }
}
