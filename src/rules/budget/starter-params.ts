import type { Layer } from "../rulebook/layer.js";

/** What the starter layer assumes for the rules of this folder. */
export const budgetStarterParams: Layer["params"] = {
  "budget.deviation": {
    raiseAboveAdverseRatio: 0.1,
    clearAtAdverseRatio: 0.05,
    raiseAboveFavourableRatio: 0.2,
    clearAtFavourableRatio: 0.15,
  },
};
