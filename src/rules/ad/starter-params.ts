import type { Layer } from "../rulebook/layer.js";

/** What the starter layer assumes for the rules of this folder. */
export const adStarterParams: Layer["params"] = {
  "ad.roi-gate": { minimumSpend: 50, minimumDays: 7 },
  "ad.trial-budget": { maximumSpend: 500 },
};
