import { z } from "zod";
import { defineRule, type Rule } from "../define-rule.js";

/** Demand, supply and profit of a candidate product. */
export interface SelectionTriangleFacts {
  /** Whether research shows a need that the products on offer leave unmet. */
  readonly needUnmet: boolean;
  /** Days that the supplier takes to develop or change such a product. */
  readonly developmentDays: number;
  /** Units that the supplier can make in the peak season per unit expected to sell in it. */
  readonly peakCapacityRatio: number;
  /** What is left per unit of net sales after purchase, marketing and logistics; below 0 when nothing is. */
  readonly contributionMargin: number;
  /** Share of the orders of such products that end in after-sales work, 0 to 1. */
  readonly afterSalesRate: number;
}

/** What each side must hold. */
export interface SelectionTriangleParams {
  /** Longest development time. */
  readonly maximumDevelopmentDays: number;
  /** Least capacity in the peak season, in units per unit expected. */
  readonly minimumPeakCapacityRatio: number;
  /** Least contribution margin, 1 at the most. */
  readonly minimumContributionMargin: number;
  /** Largest share of orders with after-sales work, 0 to 1. */
  readonly maximumAfterSalesRate: number;
}

const share = z.number().min(0).max(1);

const factsSchema = z.strictObject({
  needUnmet: z.boolean(),
  developmentDays: z.number().nonnegative(),
  peakCapacityRatio: z.number().nonnegative(),
  contributionMargin: z.number().max(1),
  afterSalesRate: share,
}) satisfies z.core.$ZodType<SelectionTriangleFacts>;

const paramsSchema = z.strictObject({
  maximumDevelopmentDays: z.number().nonnegative(),
  minimumPeakCapacityRatio: z.number().nonnegative(),
  minimumContributionMargin: z.number().max(1),
  maximumAfterSalesRate: share,
}) satisfies z.core.$ZodType<SelectionTriangleParams>;

/**
 * Whether demand, supply and profit of a candidate hold together (R202): a need that nobody meets, a supplier who is
 * quick and keeps up in the peak season, and a margin that is left after all costs, with little after-sales work.
 */
export const selectionTriangle: Rule<
  "selection.triangle",
  SelectionTriangleFacts,
  SelectionTriangleParams,
  "select" | "reject"
> = defineRule({
  id: "selection.triangle",
  kind: "gate",
  title: { en: "Demand, supply and profit of a candidate", zh: "需求-供给-利润三角模型" },
  source: ["R202"],
  facts: factsSchema,
  params: paramsSchema,
  outcomes: ["select", "reject"],
  decide(facts, params, check) {
    const isNeeded = check.equals("needUnmet", facts.needUnmet, true);
    const isQuick = check.atMost("developmentDays", facts.developmentDays, params.maximumDevelopmentDays);
    const keepsUp = check.atLeast(
      "peakCapacityRatio",
      facts.peakCapacityRatio,
      params.minimumPeakCapacityRatio,
    );
    const earns = check.atLeast(
      "contributionMargin",
      facts.contributionMargin,
      params.minimumContributionMargin,
    );
    const isQuiet = check.atMost("afterSalesRate", facts.afterSalesRate, params.maximumAfterSalesRate);
    return isNeeded && isQuick && keepsUp && earns && isQuiet ? "select" : "reject";
  },
});
