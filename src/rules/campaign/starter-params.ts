import type { Layer } from "../rulebook/layer.js";

/** What the starter layer assumes for the rules of this folder. */
export const campaignStarterParams: Layer["params"] = {
  "campaign.metric-weights": {
    volumeGmvWeight: 8,
    volumeNewCustomersWeight: 1,
    volumeNewCustomerCostWeight: 1,
    acquisitionGmvWeight: 2,
    acquisitionNewCustomersWeight: 4,
    acquisitionNewCustomerCostWeight: 4,
    maximumAttainment: 1.5,
    reachedFromScore: 1,
  },
};
