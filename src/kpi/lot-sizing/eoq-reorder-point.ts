import { finiteResult, requireNonNegative, requirePositive } from "../require.js";

/** What {@link eoqReorderPoint} is computed from. */
export interface EoqReorderPointInput {
  /** Units demanded per period, 0 or more. */
  readonly demandPerPeriod: number;
  /** Periods from an order to its arrival, 0 or more. */
  readonly leadTimePeriods: number;
  /** Units of each order, above 0. */
  readonly orderQuantity: number;
  /** Most backorders planned ({@link eoqWithBackorders}), 0 or more; 0 by default. */
  readonly maximumBackorders?: number;
}

/** When to order in a cycle with a known lead time. */
export interface EoqReorderPoint {
  /** Stock on hand and on order, less backorders, at which to order: demand over the lead time less the backorders planned. */
  readonly inventoryPosition: number;
  /** Stock on hand less backorders at which to order; below `inventoryPosition` where orders overlap. */
  readonly netStock: number;
  /** Orders that are still on their way at that moment. */
  readonly ordersOutstanding: number;
}

/**
 * Reorder point of the economic order quantity: at which stock to order so that the order arrives when the cycle ends.
 *
 * Demand and lead time are certain here, so there is no safety stock; with chance see {@link reorderPoint}. Where the
 * lead time is longer than a cycle, earlier orders are still on their way.
 *
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { eoqReorderPoint } from "opscycle/kpi";
 *
 * // 250 units are demanded until the order arrives, and two earlier orders arrive before it.
 * const point = eoqReorderPoint({ demandPerPeriod: 100, leadTimePeriods: 2.5, orderQuantity: 120 });
 * point.inventoryPosition; // => 250
 * point.netStock; // => 10
 * ```
 */
export function eoqReorderPoint({
  demandPerPeriod,
  leadTimePeriods,
  orderQuantity,
  maximumBackorders = 0,
}: EoqReorderPointInput): EoqReorderPoint {
  requireNonNegative("eoqReorderPoint", "demandPerPeriod", demandPerPeriod);
  requireNonNegative("eoqReorderPoint", "leadTimePeriods", leadTimePeriods);
  requirePositive("eoqReorderPoint", "orderQuantity", orderQuantity);
  requireNonNegative("eoqReorderPoint", "maximumBackorders", maximumBackorders);
  const leadTimeDemand = finiteResult("eoqReorderPoint", demandPerPeriod * leadTimePeriods);
  const ordersOutstanding = Math.floor(leadTimeDemand / orderQuantity);
  return {
    inventoryPosition: leadTimeDemand - maximumBackorders,
    netStock: leadTimeDemand - ordersOutstanding * orderQuantity - maximumBackorders,
    ordersOutstanding,
  };
}
