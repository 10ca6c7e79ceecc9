export {
  type OnboardingDepositFacts,
  type OnboardingDepositParams,
  type OnboardingDepositProposal,
  onboardingDeposit,
} from "./deposit.js";
export { type OnboardingEntryFacts, type OnboardingEntryParams, onboardingEntry } from "./entry.js";
export {
  type OnboardingReviewTimeFacts,
  type OnboardingReviewTimeParams,
  type OnboardingReviewTimeProposal,
  onboardingReviewTime,
} from "./review-time.js";
export {
  type OnboardingStoreTypeFacts,
  type OnboardingStoreTypeParams,
  type OnboardingStoreTypeProposal,
  onboardingStoreType,
} from "./store-type.js";
