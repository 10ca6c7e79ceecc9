import type { Layer } from "../rulebook/layer.js";

/** What the starter layer assumes for the rules of this folder. */
export const searchStarterParams: Layer["params"] = {
  "search.rank-score": {
    clickRateWeight: 3,
    conversionRateWeight: 3,
    experienceWeight: 2,
    activityWeight: 1,
    competesFromScore: 0.6,
  },
};
