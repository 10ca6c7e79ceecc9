import type { Layer } from "../rulebook/layer.js";

/** What the starter layer assumes for the rules of this folder: the values that the literature starts from. */
export const demandStarterParams: Layer["params"] = {
  "demand.warning": {
    method: "cusum",
    minimumPeriods: 8,
    allowance: 0.5,
    raiseAboveSum: 5,
    clearAtSum: 2.5,
    smoothing: 0.2,
    raiseAboveErrors: 3,
    clearAtErrors: 1.5,
  },
};
