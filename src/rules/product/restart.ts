import { z } from "zod";
import type { Check } from "../decision/check.js";
import { defineRule, type Rule } from "../define-rule.js";
import { compareIfSet } from "../optional-threshold.js";

/** How a product in formal operation does, and how often it was restarted. */
export interface ProductRestartFacts {
  /** Units sold in the last `windowDays` days, cancelled ones left out. */
  readonly unitsSold: number;
  /** Days since it went on sale, or since its last restart. */
  readonly daysOnSale: number;
  /** Restarts that it has had. */
  readonly restartsUsed: number;
  /** Share of reviews that are bad, 0 to 1. */
  readonly negativeReviewRate?: number;
  /** Returned share of the units sold, 0 to 1. */
  readonly returnRate?: number;
  /** The ad budget asked for, over the budget of today: 1.2 asks for a fifth more. 1 where it is absent. */
  readonly adBudgetRatio?: number;
}

/** When a product is weak enough to be restarted, and how often and at what cost it may be. */
export interface ProductRestartParams {
  /** Days over which `unitsSold` is counted. */
  readonly windowDays: number;
  /** Days since it went on sale, or since its last restart, before which nothing is decided. */
  readonly minimumDaysOnSale: number;
  /** Fewer units sold in the window are poor sales. */
  readonly poorSalesBelowUnits: number;
  /** More bad reviews are a reason to restart. Not looked at when unset. */
  readonly maximumNegativeReviewRate?: number;
  /** More returns are a reason to restart. Not looked at when unset. */
  readonly maximumReturnRate?: number;
  /** Restarts that a product may have. */
  readonly maximumRestarts: number;
  /** The most that the ad budget may become, over the budget of today. */
  readonly maximumAdBudgetRatio: number;
  /** Days after which a raised ad budget falls back and the ad gate is applied again. */
  readonly adBudgetRaiseDays: number;
}

/** What a restart may cost (E-12). */
export interface ProductRestartProposal {
  /** The ad budget during the raise, over the budget of today. */
  readonly adBudgetRatio: number;
  /** Days after which the raise ends. */
  readonly adBudgetRaiseDays: number;
}

const factsSchema = z.strictObject({
  unitsSold: z.number().nonnegative(),
  daysOnSale: z.number().nonnegative(),
  restartsUsed: z.int().nonnegative(),
  negativeReviewRate: z.exactOptional(z.number().min(0).max(1)),
  returnRate: z.exactOptional(z.number().min(0).max(1)),
  adBudgetRatio: z.exactOptional(z.number().nonnegative()),
}) satisfies z.core.$ZodType<ProductRestartFacts>;

const paramsSchema = z.strictObject({
  windowDays: z.number().positive(),
  minimumDaysOnSale: z.number().nonnegative(),
  poorSalesBelowUnits: z.number().nonnegative(),
  maximumNegativeReviewRate: z.exactOptional(z.number().min(0).max(1)),
  maximumReturnRate: z.exactOptional(z.number().min(0).max(1)),
  maximumRestarts: z.int().nonnegative(),
  maximumAdBudgetRatio: z.number().min(1),
  adBudgetRaiseDays: z.number().positive(),
}) satisfies z.core.$ZodType<ProductRestartParams>;

/**
 * Whether a weak product is worth a restart (R109): its sales are poor or its reviews are bad or too much of it comes
 * back, it has a restart left, and the ad budget asked for stays under the cap (R119, E-12).
 *
 * Undecided while it has not been on sale for long enough, or when what would give the reason is not known.
 */
export const productRestart: Rule<
  "product.restart",
  ProductRestartFacts,
  ProductRestartParams,
  "restart" | "keep",
  ProductRestartProposal
> = defineRule({
  id: "product.restart",
  kind: "gate",
  title: { en: "Product restart", zh: "商品重启" },
  source: ["R109", "R107", "R119", "E-12"],
  facts: factsSchema,
  params: paramsSchema,
  outcomes: ["restart", "keep"],
  decide(facts, params, check) {
    const adBudgetRatio = facts.adBudgetRatio ?? 1;
    const oldEnough = check.atLeast("daysOnSale", facts.daysOnSale, params.minimumDaysOnSale);
    const weak = weakness(facts, params, check);
    const restartLeft = check.below("restartsUsed", facts.restartsUsed, params.maximumRestarts);
    const affordable = check.atMost("adBudgetRatio", adBudgetRatio, params.maximumAdBudgetRatio);
    if (!oldEnough) return "undecided";
    if (weak === "no" || !restartLeft || !affordable) return "keep";
    if (weak === "unknown") return "undecided";
    return { outcome: "restart", proposal: { adBudgetRatio, adBudgetRaiseDays: params.adBudgetRaiseDays } };
  },
});

/** Whether there is a reason to restart it. */
function weakness(facts: ProductRestartFacts, params: ProductRestartParams, check: Check) {
  const poorSales = check.below("unitsSold", facts.unitsSold, params.poorSalesBelowUnits);
  const reviews = compareIfSet(
    check,
    "above",
    "negativeReviewRate",
    facts.negativeReviewRate,
    params.maximumNegativeReviewRate,
  );
  const returns = compareIfSet(check, "above", "returnRate", facts.returnRate, params.maximumReturnRate);
  if (poorSales || reviews === "met" || returns === "met") return "yes";
  return reviews === "unknown" || returns === "unknown" ? "unknown" : "no";
}
