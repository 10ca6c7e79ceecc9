import type { Layer } from "../rulebook/layer.js";

/** What the starter layer assumes for the rules of this folder. */
export const inventoryStarterParams: Layer["params"] = {
  "inventory.restock": {
    minimumObservedDays: 7,
    leadTimeDays: 14,
    reviewPeriodDays: 28,
    bufferDays: 7,
    minimumOrderUnits: 1,
    orderMultiple: 1,
  },
  "inventory.stock-level": { overstockedAboveDays: 180 },
  "inventory.slow-mover": {
    windowDays: 90,
    minimumDaysOnSale: 90,
    raiseBelowUnits: 3,
    raiseAboveCoverDays: 120,
    clearAtUnits: 4,
    clearAtCoverDays: 90,
  },
  "inventory.slow-mover-share": { clearAtShare: 0.12 },
};
