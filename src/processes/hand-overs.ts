import type { HandOver } from "./hand-over.js";
import type { ProductEvent } from "./product/product.machine.js";
import type { ReplenishmentEvent } from "./supply/replenishment.js";

/** How the replenishments of a product are named: `A-1/3` is the third of `A-1`. */
export const replenishmentId = (sku: string, number: number): string => `${sku}/${number}`;

/** Closes what a product has on order when its replenishment has come to an end, however it ended. */
const closeOnOrder = (event: ReplenishmentEvent["type"]): HandOver<ReplenishmentEvent> => ({
  from: "replenishment",
  event,
  to: "product",
  does: "product.recordReceipt",
  make: ({ sku, units, closedUnits = 0 }) => ({ id: sku, payload: { units, closedUnits } }),
});

/** Who hands over to whom: the table of the library's own processes. */
export const builtInHandOvers: readonly HandOver[] = [
  {
    from: "product",
    event: "product.replenishmentRequested",
    to: "replenishment",
    does: "start",
    make: ({ sku, replenishment }: ProductEvent) =>
      replenishment && {
        id: replenishmentId(sku, replenishment.number),
        payload: { sku, units: replenishment.units, requested: true },
      },
  } satisfies HandOver<ProductEvent>,
  {
    from: "product",
    event: "product.restarted",
    to: "ad-campaign",
    does: "start",
    make: ({ sku, adPlan }: ProductEvent) => adPlan && { id: adPlan.campaignId, payload: { ...adPlan, sku } },
  } satisfies HandOver<ProductEvent>,
  closeOnOrder("replenishment.stocked"),
  closeOnOrder("replenishment.rejected"),
  closeOnOrder("replenishment.cancelled"),
];
