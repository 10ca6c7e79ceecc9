export {
  type RedlineBannedGoodsFacts,
  type RedlineBannedGoodsParams,
  redlineBannedGoods,
} from "./banned-goods.js";
export { type RedlineBrushingFacts, type RedlineBrushingParams, redlineBrushing } from "./brushing.js";
export { type RedlineDiversionFacts, type RedlineDiversionParams, redlineDiversion } from "./diversion.js";
export {
  type RedlineInfringementFacts,
  type RedlineInfringementParams,
  redlineInfringement,
} from "./infringement.js";
export {
  type RedlineReviewBriberyFacts,
  type RedlineReviewBriberyParams,
  redlineReviewBribery,
} from "./review-bribery.js";
export {
  type RedlineUnfairCompetitionFacts,
  type RedlineUnfairCompetitionParams,
  redlineUnfairCompetition,
} from "./unfair-competition.js";
