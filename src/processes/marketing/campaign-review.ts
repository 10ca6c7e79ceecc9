import { campaignMetricWeights } from "../../rules/campaign/metric-weights.js";
import { dataComparison } from "../../rules/data/comparison.js";
import { defineStages } from "../stages/define-stages.js";

/**
 * What a campaign brought against its goal and its past, why, and what follows from it.
 *
 * Source: P076; R129, R244, R263.
 */
export const campaignReviewProcess = defineStages({
  id: "campaign-review",
  title: { en: "Campaign analysis and review", zh: "活动效果分析与复盘" },
  covers: ["P076"],
  owner: "marketing-group",
  version: 1,
  stages: [
    {
      id: "dataCollection",
      title: { en: "Collect traffic, conversion, sales and cost", zh: "数据收集" },
      owner: "data-analyst",
      helpers: ["marketing-group"],
    },
    {
      id: "goalComparison",
      title: { en: "Compare with the goal, weighted by it", zh: "目标与实际对比" },
      owner: "data-analyst",
      helpers: ["marketing-group"],
      rule: campaignMetricWeights,
      passes: ["reached", "missed"],
      sendsBackTo: ["dataCollection"],
    },
    {
      id: "causeAnalysis",
      title: {
        en: "Analyse the causes, outside and inside, in comparison with the past",
        zh: "原因分析：外部环境与内部执行",
      },
      owner: "marketing-group",
      helpers: ["operations-department"],
      rule: dataComparison,
      sendsBackTo: ["dataCollection"],
    },
    {
      id: "insight",
      title: { en: "Summarise what can be repeated and what must improve", zh: "总结可复制与可改进之处" },
      owner: "marketing-group",
      sendsBackTo: ["causeAnalysis"],
    },
    {
      id: "report",
      title: { en: "Write and share the review report", zh: "撰写并分享复盘报告" },
      owner: "marketing-group",
      deliverables: ["campaign-review-report"],
      approver: "operations-director",
      sendsBackTo: ["goalComparison", "causeAnalysis", "insight"],
    },
    {
      id: "followUp",
      title: { en: "Follow the improvements up", zh: "跟进改进事项" },
      owner: "marketing-group",
      helpers: ["operations-department"],
    },
  ],
  kpis: ["ads/roas", "sales/gmv", "customers/new-customers", "ads/cac"],
  handsOverTo: [{ to: "promotion" }, { to: "knowledge-management" }, { to: "budget" }],
});
