import type { Layer } from "../rulebook/layer.js";

/** What the starter layer assumes for the rules of this folder. */
export const carrierStarterParams: Layer["params"] = {
  "carrier.count": { minimumCarriers: 2 },
  "carrier.appraisal": {
    minimumParcels: 50,
    keepFromScore: 0.8,
    improveFromScore: 0.5,
    onTimeRateWeight: 40,
    damageRateWeight: 25,
    complaintRateWeight: 20,
    costRatioWeight: 15,
    bestOnTimeRate: 0.98,
    worstOnTimeRate: 0.8,
    worstDamageRate: 0.02,
    worstComplaintRate: 0.03,
    bestCostRatio: 0.9,
    worstCostRatio: 1.3,
  },
};
