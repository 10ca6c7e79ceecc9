import type { Layer } from "../rulebook/layer.js";

/** What the starter layer assumes for the rules of this folder. */
export const assortmentStarterParams: Layer["params"] = {
  "assortment.hit-dependence": { raiseAboveShare: 0.6, clearAtShare: 0.5 },
};
