import { z } from "zod";
import { defineRule, type Rule } from "../define-rule.js";

/** How much of a shop's sales its hits make. */
export interface AssortmentHitDependenceFacts {
  /**
   * Share of net sales that the hit products make, 0 to 1. Where nobody has named the hits, `paretoShare` gives that
   * of the best sellers.
   */
  readonly hitSalesShare: number;
  /** Whether the alert is raised now. */
  readonly raised: boolean;
}

/** How much is too much. */
export interface AssortmentHitDependenceParams {
  /** Raise when the share is above this, 0 to 1. */
  readonly raiseAboveShare: number;
  /** Clear when the share is at this or below, 0 to 1; `raiseAboveShare` or less. */
  readonly clearAtShare: number;
}

const share = z.number().min(0).max(1);

const factsSchema = z.strictObject({
  hitSalesShare: share,
  raised: z.boolean(),
}) satisfies z.core.$ZodType<AssortmentHitDependenceFacts>;

const paramsSchema = z
  .strictObject({ raiseAboveShare: share, clearAtShare: share })
  .refine(({ raiseAboveShare, clearAtShare }) => clearAtShare <= raiseAboveShare, {
    path: ["clearAtShare"],
    message: "at most raiseAboveShare",
  }) satisfies z.core.$ZodType<AssortmentHitDependenceParams>;

/** Warns when a shop lives on its hits alone (R239). */
export const assortmentHitDependence: Rule<
  "assortment.hit-dependence",
  AssortmentHitDependenceFacts,
  AssortmentHitDependenceParams,
  "clear" | "raise"
> = defineRule({
  id: "assortment.hit-dependence",
  kind: "alert",
  title: { en: "Dependence on hit products", zh: "爆款依赖预警" },
  source: ["R239"],
  facts: factsSchema,
  params: paramsSchema,
  outcomes: ["clear", "raise"],
  decide: ({ hitSalesShare, raised }, params, check) =>
    check.atMost("hitSalesShare", hitSalesShare, raised ? params.clearAtShare : params.raiseAboveShare)
      ? "clear"
      : "raise",
});
