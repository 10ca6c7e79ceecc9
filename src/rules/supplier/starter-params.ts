import type { Layer } from "../rulebook/layer.js";

/** What the starter layer assumes for the rules of this folder. */
export const supplierStarterParams: Layer["params"] = {
  "supplier.count": { minimumSuppliers: 2 },
  "supplier.conditions": { maximumDefectRate: 0.03, maximumPriceRatio: 1.1, minimumOnTimeRate: 0.9 },
  "supplier.appraisal": {
    minimumDeliveries: 3,
    defectRateWeight: 0.4,
    onTimeRateWeight: 0.3,
    priceRatioWeight: 0.2,
    responseHoursWeight: 0.1,
    worstDefectRate: 0.05,
    bestDefectRate: 0,
    worstOnTimeRate: 0.8,
    bestOnTimeRate: 1,
    worstPriceRatio: 1.2,
    bestPriceRatio: 0.9,
    worstResponseHours: 72,
    bestResponseHours: 4,
    preferFromScore: 0.85,
    keepFromScore: 0.7,
    improveFromScore: 0.5,
  },
};
