import { z } from "zod";
import type { Check } from "../decision/check.js";
import { defineRule, type Rule } from "../define-rule.js";
import { healthyGrossMargin } from "../margin/healthy-gross-margin.js";
import { roundedUnits } from "../rounded-units.js";
import { gridPriceAtLeast, gridPriceAtMost } from "./price-grid.js";
import { strategyPrices } from "./strategy-price.js";

/** What a price is made of. All money in major units of one currency, all with the tax or all without it. */
export interface PricingStrategyFacts {
  /** Cost of one unit: purchase, packaging and the way to the warehouse. */
  readonly unitCost: number;
  /** What buyers pay for the next best alternative; needed by every method but `cost-plus` and `demand`. */
  readonly competitorPrice?: number;
  /** What the product is worth to a buyer above the alternative, the brand included; below 0 where it is worse. */
  readonly differentiationValue?: number;
  /** Change of the units sold per change of the price, both relative: -2 loses 2 % of the units per 1 %. */
  readonly priceElasticity?: number;
}

/** How a price is found, and what it may not fall below. */
export interface PricingStrategyParams {
  /**
   * `cost-plus`: cost and a markup (成本加成). `competition`: beside the competitors (竞争导向). `value`: the alternative
   * and a share of what the product is worth above it (价值定价). `demand`: the most profit at a constant elasticity
   * (需求导向). `penetration`: below the competitors (渗透定价). `skimming`: above them (撇脂定价).
   */
  readonly method: "cost-plus" | "competition" | "value" | "demand" | "penetration" | "skimming";
  /** Gross margin that the price must leave, whatever the method says; less than 1. */
  readonly minimumGrossMargin: number;
  /** Distance between two usable prices: 0.01, or 1 for prices in whole yuan. */
  readonly priceStep: number;
  /** What a price ends in (心理定价): 0.9 or 0.99 with the step 1, 8 with the step 10; 0 for none. */
  readonly priceEnding: number;
  /** Added to the cost, over the cost; needed by `cost-plus`. */
  readonly markupRate?: number;
  /** Price over the competitors'; needed by `competition`. */
  readonly competitionRatio?: number;
  /** Share of the differentiation value that the buyer pays, 0 to 1; needed by `value`. */
  readonly valueShare?: number;
  /** Price over the competitors', 1 at the most; needed by `penetration`. */
  readonly penetrationRatio?: number;
  /** Price over the competitors', 1 at the least; needed by `skimming`. */
  readonly skimmingRatio?: number;
}

/** The price that the strategy gives. */
export interface PricingStrategyProposal {
  /** The price to set. */
  readonly price: number;
  /** The lowest price that leaves the margin, before step and ending. */
  readonly floorPrice: number;
  /** The gross margin that the price leaves; `null` for a price of 0. */
  readonly grossMargin: number | null;
}

const factsSchema = z.strictObject({
  unitCost: z.number().nonnegative(),
  competitorPrice: z.exactOptional(z.number().nonnegative()),
  differentiationValue: z.exactOptional(z.number()),
  priceElasticity: z.exactOptional(z.number()),
}) satisfies z.core.$ZodType<PricingStrategyFacts>;

const paramsSchema = z
  .strictObject({
    method: z.enum(["cost-plus", "competition", "value", "demand", "penetration", "skimming"]),
    minimumGrossMargin: z.number().lt(1),
    priceStep: z.number().positive(),
    priceEnding: z.number().nonnegative(),
    markupRate: z.exactOptional(z.number().nonnegative()),
    competitionRatio: z.exactOptional(z.number().positive()),
    valueShare: z.exactOptional(z.number().min(0).max(1)),
    penetrationRatio: z.exactOptional(z.number().positive().max(1)),
    skimmingRatio: z.exactOptional(z.number().min(1)),
  })
  .refine(({ priceStep, priceEnding }) => priceEnding < priceStep, {
    path: ["priceEnding"],
    message: "less than priceStep",
  }) satisfies z.core.$ZodType<PricingStrategyParams>;

/**
 * Proposes a price by the strategy of the shop, never below the margin floor (R003, E-14).
 *
 * The formulas are the textbooks': markup on cost, going rate, penetration and skimming in a ratio to the competitors
 * (Kotler and Armstrong, Principles of Marketing); economic value to the customer, of which a share is charged (Nagle
 * and Müller, The Strategy and Tactics of Pricing); the price of most profit at a constant elasticity (Lerner 1934). The
 * result goes down to the next usable price, and up where that would miss the floor.
 *
 * `no-price`: demand that is not elastic has no price of most profit. It does not ask what the goal of the shop is, and
 * it does not say that buyers will pay the price.
 *
 * @example
 * ```ts
 * import { defineRulebook, pricingStrategy } from "opscycle/rules";
 *
 * const params = { method: "competition", competitionRatio: 0.95, priceStep: 1, priceEnding: 0.9 };
 * const layers = [{ id: "house", params: { "pricing.strategy": params } }];
 * const rulebook = defineRulebook({ rules: [pricingStrategy], layers });
 * const facts = { unitCost: 40, competitorPrice: 88 };
 * rulebook.decide("pricing.strategy", facts).proposal?.price; // => 82.9
 * rulebook.decide("pricing.strategy", { ...facts, unitCost: 63 }).proposal?.price; // => 90.9
 * ```
 */
export const pricingStrategy: Rule<
  "pricing.strategy",
  PricingStrategyFacts,
  PricingStrategyParams,
  "as-calculated" | "raised-to-floor" | "no-price",
  PricingStrategyProposal
> = defineRule({
  id: "pricing.strategy",
  kind: "policy",
  title: { en: "Price by strategy", zh: "定价策略" },
  source: ["R003", "E-14"],
  facts: factsSchema,
  params: paramsSchema,
  outcomes: ["as-calculated", "raised-to-floor", "no-price"],
  defaults: { minimumGrossMargin: healthyGrossMargin },
  notes: { minimumGrossMargin: { source: "R003" } },
  decide(facts, params, check) {
    const floorPrice = check.compute(
      "floorPrice",
      "unit cost ÷ (1 − minimum gross margin)",
      roundedUnits(facts.unitCost / (1 - params.minimumGrossMargin)),
    );
    const calculated = strategyPrices[params.method](facts, params, check);
    if (calculated === "unknown") return "undecided";
    if (calculated === "none") return "no-price";
    const { price, raised } = usable(roundedUnits(calculated), floorPrice, params, check);
    const grossMargin = price > 0 ? (price - facts.unitCost) / price : null;
    return {
      outcome: raised ? "raised-to-floor" : "as-calculated",
      proposal: { price, floorPrice, grossMargin },
    };
  },
});

/** The usable price next below the calculated one, or next above the floor. */
function usable(calculated: number, floorPrice: number, params: PricingStrategyParams, check: Check) {
  const grid = { step: params.priceStep, ending: params.priceEnding };
  const above = check.atLeast("calculatedPrice", calculated, floorPrice);
  const down = gridPriceAtMost(calculated, grid);
  const raised = !above || down < floorPrice;
  const price = raised ? gridPriceAtLeast(floorPrice, grid) : down;
  check.compute("price", "the next price of the steps, with its ending", price);
  return { price, raised };
}
