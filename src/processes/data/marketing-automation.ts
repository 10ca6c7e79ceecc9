import { adOptimisationCycle } from "../../rules/ad/optimisation-cycle.js";
import { adRoiGate } from "../../rules/ad/roi-gate.js";
import { defineReviewCycle } from "../review-cycle/define-review-cycle.js";

/**
 * Bids and budgets by rule, messages by behaviour, publishing by schedule: looked over regularly.
 *
 * Source: P147; R001, R002, R117.
 */
export const marketingAutomationProcess = defineReviewCycle({
  id: "marketing-automation",
  title: { en: "Automated marketing", zh: "自动化营销" },
  covers: ["P147"],
  owner: "marketing-group",
  participants: ["technology", "data-analyst"],
  version: 1,
  kpis: ["ads/roas", "ads/cpc", "conversion/conversion-rate"],
  rules: [adRoiGate, adOptimisationCycle],
  actions: [
    {
      id: "optimise-campaign",
      title: { en: "Optimise the campaign", zh: "优化广告计划" },
      to: "ad-campaign",
      does: "adCampaign.reviewReturn",
    },
    {
      id: "personalise",
      title: { en: "Personalise the messages", zh: "个性化触达" },
      to: "personalised-operation",
    },
  ],
});
