import { assortmentHitDependence } from "../../rules/assortment/hit-dependence.js";
import { marginHealthy } from "../../rules/margin/healthy.js";
import { defineReviewCycle } from "../review-cycle/define-review-cycle.js";

/**
 * Gross and net margin by SKU and category, marginal contribution, and what is odd.
 *
 * Source: P122; R003.
 */
export const profitAccountingProcess = defineReviewCycle({
  id: "profit-accounting",
  title: { en: "Profit and cost accounting", zh: "利润与成本核算" },
  covers: ["P122"],
  owner: "finance",
  participants: ["product-group", "data-analyst"],
  version: 1,
  kpis: ["profit/gross-margin", "profit/net-margin", "profit/marginal-contribution", "costs/cost-shares"],
  rules: [marginHealthy, assortmentHitDependence],
  actions: [
    {
      id: "review-price",
      title: { en: "Review the price", zh: "复核定价" },
      to: "pricing",
      does: "pricing.review",
      when: { rule: marginHealthy, outcomes: ["thin"] },
    },
    { id: "rebalance-assortment", title: { en: "Rebalance the assortment", zh: "调整商品结构" } },
  ],
  deliverables: ["cost-structure-table"],
});
