import type { Layer } from "../rulebook/layer.js";

/** What the starter layer assumes for the rules of this folder. */
export const experimentStarterParams: Layer["params"] = {
  "experiment.significance": { significanceLevel: 0.05, maximumLooks: 2 },
};
