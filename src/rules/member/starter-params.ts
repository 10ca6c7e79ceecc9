import type { Layer } from "../rulebook/layer.js";

/** What the starter layer assumes for the rules of this folder. */
export const memberStarterParams: Layer["params"] = {
  "member.programme": { minimumLevels: 2, maximumLevels: 5, minimumRightsAdded: 1, minimumTopRights: 4 },
};
