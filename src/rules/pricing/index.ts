export {
  type PricingDynamicBoundsFacts,
  type PricingDynamicBoundsParams,
  type PricingDynamicBoundsProposal,
  pricingDynamicBounds,
} from "./dynamic-bounds.js";
export {
  type PricingStrategyFacts,
  type PricingStrategyParams,
  type PricingStrategyProposal,
  pricingStrategy,
} from "./strategy.js";
