export type { ComplianceTerms } from "./compliance-terms.js";
export { listingIdOf, storeHandOvers } from "./hand-overs.js";
export { type ListingContext, listingCommands } from "./listing.commands.js";
export { type ListingMachine, listingMachine, listingProcess } from "./listing.js";
export type { ListingCheck, ListingNeed, ListingPart, ListingReview } from "./listing.review.js";
export type { ListingEvent, ListingEventType, ListingInput } from "./listing.setup.js";
export { type PriceOffer, type PricingContext, pricingCommands, type UnitCosts } from "./pricing.commands.js";
export { type PricingMachine, pricingMachine, pricingProcess } from "./pricing.js";
export type { PricingEvent, PricingEventType, PricingInput } from "./pricing.setup.js";
export {
  type OnboardingDocument,
  type OnboardingPayment,
  type StoreOnboardingContext,
  type StoreType,
  storeOnboardingCommands,
} from "./store-onboarding.commands.js";
export {
  type StoreOnboardingMachine,
  storeOnboardingMachine,
  storeOnboardingProcess,
} from "./store-onboarding.js";
export type { StoreOnboardingEvent, StoreOnboardingInput } from "./store-onboarding.setup.js";
export { storeOnboardingHandOvers } from "./store-onboarding-hand-overs.js";
