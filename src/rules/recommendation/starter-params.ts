import type { Layer } from "../rulebook/layer.js";

/** What the starter layer assumes for the rules of this folder. */
export const recommendationStarterParams: Layer["params"] = {
  "recommendation.score": {
    userFitWeight: 1,
    productPerformanceWeight: 1,
    contentQualityWeight: 1,
    timelinessWeight: 1,
    policyFitWeight: 1,
    competesFromScore: 0.6,
  },
};
