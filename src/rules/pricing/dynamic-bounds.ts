import { z } from "zod";
import type { Check } from "../decision/check.js";
import { defineRule, type Rule } from "../define-rule.js";
import { roundedUnits } from "../rounded-units.js";
import { gridPriceAtLeast, gridPriceAtMost } from "./price-grid.js";

/** A change of price that is wanted. Money in major units of one currency. */
export interface PricingDynamicBoundsFacts {
  /** The price now. */
  readonly currentPrice: number;
  /** The price with which the day began. */
  readonly priceAtDayStart: number;
  /** The price that a pricing engine or a person wants. */
  readonly wantedPrice: number;
  /** Cost of one unit: purchase, packaging and the way to the warehouse. */
  readonly unitCost: number;
}

/** How far a price may move. */
export interface PricingDynamicBoundsParams {
  /** Gross margin that the price must leave, less than 1. */
  readonly minimumGrossMargin: number;
  /** The most that one change may be, over the price now. */
  readonly maximumStepRate: number;
  /** The most that the changes of a day may be together, over the price with which it began. */
  readonly maximumDailyRate: number;
  /** Distance between two usable prices: 0.01, or 1 for prices in whole yuan. */
  readonly priceStep: number;
  /** The lowest price, in major units, such as a minimum agreed with the brand. Not looked at when unset. */
  readonly lowestPrice?: number;
  /** The highest price, in major units, such as one announced to buyers. Not looked at when unset. */
  readonly highestPrice?: number;
}

/** The price to set, and between which bounds. */
export interface PricingDynamicBoundsProposal {
  /** The wanted price, or the bound nearest to it; in major units. */
  readonly price: number;
  /** The lowest price that is allowed now. */
  readonly lowestPrice: number;
  /** The highest price that is allowed now. */
  readonly highestPrice: number;
}

const factsSchema = z.strictObject({
  currentPrice: z.number().nonnegative(),
  priceAtDayStart: z.number().nonnegative(),
  wantedPrice: z.number().nonnegative(),
  unitCost: z.number().nonnegative(),
}) satisfies z.core.$ZodType<PricingDynamicBoundsFacts>;

const paramsSchema = z
  .strictObject({
    minimumGrossMargin: z.number().lt(1),
    maximumStepRate: z.number().nonnegative(),
    maximumDailyRate: z.number().nonnegative(),
    priceStep: z.number().positive(),
    lowestPrice: z.exactOptional(z.number().nonnegative()),
    highestPrice: z.exactOptional(z.number().nonnegative()),
  })
  .refine(({ lowestPrice, highestPrice }) => (lowestPrice ?? 0) <= (highestPrice ?? Number.MAX_VALUE), {
    path: ["lowestPrice"],
    message: "at most highestPrice",
  }) satisfies z.core.$ZodType<PricingDynamicBoundsParams>;

/**
 * Keeps dynamic prices within bounds: the margin floor (R003, E-14), a lowest and a highest price, and the most that a
 * price may move at once and in a day.
 *
 * `apply` the wanted price, `limit` it to the nearest allowed one, or `hold` the price where the bounds leave none: the
 * cost has risen by more than the price may, and a person must look. It does not say which price is best.
 */
export const pricingDynamicBounds: Rule<
  "pricing.dynamic-bounds",
  PricingDynamicBoundsFacts,
  PricingDynamicBoundsParams,
  "apply" | "limit" | "hold",
  PricingDynamicBoundsProposal
> = defineRule({
  id: "pricing.dynamic-bounds",
  kind: "policy",
  title: { en: "Bounds of dynamic prices", zh: "动态定价边界" },
  source: ["R003", "E-14"],
  facts: factsSchema,
  params: paramsSchema,
  outcomes: ["apply", "limit", "hold"],
  decide(facts, params, check) {
    const { wantedPrice } = facts;
    const lowestPrice = lowest(facts, params, check);
    const highestPrice = highest(facts, params, check);
    const notTooLow = check.atLeast("wantedPrice", wantedPrice, lowestPrice);
    const notTooHigh = check.atMost("wantedPrice", wantedPrice, highestPrice);
    const possible = check.atMost("lowestPrice", lowestPrice, highestPrice);
    if (!possible) return "hold";
    const bounds = { lowestPrice, highestPrice };
    if (notTooLow && notTooHigh) return { outcome: "apply", proposal: { price: wantedPrice, ...bounds } };
    return { outcome: "limit", proposal: { price: notTooLow ? highestPrice : lowestPrice, ...bounds } };
  },
});

function lowest(facts: PricingDynamicBoundsFacts, params: PricingDynamicBoundsParams, check: Check): number {
  const price = Math.max(
    facts.unitCost / (1 - params.minimumGrossMargin),
    facts.currentPrice * (1 - params.maximumStepRate),
    facts.priceAtDayStart * (1 - params.maximumDailyRate),
    params.lowestPrice ?? 0,
  );
  const grid = { step: params.priceStep, ending: 0 };
  const formula = "the highest of margin floor, step down, fall of the day and lowest price";
  return check.compute("lowestPrice", formula, gridPriceAtLeast(roundedUnits(price), grid));
}

function highest(facts: PricingDynamicBoundsFacts, params: PricingDynamicBoundsParams, check: Check): number {
  const price = Math.min(
    facts.currentPrice * (1 + params.maximumStepRate),
    facts.priceAtDayStart * (1 + params.maximumDailyRate),
    params.highestPrice ?? Number.MAX_VALUE,
  );
  const grid = { step: params.priceStep, ending: 0 };
  const formula = "the lowest of step up, rise of the day and highest price";
  return check.compute("highestPrice", formula, gridPriceAtMost(roundedUnits(price), grid));
}
