import { defineStages } from "../stages/define-stages.js";

/**
 * The plan that is made of a research result: positioning, prices, marketing.
 *
 * Source: P018.
 */
export const businessPlanningProcess = defineStages({
  id: "business-planning",
  title: { en: "Business planning", zh: "商业策划" },
  covers: ["P018"],
  owner: "management",
  version: 1,
  stages: [
    {
      id: "brandPositioning",
      title: { en: "Plan the brand's position", zh: "策划品牌定位" },
      owner: "marketing-department",
      needs: ["market-research-report"],
    },
    {
      id: "productPricing",
      title: { en: "Plan the prices", zh: "策划产品定价" },
      owner: "product-group",
      helpers: ["finance"],
      sendsBackTo: ["brandPositioning"],
    },
    {
      id: "marketingActivities",
      title: { en: "Plan the marketing activities", zh: "策划营销活动" },
      owner: "marketing-group",
      helpers: ["promotion-planner"],
      sendsBackTo: ["brandPositioning", "productPricing"],
    },
    {
      id: "plan",
      title: { en: "Write the business plan", zh: "编制商业策划书" },
      owner: "operations-department",
      deliverables: ["business-plan"],
      approver: "management",
      sendsBackTo: ["brandPositioning", "productPricing", "marketingActivities"],
    },
  ],
  kpis: ["sales/gmv", "profit/net-margin"],
  handsOverTo: [{ to: "site-build-and-operation" }, { to: "pricing" }, { to: "promotion" }],
});
