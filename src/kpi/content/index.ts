export {
  type CommunityActivityInput,
  communityActivity,
  communityActivityBatch,
} from "./community-activity.js";
export { type CompletionRateInput, completionRate, completionRateBatch } from "./completion-rate.js";
export { type InteractionRateInput, interactionRate, interactionRateBatch } from "./interaction-rate.js";
export { type ShopActivity, type ShopActivityInput, shopActivity } from "./shop-activity.js";
