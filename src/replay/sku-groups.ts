import type { DailyFacts } from "../kpi/index.js";
import type { builtInRules, Rulebook, RulesAt } from "../rules/index.js";

/** A rule that comes with the library. */
export type BuiltInRule = (typeof builtInRules)[number];

/** SKUs to which the same layers of the rulebook apply, and the rules as they stand for them. */
export interface SkuGroup {
  readonly rules: RulesAt<BuiltInRule>;
  readonly skus: readonly number[];
}

/**
 * Groups SKUs by the layers that apply to them, so that a rule is asked once for a whole group.
 * Without effective dates, which layers apply to a SKU never changes and is looked up once.
 */
export class SkuGroups {
  private readonly rules: RulesAt<BuiltInRule>[] = [];
  private readonly isDated: boolean;

  constructor(
    private readonly rulebook: Rulebook,
    private readonly facts: DailyFacts,
  ) {
    this.isDated = rulebook.layers.some(({ from, until }) => from !== undefined || until !== undefined);
  }

  /** The groups of these SKUs at an instant. */
  of(skus: readonly number[], at: string): readonly SkuGroup[] {
    const groups = new Map<object, { rules: RulesAt<BuiltInRule>; skus: number[] }>();
    for (const sku of skus) {
      const rules = this.rulesOf(sku, at);
      const group = groups.get(rules.layerSet);
      if (group === undefined) groups.set(rules.layerSet, { rules, skus: [sku] });
      else group.skus.push(sku);
    }
    return [...groups.values()];
  }

  private rulesOf(number: number, at: string): RulesAt<BuiltInRule> {
    const known = this.isDated ? undefined : this.rules[number];
    if (known !== undefined) return known;
    const { sku = "", category } = this.facts.skus[number] ?? {};
    const rules = this.rulebook.at({
      sku,
      at,
      ...(category !== undefined && { category }),
    }) as RulesAt<BuiltInRule>;
    this.rules[number] = rules;
    return rules;
  }
}
