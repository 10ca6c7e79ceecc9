import { defineReviewCycle } from "../review-cycle/define-review-cycle.js";

/**
 * Opinions are collected, used, and answered.
 *
 * Source: P106.
 */
export const customerFeedbackLoopProcess = defineReviewCycle({
  id: "customer-feedback-loop",
  title: { en: "Customer feedback", zh: "客户反馈机制" },
  covers: ["P106"],
  owner: "service-group",
  participants: ["product-group", "data-analyst"],
  version: 1,
  kpis: ["service/satisfaction-scores", "service/net-promoter-score"],
  rules: [],
  actions: [
    {
      id: "upgrade-product",
      title: { en: "Upgrade the product", zh: "产品升级" },
      to: "product",
      does: "product.startUpgrade",
    },
    { id: "inspect-quality", title: { en: "Inspect the quality", zh: "质量检验" }, to: "quality-inspection" },
  ],
});
