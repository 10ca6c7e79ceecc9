import { builtInProcesses } from "./built-in-processes.js";
import { complianceHandOvers } from "./compliance/hand-overs.js";
import { customersHandOvers } from "./customers/hand-overs.js";
import { financeHandOvers } from "./finance/hand-overs.js";
import { followUpHandOvers } from "./follow-up-hand-overs.js";
import { fulfilmentHandOvers } from "./fulfilment/hand-overs.js";
import { defineHandOver, type HandOver } from "./hand-over.js";
import { adCampaignProcess } from "./marketing/ad-campaign.js";
import { experimentHandOvers } from "./marketing/experiment-hand-overs.js";
import { orderHandOvers } from "./orders/hand-overs.js";
import { planningHandOvers } from "./planning/hand-overs.js";
import { productProcess } from "./product/product.js";
import { serviceHandOvers } from "./service/hand-overs.js";
import { storeOnboardingHandOvers } from "./store/store-onboarding-hand-overs.js";
import { supplyHandOvers } from "./supply/hand-overs.js";
import { replenishmentProcess } from "./supply/replenishment.js";
import { replenishmentId } from "./supply/replenishment-id.js";

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

const productHandOvers: readonly HandOver[] = [
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

/** Who hands over to whom: the table of the library's own processes. */
export const builtInHandOvers: readonly HandOver[] = [
  ...productHandOvers,
  ...storeOnboardingHandOvers,
  ...experimentHandOvers,
  ...orderHandOvers,
  ...fulfilmentHandOvers,
  ...serviceHandOvers,
  ...customersHandOvers,
  ...supplyHandOvers,
  ...financeHandOvers,
  ...planningHandOvers,
  ...complianceHandOvers,
  ...followUpHandOvers(builtInProcesses),
];
