import { recommendationScore } from "../../rules/recommendation/score.js";
import { defineReviewCycle } from "../review-cycle/define-review-cycle.js";

/**
 * Clicks, attributes and content are made to compete in the feed.
 *
 * Source: P058; R259.
 */
export const recommendationOptimisationProcess = defineReviewCycle({
  id: "recommendation-optimisation",
  title: { en: "Recommendation optimisation", zh: "推荐机制优化" },
  covers: ["P058"],
  owner: "marketing-group",
  participants: ["content-operator", "data-analyst"],
  version: 1,
  kpis: ["ads/ctr", "conversion/add-to-cart-rate", "conversion/favourite-rate"],
  rules: [recommendationScore],
  actions: [
    {
      id: "improve-page",
      title: { en: "Improve image and attributes", zh: "优化主图与属性" },
      to: "detail-page-optimisation",
      when: { rule: recommendationScore, outcomes: ["falls-behind"] },
    },
    { id: "make-video", title: { en: "Make a short video", zh: "制作短视频" }, to: "short-video" },
  ],
});
