import type { Layer } from "../rulebook/layer.js";

/** What the starter layer assumes for the rules of this folder. */
export const carrierStarterParams: Layer["params"] = {
  "carrier.count": { minimumCarriers: 2 },
  "carrier.appraisal": {
    minimumParcels: 50,
    keepAtScore: 0.8,
    replaceBelowScore: 0.5,
    onTimeWeight: 40,
    damageWeight: 25,
    complaintWeight: 20,
    costWeight: 15,
    targetOnTimeRate: 0.98,
    worstOnTimeRate: 0.8,
    worstDamageRate: 0.02,
    worstComplaintRate: 0.03,
    targetCostRatio: 0.9,
    worstCostRatio: 1.3,
  },
};
