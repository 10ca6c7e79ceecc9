import { z } from "zod";
import type { Check } from "../decision/check.js";
import { defineRule, type Rule } from "../define-rule.js";

/** A lot that was checked, and who made it. */
export interface QualityStandardFacts {
  /** Whether the goods carry the shop's own brand; otherwise they are another's, sold as an agent. */
  readonly ownBrand: boolean;
  /** Defective share of the units checked, 0 to 1. */
  readonly defectRate: number;
  /** Days since the supplier's papers and capability were last reviewed. */
  readonly daysSinceSupplierReview: number;
}

/** What own-brand and agency goods must meet. */
export interface QualityStandardParams {
  /** Defective share up to which own-brand goods are accepted; `agencyMaximumDefectRate` or less. */
  readonly ownBrandMaximumDefectRate: number;
  /** Defective share up to which agency goods are accepted. */
  readonly agencyMaximumDefectRate: number;
  /** Days after which the maker of own-brand goods is to be reviewed again. */
  readonly ownBrandReviewDays: number;
  /** Days after which the supplier of agency goods is to be reviewed again; `ownBrandReviewDays` or fewer. */
  readonly agencyReviewDays: number;
}

const factsSchema = z.strictObject({
  ownBrand: z.boolean(),
  defectRate: z.number().min(0).max(1),
  daysSinceSupplierReview: z.number().nonnegative(),
}) satisfies z.core.$ZodType<QualityStandardFacts>;

const paramsSchema = z
  .strictObject({
    ownBrandMaximumDefectRate: z.number().min(0).max(1),
    agencyMaximumDefectRate: z.number().min(0).max(1),
    ownBrandReviewDays: z.number().positive(),
    agencyReviewDays: z.number().positive(),
  })
  .refine((params) => params.ownBrandMaximumDefectRate <= params.agencyMaximumDefectRate, {
    path: ["ownBrandMaximumDefectRate"],
    message: "at most agencyMaximumDefectRate",
  })
  .refine((params) => params.agencyReviewDays <= params.ownBrandReviewDays, {
    path: ["agencyReviewDays"],
    message: "at most ownBrandReviewDays",
  }) satisfies z.core.$ZodType<QualityStandardParams>;

/**
 * Whether a checked lot may be sold (R252). What carries the shop's own name meets a stricter limit of defects; what is
 * bought as an agent comes from suppliers that are looked at more often. A lot within its limit from a supplier whose
 * review is due waits for that review.
 */
export const qualityStandard: Rule<
  "quality.standard",
  QualityStandardFacts,
  QualityStandardParams,
  "accepted" | "review-supplier" | "nonconforming"
> = defineRule({
  id: "quality.standard",
  kind: "gate",
  title: { en: "Quality standard by brand", zh: "自有品牌从严的质量标准" },
  source: ["R252"],
  facts: factsSchema,
  params: paramsSchema,
  outcomes: ["accepted", "review-supplier", "nonconforming"],
  decide(facts, params, check) {
    const conforms = withinDefects(facts, params, check);
    const reviewed = supplierReviewed(facts, params, check);
    if (!conforms) return "nonconforming";
    return reviewed ? "accepted" : "review-supplier";
  },
});

function withinDefects(facts: QualityStandardFacts, params: QualityStandardParams, check: Check): boolean {
  return facts.ownBrand
    ? check.atMost("defectRate", facts.defectRate, params.ownBrandMaximumDefectRate)
    : check.atMost("defectRate", facts.defectRate, params.agencyMaximumDefectRate);
}

function supplierReviewed(facts: QualityStandardFacts, params: QualityStandardParams, check: Check): boolean {
  const days = facts.daysSinceSupplierReview;
  return facts.ownBrand
    ? check.below("daysSinceSupplierReview", days, params.ownBrandReviewDays)
    : check.below("daysSinceSupplierReview", days, params.agencyReviewDays);
}
