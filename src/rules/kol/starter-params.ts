import type { Layer } from "../rulebook/layer.js";

/** What the starter layer assumes for the rules of this folder. */
export const kolStarterParams: Layer["params"] = {
  "kol.match": {
    fullMarkFans: 100_000,
    fullMarkPastCases: 3,
    fullMarkInteractionRate: 0.05,
    fullMarkConversionRate: 0.03,
    fansWeight: 1,
    fanQualityWeight: 1,
    styleFitWeight: 1,
    pastCasesWeight: 1,
    interactionRateWeight: 1,
    conversionRateWeight: 1,
    matchFromScore: 0.6,
  },
};
