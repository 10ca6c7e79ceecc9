import { searchRankScore } from "../../rules/search/rank-score.js";
import { defineReviewCycle } from "../review-cycle/define-review-cycle.js";

/**
 * Title, attributes and page are made to compete in search.
 *
 * Source: P057; R205, R258.
 */
export const searchOptimisationProcess = defineReviewCycle({
  id: "search-optimisation",
  title: { en: "Search optimisation", zh: "搜索优化" },
  covers: ["P057"],
  owner: "marketing-group",
  participants: ["copywriter", "product-specialist"],
  version: 1,
  kpis: ["traffic/search-rank", "ads/ctr", "conversion/conversion-rate"],
  rules: [searchRankScore],
  actions: [
    {
      id: "improve-page",
      title: { en: "Improve title, image and page", zh: "优化标题、主图与详情页" },
      to: "detail-page-optimisation",
      when: { rule: searchRankScore, outcomes: ["falls-behind"] },
    },
    {
      id: "buy-traffic",
      title: { en: "Buy traffic for the keywords", zh: "关键词付费推广" },
      to: "ad-campaign",
    },
  ],
  deliverables: ["on-site-promotion-plan"],
});
