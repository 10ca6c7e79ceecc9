export {
  type CampaignGoal,
  type CampaignMetricWeightsFacts,
  type CampaignMetricWeightsParams,
  type CampaignMetricWeightsProposal,
  campaignMetricWeights,
} from "./metric-weights.js";
