import type { Layer } from "../rulebook/layer.js";

/** What the starter layer assumes for the rules of this folder. */
export const redlineStarterParams: Layer["params"] = {
  "redline.banned-goods": {
    bannedCategories: [
      "weapons",
      "drugs",
      "counterfeit-money",
      "false-documents",
      "protected-wildlife",
      "stolen-goods",
    ],
  },
};
