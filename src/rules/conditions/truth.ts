import type { Check } from "../decision/check.js";
import { silentCheck } from "../decision/check.js";
import { type Comparison, compare, missingIn, opposite } from "./comparison.js";

type Values = { readonly [name: string]: unknown };

/** A condition that was found right: `not` is worked into the comparisons. */
export type ReadCondition =
  | { readonly all: readonly ReadCondition[] }
  | { readonly any: readonly ReadCondition[] }
  | { readonly comparison: Comparison };

/** The condition that holds where this one does not. */
export function negation(condition: ReadCondition): ReadCondition {
  if ("all" in condition) return { any: condition.all.map(negation) };
  if ("any" in condition) return { all: condition.any.map(negation) };
  return { comparison: opposite(condition.comparison) };
}

/** How many comparisons a condition makes. */
export function comparisonsIn(condition: ReadCondition): number {
  if ("comparison" in condition) return 1;
  const parts = "all" in condition ? condition.all : condition.any;
  return parts.reduce((sum, part) => sum + comparisonsIn(part), 0);
}

/**
 * Whether a condition holds, in Kleene's logic of three values: undefined where missing facts decide it. Makes all its
 * comparisons.
 *
 * @param speaksFor - false writes down the opposite of each comparison: for a condition that should not hold
 */
export function truthOf(
  condition: ReadCondition,
  facts: Values,
  params: Values,
  check: Check,
  speaksFor = true,
): boolean | undefined {
  if ("comparison" in condition) {
    if (speaksFor) return compare(condition.comparison, facts, params, check);
    const against = compare(opposite(condition.comparison), facts, params, check);
    return against === undefined ? undefined : !against;
  }
  const parts = "all" in condition ? condition.all : condition.any;
  const decisive = !("all" in condition);
  let truth: boolean | undefined = !decisive;
  for (const part of parts) {
    const one = truthOf(part, facts, params, check, speaksFor);
    if (one === decisive) truth = decisive;
    else if (one === undefined && truth !== decisive) truth = undefined;
  }
  return truth;
}

/** Lists what is missing where a condition is not known, and only what could decide it. */
export function listMissing(condition: ReadCondition, facts: Values, params: Values, check: Check): void {
  if (truthOf(condition, facts, params, silentCheck) !== undefined) return;
  if ("comparison" in condition) {
    const missing = missingIn(condition.comparison, facts, params);
    for (const name of missing.facts) check.hasFact(name, undefined);
    for (const name of missing.params) check.hasParam(name, undefined);
    return;
  }
  for (const part of "all" in condition ? condition.all : condition.any)
    listMissing(part, facts, params, check);
}
