export {
  type SearchRankFactor,
  type SearchRankScoreFacts,
  type SearchRankScoreParams,
  type SearchRankScoreProposal,
  searchRankScore,
} from "./rank-score.js";
