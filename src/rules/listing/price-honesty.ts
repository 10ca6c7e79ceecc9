import { z } from "zod";
import type { Check } from "../decision/check.js";
import { defineRule, type Rule } from "../define-rule.js";

/** The prices of a listing. Amounts are in major units of the shop's currency. */
export interface ListingPriceHonestyFacts {
  /** The price now asked. */
  readonly price: number;
  /** Whether price, unit and conditions can be read without doubt. */
  readonly pricesClear: boolean;
  /** The higher price that it is compared with; absent where none is shown. */
  readonly originalPrice?: number;
  /**
   * The lowest price really charged in the `comparisonWindowDays` before the offer began; absent where nothing was
   * sold. Needed when an original price is shown.
   */
  readonly lowestChargedPrice?: number;
}

/** How an original price is judged. */
export interface ListingPriceHonestyParams {
  /**
   * Days before the offer in which the lowest charged price is looked for: the law of the country says how many. The
   * caller counts over them.
   */
  readonly comparisonWindowDays: number;
}

const factsSchema = z.strictObject({
  price: z.number().nonnegative(),
  pricesClear: z.boolean(),
  originalPrice: z.exactOptional(z.number().positive()),
  lowestChargedPrice: z.exactOptional(z.number().nonnegative()),
}) satisfies z.core.$ZodType<ListingPriceHonestyFacts>;

const paramsSchema = z.strictObject({
  comparisonWindowDays: z.number().positive(),
}) satisfies z.core.$ZodType<ListingPriceHonestyParams>;

/**
 * Whether prices are clear and a crossed-out price was really charged (R210). An original price above the lowest
 * charged one is false, and so is one that is no higher than the price now asked. With nothing sold at it, it cannot
 * be shown to be true: the rule is undecided and names what is missing.
 */
export const listingPriceHonesty: Rule<
  "listing.price-honesty",
  ListingPriceHonestyFacts,
  ListingPriceHonestyParams,
  "accept" | "reject"
> = defineRule({
  id: "listing.price-honesty",
  kind: "gate",
  title: { en: "Honest prices", zh: "价格真实、明码标价" },
  source: ["R210"],
  facts: factsSchema,
  params: paramsSchema,
  outcomes: ["accept", "reject"],
  decide(facts, _params, check) {
    const clear = check.equals("pricesClear", facts.pricesClear, true);
    const comparison = comparisonAnswer(facts, check);
    if (!clear) return "reject";
    return comparison;
  },
});

function comparisonAnswer(facts: ListingPriceHonestyFacts, check: Check): "accept" | "reject" | "undecided" {
  const { originalPrice, lowestChargedPrice } = facts;
  if (originalPrice === undefined) return "accept";
  const reduced = check.below("price", facts.price, originalPrice);
  if (!check.hasFact("lowestChargedPrice", lowestChargedPrice)) return reduced ? "undecided" : "reject";
  const charged = check.atMost("originalPrice", originalPrice, lowestChargedPrice);
  return reduced && charged ? "accept" : "reject";
}
