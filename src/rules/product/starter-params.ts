import type { Layer } from "../rulebook/layer.js";

/** What the starter layer assumes for the rules of this folder. */
export const productStarterParams: Layer["params"] = {
  "product.stage": {
    windowDays: 30,
    newForDays: 60,
    minimumUnits: 20,
    growthFromRatio: 1.3,
    growthWhileRatio: 1.1,
    declineBelowRatio: 0.6,
    declineWhileBelowRatio: 0.8,
  },
  "product.restart": {
    windowDays: 90,
    minimumDaysOnSale: 90,
    poorSalesBelowUnits: 3,
    maximumRestarts: 1,
    maximumAdBudgetRatio: 1.2,
    adBudgetRaiseDays: 30,
  },
  "product.retire": {
    windowDays: 270,
    retireAfterDaysWithoutSale: 240,
    retireBelowUnits: 2,
    maximumReturnRate: 0.4,
    minimumRestarts: 1,
    clearanceDays: 60,
  },
};
