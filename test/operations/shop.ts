import { createOperations, memoryStore, type OperationsOptions, virtualClock } from "opscycle/operations";
import type { builtInProcesses } from "opscycle/processes";
import { mei, robot, shopRulebook } from "../processes/shop-rulebook.js";

export { mei, robot };

/** When the tests begin. */
export const begin = "2026-01-01T00:00:00.000Z";

/** A host with a clock that stands still, and the store behind it. */
export function openShop(options: Partial<OperationsOptions<typeof builtInProcesses>> = {}) {
  const clock = virtualClock(begin);
  const store = options.store ?? memoryStore();
  const operations = createOperations({ rulebook: shopRulebook, clock, ...options, store });
  return { clock, store, operations };
}

/** The days after the beginning, as an instant. */
export const onDay = (day: number): string => new Date(Date.parse(begin) + day * 86_400_000).toISOString();

/** A host with the product A-1 in formal operation. */
export async function openShopWithProduct(options: Partial<OperationsOptions<typeof builtInProcesses>> = {}) {
  const shop = openShop(options);
  const adoption = {
    input: { sku: "A-1" },
    state: "operating",
    reason: "in the assortment",
    context: { onSaleSince: begin },
  };
  await shop.operations.adopt("product", "A-1", adoption, mei);
  return shop;
}

/** A need that the restock rule orders for. */
export const need = {
  type: "product.requestReplenishment",
  metrics: { stockOnHand: 2, unitsSold: 60, observedDays: 30 },
} as const;
