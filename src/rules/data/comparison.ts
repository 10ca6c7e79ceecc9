import { z } from "zod";
import { benchmarkGap } from "../../kpi/comparisons/benchmark-gap.js";
import { defineRule, type Rule } from "../define-rule.js";

const comparisons = ["previousPeriod", "yearBefore", "benchmark"] as const;

/** What a figure is read beside. */
export type DataComparison = (typeof comparisons)[number];

/** A figure of a report, and the same measure elsewhere, in its unit. */
export interface DataComparisonFacts {
  /** The figure. */
  readonly value: number;
  /** That of the period before (环比). */
  readonly previousPeriod?: number;
  /** That of the same period a year before (同比). */
  readonly yearBefore?: number;
  /** The industry's, a rival's or the plan's. */
  readonly benchmark?: number;
}

/** Which comparisons a figure needs. */
export interface DataComparisonParams {
  /** All that must be there. */
  readonly requiredComparisons: readonly DataComparison[];
}

/** How a figure compares: its relative change, 0.1 for a tenth more; left out against 0 or less, where there is none. */
export type DataComparisonProposal = { readonly [comparison in DataComparison]?: number };

const factsSchema = z.strictObject({
  value: z.number(),
  previousPeriod: z.exactOptional(z.number()),
  yearBefore: z.exactOptional(z.number()),
  benchmark: z.exactOptional(z.number()),
}) satisfies z.core.$ZodType<DataComparisonFacts>;

const paramsSchema = z.strictObject({
  requiredComparisons: z.array(z.enum(comparisons)),
}) satisfies z.core.$ZodType<DataComparisonParams>;

/**
 * Whether a figure may be read: not alone, but beside the period before, the year before and a benchmark (R243). What
 * is lacking stands in the decision's `missing`; how it compares with what is known, in its proposal.
 */
export const dataComparison: Rule<
  "data.comparison",
  DataComparisonFacts,
  DataComparisonParams,
  "comparable" | "single-figure",
  DataComparisonProposal
> = defineRule({
  id: "data.comparison",
  kind: "gate",
  title: { en: "Figure read in comparison", zh: "环比同比与行业对比" },
  source: ["R243"],
  facts: factsSchema,
  params: paramsSchema,
  outcomes: ["comparable", "single-figure"],
  defaults: { requiredComparisons: ["previousPeriod", "yearBefore", "benchmark"] },
  notes: { requiredComparisons: { source: "R243" } },
  decide(facts, params, check) {
    let isComparable = true;
    for (const name of params.requiredComparisons)
      isComparable = check.hasFact(name, facts[name]) && isComparable;
    const proposal: { [comparison in DataComparison]?: number } = {};
    for (const name of comparisons) {
      const other = facts[name];
      const change =
        other === undefined ? null : benchmarkGap({ own: facts.value, benchmark: other }).relative;
      if (change !== null) proposal[name] = change;
    }
    return { outcome: isComparable ? "comparable" : "single-figure", proposal };
  },
});
