import { z } from "zod";
import { defineRule, type Rule } from "../define-rule.js";

/** How much of a product, or of a category, comes back. */
export interface ReturnHighRateFacts {
  /** Returned share of the matured units, 0 to 1. */
  readonly returnRate: number;
  /** Units sold that can no longer come back: delivered, and their return window is over. */
  readonly maturedUnits: number;
  /** Whether the alert is raised now. */
  readonly raised: boolean;
}

/** How much is too much: a matter of the category. */
export interface ReturnHighRateParams {
  /** Matured units before which the rate says nothing (E-45). */
  readonly minimumMaturedUnits: number;
  /** Raise when the rate is above this, 0 to 1. */
  readonly raiseAboveRate: number;
  /** Clear when the rate is at this or below, 0 to 1; `raiseAboveRate` or less. */
  readonly clearAtRate: number;
}

const rate = z.number().min(0).max(1);

const factsSchema = z.strictObject({
  returnRate: rate,
  maturedUnits: z.number().nonnegative(),
  raised: z.boolean(),
}) satisfies z.core.$ZodType<ReturnHighRateFacts>;

const paramsSchema = z
  .strictObject({
    minimumMaturedUnits: z.number().nonnegative(),
    raiseAboveRate: rate,
    clearAtRate: rate,
  })
  .refine(({ raiseAboveRate, clearAtRate }) => clearAtRate <= raiseAboveRate, {
    path: ["clearAtRate"],
    message: "at most raiseAboveRate",
  }) satisfies z.core.$ZodType<ReturnHighRateParams>;

/**
 * Raises and clears the alert that too much of a product comes back (R107): it is to be made better or taken off.
 *
 * Which of the two is for `product.restart` and `product.retire` to say. What is usual differs much between
 * categories: set the rates in a layer for each. Undecided while few units have matured, for returns arrive late.
 */
export const returnHighRate: Rule<
  "return.high-rate",
  ReturnHighRateFacts,
  ReturnHighRateParams,
  "clear" | "raise"
> = defineRule({
  id: "return.high-rate",
  kind: "alert",
  title: { en: "High return rate", zh: "退货率过高预警" },
  source: ["R107", "E-45"],
  facts: factsSchema,
  params: paramsSchema,
  outcomes: ["clear", "raise"],
  decide(facts, params, check) {
    const enough = check.atLeast("maturedUnits", facts.maturedUnits, params.minimumMaturedUnits);
    const usual = check.atMost(
      "returnRate",
      facts.returnRate,
      facts.raised ? params.clearAtRate : params.raiseAboveRate,
    );
    if (!enough) return "undecided";
    return usual ? "clear" : "raise";
  },
});
