export {
  type AdCampaignContext,
  adCampaignCommands,
  type CampaignFundRequest,
} from "./ad-campaign.commands.js";
export { type AdCampaignMachine, adCampaignMachine, adCampaignProcess } from "./ad-campaign.js";
export type { AdCampaignEvent, AdCampaignInput } from "./ad-campaign.setup.js";
export {
  type BigPromotionContext,
  bigPromotionCommands,
  type PreparationArea,
  type PromotionBlocker,
  type PromotionStock,
} from "./big-promotion.commands.js";
export { type BigPromotionMachine, bigPromotionMachine, bigPromotionProcess } from "./big-promotion.js";
export type { BigPromotionEvent, BigPromotionEventType, BigPromotionInput } from "./big-promotion.setup.js";
export { type ExperimentContext, type ExperimentSample, experimentCommands } from "./experiment.commands.js";
export { type ExperimentMachine, experimentMachine, experimentProcess } from "./experiment.js";
export type { ExperimentEvent, ExperimentInput } from "./experiment.setup.js";
export { experimentHandOvers } from "./experiment-hand-overs.js";
export { marketingHandOvers, stockPlanId } from "./hand-overs.js";
export {
  type PromotionContext,
  type PromotionForm,
  type PromotionGoal,
  type PromotionUse,
  promotionCommands,
} from "./promotion.commands.js";
export { type PromotionMachine, promotionMachine, promotionProcess } from "./promotion.js";
export type { PromotionEvent, PromotionEventType, PromotionInput } from "./promotion.setup.js";
