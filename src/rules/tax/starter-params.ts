import type { Layer } from "../rulebook/layer.js";

/** What the starter layer assumes for the rules of this folder. Kinds of taxpayer, rates and thresholds are not. */
export const taxStarterParams: Layer["params"] = {
  "tax.income": { rounding: "half-away-from-zero" },
};
