import { defineHandOver, type HandOver } from "./hand-over.js";
import { adCampaignProcess } from "./marketing/ad-campaign.js";
import { productProcess } from "./product/product.js";
import { replenishmentProcess } from "./supply/replenishment.js";

/** How the replenishments of a product are named: `A-1/3` is the third of `A-1`. */
export const replenishmentId = (sku: string, number: number): string => `${sku}/${number}`;

const market = ({ category, platform }: { readonly category?: string; readonly platform?: string }) => ({
  ...(category !== undefined && { category }),
  ...(platform !== undefined && { platform }),
});

/** Closes what a product has on order when its replenishment has come to an end, however it ended. */
const closeOnOrder = (
  event: "replenishment.stocked" | "replenishment.rejected" | "replenishment.cancelled",
) =>
  defineHandOver({
    from: replenishmentProcess,
    event,
    to: productProcess,
    does: "product.recordReceipt",
    make: ({ sku, units, closedUnits = 0 }) => ({ id: sku, payload: { units, closedUnits } }),
  });

/** Who hands over to whom: the table of the library's own processes. */
export const builtInHandOvers: readonly HandOver[] = [
  defineHandOver({
    from: productProcess,
    event: "product.replenishmentRequested",
    to: replenishmentProcess,
    does: "start",
    make: ({ sku, replenishment, ...event }) =>
      replenishment && {
        id: replenishmentId(sku, replenishment.number),
        payload: { sku, units: replenishment.units, requested: true, ...market(event) },
      },
  }),
  defineHandOver({
    from: productProcess,
    event: "product.restarted",
    to: adCampaignProcess,
    does: "start",
    make: ({ sku, adPlan, ...event }) =>
      adPlan && { id: adPlan.campaignId, payload: { ...adPlan, sku, ...market(event) } },
  }),
  closeOnOrder("replenishment.stocked"),
  closeOnOrder("replenishment.rejected"),
  closeOnOrder("replenishment.cancelled"),
];
