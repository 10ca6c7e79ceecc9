import { dataComparison } from "../../rules/data/comparison.js";
import { privacyConsent } from "../../rules/privacy/consent.js";
import { defineReviewCycle } from "../review-cycle/define-review-cycle.js";

/**
 * From what happened to what to do, over platform data, own data and research.
 *
 * Source: P141; R231.
 */
export const dataCollectionAnalysisProcess = defineReviewCycle({
  id: "data-collection-analysis",
  title: { en: "Data collection and analysis", zh: "数据收集与分析" },
  covers: ["P141"],
  owner: "data-analyst",
  participants: ["operations-department", "technology"],
  version: 1,
  kpis: ["traffic/visits", "conversion/conversion-rate", "sales/gmv"],
  rules: [dataComparison, privacyConsent],
  actions: [
    {
      id: "review-weekly",
      title: { en: "Take it to the weekly review", zh: "提交周复盘" },
      to: "kpi-dashboard-weekly-review",
    },
    {
      id: "update-tags",
      title: { en: "Update tags and groups", zh: "更新用户标签" },
      to: "user-tagging-segmentation",
    },
    {
      id: "protect-data",
      title: { en: "Look after the data", zh: "数据保护" },
      to: "data-security-privacy",
      when: { rule: privacyConsent, outcomes: ["reject"] },
    },
  ],
});
