export {
  type RecommendationFactor,
  type RecommendationScoreFacts,
  type RecommendationScoreParams,
  type RecommendationScoreProposal,
  recommendationScore,
} from "./score.js";
