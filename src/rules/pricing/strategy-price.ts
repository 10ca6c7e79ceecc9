import type { Check } from "../decision/check.js";
import type { PricingStrategyFacts, PricingStrategyParams } from "./strategy.js";

/** A price, that there is none by this method, or that something is missing. */
export type StrategyPrice = number | "none" | "unknown";

type Method = (facts: PricingStrategyFacts, params: PricingStrategyParams, check: Check) => StrategyPrice;

/** The textbook formula of each method, before floor and ending. */
export const strategyPrices: { readonly [name in PricingStrategyParams["method"]]: Method } = {
  "cost-plus": (facts, params, check) => {
    if (!check.hasParam("markupRate", params.markupRate)) return "unknown";
    const price = facts.unitCost * (1 + params.markupRate);
    return check.compute("strategyPrice", "unit cost × (1 + markup rate)", price);
  },
  demand: ({ unitCost, priceElasticity }, _params, check) => {
    if (!check.hasFact("priceElasticity", priceElasticity)) return "unknown";
    if (!check.below("priceElasticity", priceElasticity, -1)) return "none";
    const price = (unitCost * priceElasticity) / (1 + priceElasticity);
    return check.compute("strategyPrice", "unit cost × elasticity ÷ (1 + elasticity)", price);
  },
  value: (facts, params, check) => {
    const { competitorPrice, differentiationValue } = facts;
    const { valueShare } = params;
    const priceKnown = check.hasFact("competitorPrice", competitorPrice);
    const valueKnown = check.hasFact("differentiationValue", differentiationValue);
    const shareSet = check.hasParam("valueShare", valueShare);
    if (!priceKnown || !valueKnown || !shareSet) return "unknown";
    const price = competitorPrice + valueShare * differentiationValue;
    const formula = "competitor price + value share × differentiation value";
    return check.compute("strategyPrice", formula, price);
  },
  competition: (facts, params, check) => beside(facts, "competitionRatio", params.competitionRatio, check),
  penetration: (facts, params, check) => beside(facts, "penetrationRatio", params.penetrationRatio, check),
  skimming: (facts, params, check) => beside(facts, "skimmingRatio", params.skimmingRatio, check),
};

/** A price in a fixed ratio to the competitors'. */
function beside(
  { competitorPrice }: PricingStrategyFacts,
  name: keyof PricingStrategyParams,
  ratio: number | undefined,
  check: Check,
): StrategyPrice {
  const ratioSet = check.hasParam(name, ratio);
  const priceKnown = check.hasFact("competitorPrice", competitorPrice);
  if (!ratioSet || !priceKnown) return "unknown";
  return check.compute("strategyPrice", "competitor price × ratio of the method", competitorPrice * ratio);
}
