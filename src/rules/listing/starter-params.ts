import type { Layer } from "../rulebook/layer.js";

/** What the starter layer assumes for the rules of this folder. */
export const listingStarterParams: Layer["params"] = {
  "listing.title": {
    promotionWords: [
      "新品",
      "新款",
      "上新",
      "包邮",
      "特价",
      "限时",
      "促销",
      "直降",
      "热卖",
      "new",
      "sale",
      "free shipping",
    ],
  },
  "listing.detail-page": { optionalSections: ["reviews"] },
};
