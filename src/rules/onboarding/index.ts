export { type OnboardingDepositFacts, onboardingDeposit } from "./deposit.js";
export { type OnboardingEntryFacts, type OnboardingEntryParams, onboardingEntry } from "./entry.js";
export {
  type OnboardingReviewTimeFacts,
  type OnboardingReviewTimeParams,
  type OnboardingReviewTimeProposal,
  onboardingReviewTime,
} from "./review-time.js";
export { type OnboardingStoreTypeFacts, onboardingStoreType } from "./store-type.js";
