import { z } from "zod";
import type { Check } from "../decision/check.js";
import { defineRule, type Rule } from "../define-rule.js";
import { compareIfSet } from "../optional-threshold.js";

/** How a product has done over a long time. */
export interface ProductRetireFacts {
  /** Units sold in the last `windowDays` days, cancelled ones left out. */
  readonly unitsSold: number;
  /** Days since it first went on sale. */
  readonly daysOnSale: number;
  /** Days since its last sale; since it went on sale where it was never sold. */
  readonly daysSinceLastSale: number;
  /** Restarts that it has had. */
  readonly restartsUsed: number;
  /** Returned share of the units sold, 0 to 1. */
  readonly returnRate?: number;
}

/** What counts as a lasting mismatch with demand. */
export interface ProductRetireParams {
  /** The long window over which `unitsSold` is counted. Nothing is decided before it is full. */
  readonly windowDays: number;
  /** As many days without a sale are a reason to retire. */
  readonly retireAfterDaysWithoutSale: number;
  /** Fewer units sold in the window are a reason to retire. */
  readonly retireBelowUnits: number;
  /** A higher return rate is a reason to retire. Not looked at when unset. */
  readonly maximumReturnRate?: number;
  /** Restarts that must have been tried before. */
  readonly minimumRestarts: number;
  /** Days in which a retired product's stock is to be cleared; the product process keeps this clock. */
  readonly clearanceDays: number;
}

const factsSchema = z.strictObject({
  unitsSold: z.number().nonnegative(),
  daysOnSale: z.number().nonnegative(),
  daysSinceLastSale: z.number().nonnegative(),
  restartsUsed: z.int().nonnegative(),
  returnRate: z.exactOptional(z.number().min(0).max(1)),
}) satisfies z.core.$ZodType<ProductRetireFacts>;

const paramsSchema = z.strictObject({
  windowDays: z.number().positive(),
  retireAfterDaysWithoutSale: z.number().positive(),
  retireBelowUnits: z.number().nonnegative(),
  maximumReturnRate: z.exactOptional(z.number().min(0).max(1)),
  minimumRestarts: z.int().nonnegative(),
  clearanceDays: z.number().positive(),
}) satisfies z.core.$ZodType<ProductRetireParams>;

/**
 * Whether a product is to be taken off the shelf (R108, E-11): it has not sold for long, or too little over a long
 * window, or too much of it comes back (R107), and the restarts that it was to have have been tried (E-40).
 *
 * Undecided before the long window is full, or when what would give the reason is not known.
 */
export const productRetire: Rule<
  "product.retire",
  ProductRetireFacts,
  ProductRetireParams,
  "retire" | "keep"
> = defineRule({
  id: "product.retire",
  kind: "gate",
  title: { en: "Product retirement", zh: "商品淘汰下架" },
  source: ["R108", "R107", "E-11", "E-40"],
  facts: factsSchema,
  params: paramsSchema,
  outcomes: ["retire", "keep"],
  decide(facts, params, check) {
    const observed = check.atLeast("daysOnSale", facts.daysOnSale, params.windowDays);
    const reason = mismatch(facts, params, check);
    const restartsTried = check.atLeast("restartsUsed", facts.restartsUsed, params.minimumRestarts);
    if (!observed) return "undecided";
    if (reason === "no" || !restartsTried) return "keep";
    return reason === "unknown" ? "undecided" : "retire";
  },
});

/** Whether there is a reason to retire it. */
function mismatch(facts: ProductRetireFacts, params: ProductRetireParams, check: Check) {
  const forgotten = check.atLeast(
    "daysSinceLastSale",
    facts.daysSinceLastSale,
    params.retireAfterDaysWithoutSale,
  );
  const poorSales = check.below("unitsSold", facts.unitsSold, params.retireBelowUnits);
  const returns = compareIfSet(check, "above", "returnRate", facts.returnRate, params.maximumReturnRate);
  if (forgotten || poorSales || returns === "met") return "yes";
  return returns === "unknown" ? "unknown" : "no";
}
