import { returnHighRate } from "../../rules/return/high-rate.js";
import { defineReviewCycle } from "../review-cycle/define-review-cycle.js";

/**
 * What comes back and is complained about decides what is selected, mended or dropped.
 *
 * Source: P095; R107.
 */
export const afterSalesDataFeedbackProcess = defineReviewCycle({
  id: "after-sales-data-feedback",
  title: { en: "After-sales data for selection", zh: "售后数据反向选品" },
  covers: ["P095"],
  owner: "product-group",
  participants: ["service-group", "supply-chain"],
  version: 1,
  kpis: ["returns/return-rate-by-units", "service/complaint-rate", "service/after-sales-index"],
  rules: [returnHighRate],
  actions: [
    {
      id: "optimise-or-delist",
      title: { en: "Optimise or delist the product", zh: "优化或下架" },
      to: "product",
      does: "product.restart",
      when: { rule: returnHighRate, outcomes: ["raise"] },
    },
    {
      id: "inspect-quality",
      title: { en: "Analyse the quality with the supply chain", zh: "联合质量分析" },
      to: "quality-inspection",
    },
  ],
});
