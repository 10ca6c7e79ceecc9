import type { Layer } from "../rulebook/layer.js";

/** What the starter layer assumes for the rules of this folder. */
export const approvalStarterParams: Layer["params"] = {
  "approval.chain": { smallBelowAmount: 10_000, waivedRoles: ["chairman"] },
  "approval.large-sum": { largeFromAmount: 50_000, levelsForLarge: 2, levelsOtherwise: 1 },
  "approval.data-export": {
    ordinaryClasses: ["public", "aggregated"],
    levelsForImportant: 2,
    levelsOtherwise: 1,
  },
};
