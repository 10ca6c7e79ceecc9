import { requireNonNegative } from "../require.js";
import { type ReplenishmentPolicy, stockOnHand, unitsOnOrder } from "./policy.js";

/** What {@link reorderPointPolicy} orders by. */
export interface ReorderPointPolicyInput {
  /** Units in stock and on order together at or below which it orders. */
  readonly reorderPoint: number;
  /** Units of an order; as many times as brings the position above the reorder point. Above 0. */
  readonly orderQuantity: number;
}

/**
 * A policy of reorder point and lot, (r, nQ): whole lots whenever stock and open orders are at the point or below.
 *
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { reorderPointPolicy } from "opscycle/kpi";
 *
 * const known = { unitMargin: 4, holdingCost: 1, promisedLeadTime: 2, initialStock: 9 };
 * reorderPointPolicy({ reorderPoint: 10, orderQuantity: 25 })({ ...known, ordered: [], arrived: [], sold: [] }); // => 25
 * ```
 */
export function reorderPointPolicy({
  reorderPoint,
  orderQuantity,
}: ReorderPointPolicyInput): ReplenishmentPolicy {
  requireNonNegative("reorderPointPolicy", "reorderPoint", reorderPoint);
  requireNonNegative("reorderPointPolicy", "1 / orderQuantity", 1 / orderQuantity);
  return (knowledge) => {
    const position = stockOnHand(knowledge) + unitsOnOrder(knowledge);
    return position > reorderPoint
      ? 0
      : (Math.floor((reorderPoint - position) / orderQuantity) + 1) * orderQuantity;
  };
}
