import type { DailyFacts } from "../kpi/index.js";
import type { builtInRules, Rule, Rulebook, RulesAt } from "../rules/index.js";

/** A rule that comes with the library. */
export type BuiltInRule = (typeof builtInRules)[number];

/** SKUs to which the same layers of the rulebook apply, and the rules as they stand for them. */
export interface SkuGroup {
  readonly rules: RulesAt<BuiltInRule>;
  readonly skus: readonly number[];
}

/**
 * Groups SKUs by the layers that apply to them, so that a rule is asked once for the whole group.
 *
 * @param skus - the SKU numbers
 */
export function groupSkus(rulebook: Rulebook, { skus: profiles }: DailyFacts, skus: readonly number[], at: string): readonly SkuGroup[] {
  const groups = new Map<object, { rules: RulesAt<BuiltInRule>; skus: number[] }>();
  for (const number of skus) {
    const { sku = "", category } = profiles[number] ?? {};
    const rules: RulesAt<Rule> = rulebook.at({ sku, at, ...(category !== undefined && { category }) });
    const group = groups.get(rules.layerSet);
    if (group === undefined) groups.set(rules.layerSet, { rules: rules as RulesAt<BuiltInRule>, skus: [number] });
    else group.skus.push(number);
  }
  return [...groups.values()];
}
