import { dashboardRegionConversion } from "../../rules/dashboard/region-conversion.js";
import { kpiGoalMap } from "../../rules/kpi/goal-map.js";
import { returnHighRate } from "../../rules/return/high-rate.js";
import { defineReviewCycle } from "../review-cycle/define-review-cycle.js";

/**
 * The three layers of figures, operation, supply chain and finance, every week.
 *
 * Source: P144; R045, R243.
 */
export const kpiDashboardWeeklyReviewProcess = defineReviewCycle({
  id: "kpi-dashboard-weekly-review",
  title: { en: "Weekly review of the dashboard", zh: "核心指标看板与每周复盘" },
  covers: ["P144"],
  owner: "operations-department",
  participants: ["data-analyst", "marketing-group", "supply-chain", "finance", "management"],
  version: 1,
  cadence: { from: { rule: "data-review.cycle", param: "cycleDays" }, unit: "days" },
  kpis: [
    "conversion/conversion-rate",
    "inventory/inventory-turnover-days",
    "profit/gross-margin",
    "ads/roas",
    "returns/return-rate-by-units",
  ],
  rules: [dashboardRegionConversion, returnHighRate, kpiGoalMap],
  actions: [
    {
      id: "improve-page",
      title: { en: "Improve page or placement for the region", zh: "优化页面或投放" },
      to: "detail-page-optimisation",
      when: { rule: dashboardRegionConversion, outcomes: ["raise"] },
    },
    {
      id: "change-campaign",
      title: { en: "Change the ad campaign", zh: "调整广告投放" },
      to: "ad-campaign",
      does: "adCampaign.reviewReturn",
    },
    {
      id: "inspect-quality",
      title: { en: "Inspect the quality", zh: "质量检验" },
      to: "quality-inspection",
      when: { rule: returnHighRate, outcomes: ["raise"] },
    },
  ],
  deliverables: ["data-dashboard"],
});
