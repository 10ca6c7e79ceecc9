import { alertProcess } from "./alert/alert.js";
import { adCampaignProcess } from "./marketing/ad-campaign.js";
import { productProcess } from "./product/product.js";
import { replenishmentProcess } from "./supply/replenishment.js";

/** The processes of the library. */
export const builtInProcesses = [
  productProcess,
  replenishmentProcess,
  adCampaignProcess,
  alertProcess,
] as const;
