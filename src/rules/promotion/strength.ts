import { z } from "zod";
import type { Check } from "../decision/check.js";
import { defineRule, type Rule } from "../define-rule.js";
import { roundedUnits } from "../rounded-units.js";

/** A promotion that is planned for one product. Money in major units of one currency. */
export interface PromotionStrengthFacts {
  /** What the product costs without any promotion. */
  readonly regularPrice: number;
  /** Cost of one unit: purchase, packaging and the way to the warehouse. */
  readonly unitCost: number;
  /** Every share off that a buyer can get at once, each taken off what the one before left: 0.2 is 八折. */
  readonly discountRates: readonly number[];
  /** Money off a unit after that: coupons, and the unit's part of spend-and-save offers and gifts. */
  readonly amountOff: number;
  /** What buyers pay for the next best alternative; needed where `minimumCompetitorRatio` is set. */
  readonly competitorPrice?: number;
}

/** How deep a promotion may go. */
export interface PromotionStrengthParams {
  /** Gross margin that the promotion must leave, less than 1. */
  readonly minimumGrossMargin: number;
  /** The most that all discounts may be together, over the regular price, 0 to 1. */
  readonly maximumDiscountRate: number;
  /** The lowest price over the competitors', against a price war. Not looked at when unset. */
  readonly minimumCompetitorRatio?: number;
}

/** How deep the promotion goes and how deep it may go. */
export interface PromotionStrengthProposal {
  /** What a buyer pays with every discount taken. */
  readonly price: number;
  /** The lowest price that is allowed. */
  readonly lowestPrice: number;
  /** All discounts together, over the regular price. */
  readonly discountRate: number;
  /** The deepest discount that is still allowed, over the regular price; 0 where none is. */
  readonly deepestDiscountRate: number;
}

const factsSchema = z.strictObject({
  regularPrice: z.number().positive(),
  unitCost: z.number().nonnegative(),
  discountRates: z.array(z.number().min(0).max(1)),
  amountOff: z.number().nonnegative(),
  competitorPrice: z.exactOptional(z.number().nonnegative()),
}) satisfies z.core.$ZodType<PromotionStrengthFacts>;

const paramsSchema = z.strictObject({
  minimumGrossMargin: z.number().lt(1),
  maximumDiscountRate: z.number().min(0).max(1),
  minimumCompetitorRatio: z.exactOptional(z.number().nonnegative()),
}) satisfies z.core.$ZodType<PromotionStrengthParams>;

/**
 * Whether a promotion is not too deep (R125): with every discount stacked, the price keeps the margin floor (R003,
 * E-14), stays within the deepest discount, and does not start a price war (R229).
 *
 * It proposes the deepest discount that is still allowed. It does not say whether a discount is worth giving, and not
 * whether the regular price is a true one.
 *
 * @example
 * ```ts
 * import { defineRulebook, promotionStrength } from "opscycle/rules";
 *
 * const params = { minimumGrossMargin: 0.1, maximumDiscountRate: 0.5 };
 * const rulebook = defineRulebook({
 *   rules: [promotionStrength],
 *   layers: [{ id: "house", params: { "promotion.strength": params } }],
 * });
 * const facts = { regularPrice: 100, unitCost: 63, discountRates: [0.2, 0.1], amountOff: 5 };
 * const decision = rulebook.decide("promotion.strength", facts);
 * decision.outcome; // => "too-deep"
 * decision.proposal; // => { price: 67, lowestPrice: 70, discountRate: 0.33, deepestDiscountRate: 0.3 }
 * ```
 */
export const promotionStrength: Rule<
  "promotion.strength",
  PromotionStrengthFacts,
  PromotionStrengthParams,
  "allowed" | "too-deep",
  PromotionStrengthProposal
> = defineRule({
  id: "promotion.strength",
  kind: "gate",
  title: { en: "Promotion strength", zh: "促销力度" },
  source: ["R125", "R003", "R229", "E-14"],
  facts: factsSchema,
  params: paramsSchema,
  outcomes: ["allowed", "too-deep"],
  decide(facts, params, check) {
    const rated = check.compute("ratedPrice", "regular price × what each rate leaves", ratedPrice(facts));
    const marginFloor = check.compute(
      "marginFloor",
      "unit cost ÷ (1 − minimum gross margin)",
      roundedUnits(facts.unitCost / (1 - params.minimumGrossMargin)),
    );
    const keepsMargin = keeps(facts, rated, marginFloor, check);
    const depthFloor = check.compute(
      "depthFloor",
      "regular price × (1 − maximum discount rate)",
      roundedUnits(facts.regularPrice * (1 - params.maximumDiscountRate)),
    );
    const keepsDepth = keeps(facts, rated, depthFloor, check);
    const rivalFloor = competitorFloor(facts, params, check);
    const keepsPeace = rivalFloor === undefined || keeps(facts, rated, rivalFloor, check);
    const allowed = keepsMargin && keepsDepth && keepsPeace;
    if (rivalFloor === undefined && params.minimumCompetitorRatio !== undefined && allowed)
      return "undecided";
    const lowestPrice = Math.max(marginFloor, depthFloor, rivalFloor ?? 0);
    const price = roundedUnits(rated - facts.amountOff);
    return { outcome: allowed ? "allowed" : "too-deep", proposal: depths(price, lowestPrice, facts) };
  },
});

/** The price after the shares off, to a millionth. */
function ratedPrice({ regularPrice, discountRates }: PromotionStrengthFacts): number {
  let price = regularPrice;
  for (const rate of discountRates) price *= 1 - rate;
  return roundedUnits(price);
}

/** Whether the amount off leaves a lowest price. Said of the amount, which is what can be lowered. */
function keeps({ amountOff }: PromotionStrengthFacts, rated: number, floor: number, check: Check): boolean {
  const room = check.compute("mostOff", "price after the rates − lowest price", roundedUnits(rated - floor));
  return check.atMost("amountOff", amountOff, room);
}

/** The lowest price beside the competitors; absent where it is not looked at, or not known. */
function competitorFloor(
  { competitorPrice }: PromotionStrengthFacts,
  { minimumCompetitorRatio }: PromotionStrengthParams,
  check: Check,
): number | undefined {
  if (minimumCompetitorRatio === undefined) return undefined;
  if (!check.hasFact("competitorPrice", competitorPrice)) return undefined;
  const floor = roundedUnits(competitorPrice * minimumCompetitorRatio);
  return check.compute("competitorFloor", "competitor price × minimum ratio to it", floor);
}

function depths(price: number, lowestPrice: number, { regularPrice }: PromotionStrengthFacts) {
  const discountRate = roundedUnits(1 - price / regularPrice);
  const deepestDiscountRate = Math.max(roundedUnits(1 - lowestPrice / regularPrice), 0);
  return { price, lowestPrice, discountRate, deepestDiscountRate };
}
