import type { Layer } from "../rulebook/layer.js";

/** What the starter layer assumes for the rules of this folder. */
export const selectionStarterParams: Layer["params"] = {
  "selection.principles": {
    minimumMonthlyDemandUnits: 1000,
    maximumCompetingOffers: 100,
    minimumGrossMargin: 0.4,
  },
  "selection.triangle": {
    maximumDevelopmentDays: 60,
    minimumPeakCapacityRatio: 1.2,
    minimumContributionMargin: 0.15,
    maximumAfterSalesRate: 0.05,
  },
  "selection.hit-elements": { minimumQualityScore: 0.8, minimumUniquePoints: 1, maximumPriceRatio: 1 },
  "selection.no-herd": { maximumRivalsSelling: 20, minimumOwnAdvantages: 1 },
  "selection.preparation": { minimumDays: 14 },
};
