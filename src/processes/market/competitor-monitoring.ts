import { competitionCoreRivals } from "../../rules/competition/core-rivals.js";
import { competitionDifferentiation } from "../../rules/competition/differentiation.js";
import { competitionHealthyItem } from "../../rules/competition/healthy-item.js";
import { defineReviewCycle } from "../review-cycle/define-review-cycle.js";

/**
 * Three to five core rivals are watched, all round, and answered with a difference.
 *
 * Source: P030, P032; R018, R229, R253.
 */
export const competitorMonitoringProcess = defineReviewCycle({
  id: "competitor-monitoring",
  title: { en: "Competitor analysis and monitoring", zh: "竞品监测" },
  covers: ["P030"],
  owner: "operations-department",
  participants: ["data-analyst", "product-group", "research-agency"],
  version: 1,
  kpis: ["market/market-share", "sales/growth", "profit/gross-margin"],
  rules: [competitionCoreRivals, competitionHealthyItem, competitionDifferentiation],
  actions: [
    {
      id: "answer-with-difference",
      title: { en: "Answer with a difference", zh: "差异化应对" },
      to: "pricing",
      does: "pricing.review",
    },
    {
      id: "show-difference",
      title: { en: "Show the difference on the page", zh: "页面突出差异化" },
      to: "detail-page-optimisation",
      when: { rule: competitionDifferentiation, outcomes: ["differentiate"] },
    },
    {
      id: "rethink-product",
      title: { en: "Rethink the product", zh: "调整产品决策" },
      to: "product",
      does: "product.startUpgrade",
    },
    {
      id: "watch-demand",
      title: { en: "Watch the change of demand", zh: "关注需求变化" },
      to: "demand-early-warning",
    },
    {
      id: "choose-rivals-anew",
      title: { en: "Choose the core rivals anew", zh: "重新锁定核心竞品" },
      when: { rule: competitionCoreRivals, outcomes: ["too-few", "too-many"] },
    },
  ],
  deliverables: ["competitor-analysis-table", "competitor-monitoring-list", "competitor-report"],
});
