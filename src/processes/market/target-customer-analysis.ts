import { defineStages } from "../stages/define-stages.js";

/**
 * How the customers of a market buy and what they ask for, as a persona.
 *
 * Source: P029.
 */
export const targetCustomerAnalysisProcess = defineStages({
  id: "target-customer-analysis",
  title: { en: "Target-customer analysis", zh: "目标客户分析" },
  covers: ["P029"],
  owner: "operations-department",
  version: 1,
  stages: [
    {
      id: "dataCollection",
      title: { en: "Collect purchase behaviour and demand", zh: "收集购买行为与需求数据" },
      owner: "data-analyst",
      helpers: ["operations-department", "research-agency"],
    },
    {
      id: "dimensions",
      title: {
        en: "Describe age, sex, income, region, habits, pain points, spending power and price point",
        zh: "刻画画像维度",
      },
      owner: "data-analyst",
      helpers: ["operations-department"],
      sendsBackTo: ["dataCollection"],
    },
    {
      id: "persona",
      title: { en: "Write the user persona", zh: "输出用户画像" },
      owner: "operations-department",
      deliverables: ["user-persona"],
      approver: "store-manager",
      sendsBackTo: ["dataCollection", "dimensions"],
    },
  ],
  kpis: ["sales/sales-per-customer", "market/order-value-distribution"],
  handsOverTo: [{ to: "store-positioning" }, { to: "ad-campaign" }, { to: "user-tagging-segmentation" }],
});
