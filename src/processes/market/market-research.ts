import { competitionHealthyItem } from "../../rules/competition/healthy-item.js";
import { defineStages } from "../stages/define-stages.js";

/**
 * From the user's portrait to the report that selection and positioning go by.
 *
 * Source: P028.
 */
export const marketResearchProcess = defineStages({
  id: "market-research",
  title: { en: "Market research", zh: "市场调研" },
  covers: ["P028"],
  owner: "operations-department",
  version: 1,
  stages: [
    {
      id: "persona",
      title: { en: "Draw the user persona", zh: "定义用户画像" },
      owner: "operations-department",
      helpers: ["data-analyst", "research-agency"],
      deliverables: ["user-persona"],
    },
    {
      id: "industryTrend",
      title: { en: "Analyse the industry's size and growth", zh: "分析行业趋势" },
      owner: "data-analyst",
      helpers: ["operations-department", "research-agency"],
    },
    {
      id: "competition",
      title: { en: "Analyse the competition", zh: "分析竞争格局" },
      owner: "operations-department",
      helpers: ["data-analyst"],
      deliverables: ["competitor-analysis-table"],
      rule: competitionHealthyItem,
      passes: ["healthy"],
      sendsBackTo: ["persona"],
    },
    {
      id: "report",
      title: { en: "Organise the findings and report", zh: "整理并输出调研报告" },
      owner: "operations-department",
      needs: ["user-persona", "competitor-analysis-table"],
      deliverables: ["market-research-report"],
      approver: "store-manager",
      sendsBackTo: ["persona", "industryTrend", "competition"],
    },
  ],
  kpis: ["market/market-size", "market/market-growth", "market/search-volume"],
  handsOverTo: [
    { to: "product" },
    { to: "store-positioning" },
    { to: "business-planning" },
    { to: "plan-approval" },
  ],
});
