import type { Layer } from "../rulebook/layer.js";

/** What the starter layer assumes for the rules of this folder. */
export const dashboardStarterParams: Layer["params"] = {
  "dashboard.region-conversion": {
    minimumVisitors: 500,
    highTrafficFromShare: 0.05,
    raiseBelowRatio: 0.8,
    clearAtRatio: 0.9,
  },
};
