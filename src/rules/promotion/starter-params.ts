import type { Layer } from "../rulebook/layer.js";

/** What the starter layer assumes for the rules of this folder. How long a campaign lasts is not assumed. */
export const promotionStarterParams: Layer["params"] = {
  "promotion.strength": { minimumGrossMargin: 0.1, maximumDiscountRate: 0.5 },
};
