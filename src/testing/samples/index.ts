import type { ProcessSamples } from "../process-samples.js";
import { adCampaignSamples } from "./ad-campaign.js";
import { alertSamples } from "./alert.js";
import { productSamples } from "./product.js";
import { replenishmentSamples } from "./replenishment.js";

/** Values to walk through the library's processes with, and their invariants, by process. */
export const processSamples: ReadonlyMap<string, ProcessSamples<never>> = new Map<
  string,
  ProcessSamples<never>
>([
  ["product", productSamples],
  ["replenishment", replenishmentSamples],
  ["ad-campaign", adCampaignSamples],
  ["alert", alertSamples],
]);
