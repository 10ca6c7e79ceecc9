import type { Rule } from "../define-rule.js";
import { type FactSearch, type FactValues, searchFacts } from "./search-facts.js";

/** An outcome that a search did not reach, and a parameter that would have to change. */
export interface UnreachedOutcome {
  readonly outcome: string;
  readonly param: string;
  /** With this value the same search reaches it; undefined: when it is unset. */
  readonly reachedWith: unknown;
}

/** How often one value of one parameter is tried out, of that first with what is known of the rule. */
const triesOfOne = 200;
const mostSeeds = 60;

/** Tries left for changed parameters; the searches of one rulebook share them. */
export interface SearchBudget {
  tries: number;
}

/**
 * The outcomes that the search did not reach and would reach with another value of one numeric parameter: so it is the
 * parameters that stand in the way, and not the search that is too weak. What was found so is tried once more with the
 * parameters as they are, from the facts that reached the outcome with the other value.
 */
export function unreachedOutcomes(
  rule: Rule,
  params: object,
  { outcomes, ways }: FactSearch,
  budget: SearchBudget,
): UnreachedOutcome[] {
  const unreached = rule.outcomes.filter((outcome) => !outcomes.has(outcome));
  if (unreached.length === 0) return [];
  const seeds = ways.slice(0, mostSeeds).map(({ facts }) => facts);
  const found = Object.keys(params).flatMap((param) =>
    reachedWith(rule, params, param, { unreached, seeds, budget }),
  );
  const again = searchFacts(rule, params, { tries: triesOfOne * 4, seeds: found.map(({ facts }) => facts) });
  return found.filter(({ outcome }) => !again.outcomes.has(outcome));
}

/** For each outcome the nearest value of the parameter with which a search reaches it. */
function reachedWith(
  rule: Rule,
  params: object,
  param: string,
  {
    unreached,
    seeds,
    budget,
  }: { unreached: readonly string[]; seeds: readonly FactValues[]; budget: SearchBudget },
): (UnreachedOutcome & { readonly facts: FactValues })[] {
  const found = new Map<string, UnreachedOutcome & { readonly facts: FactValues }>();
  for (const other of otherValues(rule, params, param)) {
    if (budget.tries <= 0 || found.size === unreached.length) break;
    const { tries, ways } = searchFacts(rule, withParam(params, param, other), {
      tries: triesOfOne,
      seeds,
      enough: (search) => unreached.every((outcome) => search.outcomes.has(outcome)),
    });
    budget.tries -= tries;
    for (const { outcome, facts } of ways) {
      if (unreached.includes(outcome) && !found.has(outcome))
        found.set(outcome, { outcome, param, reachedWith: other, facts });
    }
  }
  return [...found.values()];
}

/** The nearest first, so that the least change is the one told. */
function otherValues(rule: Rule, params: object, param: string): (number | undefined)[] {
  const value: unknown = Reflect.get(params, param);
  if (typeof value !== "number") return [];
  const values = [...new Set([value + 1, value - 1, value / 2, value * 2, value * 10, 0, 0.5, 1])]
    .filter((other) => other !== value)
    .sort((left, right) => Math.abs(left - value) - Math.abs(right - value));
  return [...values, undefined].filter(
    (other) => rule.params.safeParse(withParam(params, param, other)).success,
  );
}

function withParam(params: object, param: string, value: number | undefined): object {
  const entries = Object.entries(params).filter(([name]) => name !== param);
  return Object.fromEntries(value === undefined ? entries : [...entries, [param, value]]);
}
