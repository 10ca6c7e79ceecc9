import type { Rule } from "../define-rule.js";
import { valuesToTry } from "./fact-values.js";
import { type FactSearch, searchFacts } from "./search-facts.js";

/** An outcome that a search did not reach, and a parameter that would have to change. */
export interface UnreachedOutcome {
  readonly outcome: string;
  readonly param: string;
  /** With this value the same search reaches it; undefined: when it is unset. */
  readonly reachedWith: unknown;
}

/** How often one value of one parameter is tried out, and all of one rulebook together. */
const triesOfOne = 600;

/** Tries left for changed parameters; the searches of one rulebook share them. */
export interface SearchBudget {
  tries: number;
}

/**
 * The outcomes that the search did not reach and would reach with another value of one numeric parameter: so it is the
 * parameters that stand in the way, and not the search that is too weak.
 */
export function unreachedOutcomes(
  rule: Rule,
  params: object,
  { outcomes }: FactSearch,
  budget: SearchBudget,
): UnreachedOutcome[] {
  const unreached = rule.outcomes.filter((outcome) => !outcomes.has(outcome));
  if (unreached.length === 0) return [];
  const found = new Map<string, UnreachedOutcome>();
  for (const [param, value] of Object.entries(params)) {
    if (typeof value !== "number") continue;
    for (const other of otherValues(rule, params, param, value)) {
      if (budget.tries <= 0) return [...found.values()];
      const changed = searchFacts(rule, withParam(params, param, other), triesOfOne, (search) =>
        unreached.every((outcome) => search.outcomes.has(outcome)),
      );
      budget.tries -= changed.tries;
      for (const outcome of unreached) {
        const key = `${outcome} ${param}`;
        if (changed.outcomes.has(outcome) && !found.has(key))
          found.set(key, { outcome, param, reachedWith: other });
      }
    }
  }
  return [...found.values()];
}

/** The nearest first, so that the least change is the one told. */
function otherValues(rule: Rule, params: object, param: string, value: number): (number | undefined)[] {
  const field = rule.params.shape[param];
  if (field === undefined) return [];
  const plain = valuesToTry(field).filter((other): other is number => typeof other === "number");
  const values = [...new Set([value + 1, value - 1, value / 2, value * 2, value * 10, ...plain])]
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
