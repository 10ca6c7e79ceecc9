export {
  type PromotionCampaignWindowFacts,
  type PromotionCampaignWindowParams,
  promotionCampaignWindow,
} from "./campaign-window.js";
export { type PromotionHonourFacts, promotionHonour } from "./honour.js";
export {
  type BigPromotion,
  bigPromotions,
  daysToPromotion,
  nextPromotionDate,
  promotionDate,
} from "./promotion-calendar.js";
export {
  type PromotionStrengthFacts,
  type PromotionStrengthParams,
  type PromotionStrengthProposal,
  promotionStrength,
} from "./strength.js";
