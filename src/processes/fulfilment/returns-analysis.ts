import { returnHighRate } from "../../rules/return/high-rate.js";
import { defineReviewCycle } from "../review-cycle/define-review-cycle.js";

/**
 * Returns are read by cause, and their sources mended.
 *
 * Source: P090; R107.
 */
export const returnsAnalysisProcess = defineReviewCycle({
  id: "returns-analysis",
  title: { en: "Return-cause analysis", zh: "退货分析" },
  covers: ["P090"],
  owner: "product-group",
  participants: ["warehouse", "service-group", "data-analyst"],
  version: 1,
  kpis: ["returns/return-rate-by-units", "returns/return-rate-by-value", "returns/return-cost"],
  rules: [returnHighRate],
  actions: [
    {
      id: "retire-product",
      title: { en: "Have the product reviewed for retirement", zh: "评估淘汰" },
      to: "product",
      does: "product.retire",
    },
    {
      id: "inspect-quality",
      title: { en: "Inspect the quality", zh: "质量检验" },
      to: "quality-inspection",
      when: { rule: returnHighRate, outcomes: ["raise"] },
    },
    {
      id: "feed-back",
      title: { en: "Feed it back to selection", zh: "反馈选品" },
      to: "after-sales-data-feedback",
    },
  ],
});
