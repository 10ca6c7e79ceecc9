import { finiteResult, requireInnerShare } from "../require.js";
import { levelReaching, requireOrderQuantity } from "./demand/levels.js";
import { requireDemand, type StockDemand } from "./demand/stock-demand.js";

/** What {@link reorderPointForReadyRate} is computed from. */
export interface ReadyRateTarget {
  /** Share of the time with stock on the shelf, above 0 and below 1. */
  readonly readyRate: number;
  /** Units of an order, above 0; an integer for demand in whole units. */
  readonly orderQuantity: number;
  /** Demand over the lead time. */
  readonly leadTimeDemand: StockDemand;
}

/**
 * Reorder point for a ready rate (service of type 3, P₃): the share of the time during which there is stock.
 *
 * Under continuous review with backorders it solves 1 − [n(r) − n(r + Q)] ÷ Q = ready rate. Where customers take one
 * unit each at random times (Poisson), or demand flows evenly, it is the exact fill rate too.
 *
 * Source: Axsäter, Inventory Control, 3rd edition, chapter 5.
 *
 * @returns Units; for demand in whole units the lowest integer that meets the rate, else not rounded.
 * @throws InvalidInputError naming the field, for input that cannot be meant.
 * @example
 * ```ts
 * import { reorderPointForReadyRate } from "opscycle/kpi";
 *
 * const leadTimeDemand = { distribution: "poisson", mean: 2 } as const;
 * reorderPointForReadyRate({ readyRate: 0.9, orderQuantity: 4, leadTimeDemand }); // => 3
 * ```
 */
export function reorderPointForReadyRate({
  readyRate,
  orderQuantity,
  leadTimeDemand,
}: ReadyRateTarget): number {
  const subject = "reorderPointForReadyRate";
  requireInnerShare(subject, "readyRate", readyRate);
  const demand = requireDemand(subject, "leadTimeDemand", leadTimeDemand);
  requireOrderQuantity(subject, orderQuantity, demand);
  const emptyShare = (level: number) =>
    (demand.loss(level) - demand.loss(level + orderQuantity)) / orderQuantity;
  return finiteResult(subject, levelReaching(demand, emptyShare, 1 - readyRate));
}
