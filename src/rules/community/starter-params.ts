import type { Layer } from "../rulebook/layer.js";

/** What the starter layer assumes for the rules of this folder. */
export const communityStarterParams: Layer["params"] = {
  "community.balance": { minimumPosts: 10, minimumCommercialShare: 0.1, maximumCommercialShare: 0.3 },
};
