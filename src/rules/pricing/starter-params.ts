import type { Layer } from "../rulebook/layer.js";

/** What the starter layer assumes for the rules of this folder. */
export const pricingStarterParams: Layer["params"] = {
  "pricing.strategy": {
    method: "cost-plus",
    priceStep: 0.01,
    priceEnding: 0,
    markupRate: 0.5,
    competitionRatio: 1,
    valueShare: 0.5,
    penetrationRatio: 0.9,
    skimmingRatio: 1.2,
  },
  "pricing.dynamic-bounds": {
    minimumGrossMargin: 0.15,
    maximumStepRate: 0.05,
    maximumDailyRate: 0.1,
    priceStep: 0.01,
  },
};
