import { marginHealthy } from "../../rules/margin/healthy.js";
import { pricingDynamicBounds } from "../../rules/pricing/dynamic-bounds.js";
import { defineReviewCycle } from "../review-cycle/define-review-cycle.js";

/**
 * Cost, rivals' prices and elasticity are watched, and prices moved within bounds.
 *
 * Source: P055; R247.
 */
export const dynamicPricingProcess = defineReviewCycle({
  id: "dynamic-pricing",
  title: { en: "Dynamic pricing", zh: "动态定价" },
  covers: ["P055"],
  owner: "product-group",
  participants: ["data-analyst", "finance"],
  version: 1,
  kpis: ["market/demand-elasticity", "profit/gross-margin", "market/market-share"],
  rules: [pricingDynamicBounds, marginHealthy],
  actions: [
    {
      id: "reprice",
      title: { en: "Change the price", zh: "调整价格" },
      to: "pricing",
      does: "pricing.reprice",
      when: { rule: pricingDynamicBounds, outcomes: ["apply", "limit"] },
    },
    {
      id: "look-at-profit",
      title: { en: "Look at the profit", zh: "核算利润" },
      to: "profit-accounting",
      when: { rule: marginHealthy, outcomes: ["thin"] },
    },
  ],
});
