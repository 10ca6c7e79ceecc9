import { requireNonNegative } from "../require.js";
import { type ReplenishmentPolicy, stockOnHand, unitsOnOrder } from "./policy.js";

/** What {@link baseStockPolicy} keeps up. */
export interface BaseStockPolicyInput {
  /** Units in stock and on order together that each order fills up to. */
  readonly orderUpTo: number;
}

/**
 * A base-stock policy: each period it orders what is missing from stock and open orders together.
 *
 * An order that never arrives counts as on order for ever, as it does in a shop that does not look.
 *
 * @throws InvalidInputError for a level that is no number of 0 or more.
 * @example
 * ```ts
 * import { baseStockPolicy } from "opscycle/kpi";
 *
 * const known = { unitMargin: 4, holdingCost: 1, promisedLeadTime: 2 };
 * baseStockPolicy({ orderUpTo: 30 })({ ...known, ordered: [30], arrived: [0], sold: [0] }); // => 0
 * ```
 */
export function baseStockPolicy({ orderUpTo }: BaseStockPolicyInput): ReplenishmentPolicy {
  requireNonNegative("baseStockPolicy", "orderUpTo", orderUpTo);
  return (knowledge) => Math.max(0, orderUpTo - stockOnHand(knowledge) - unitsOnOrder(knowledge));
}
