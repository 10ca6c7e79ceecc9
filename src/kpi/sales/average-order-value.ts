import { quotient, requireCount, requireNonNegative } from "../require.js";

/** What {@link averageOrderValue} is computed from. */
export interface AverageOrderValueInput {
  /** Value of the orders, in major units, 0 or more. */
  readonly sales: number;
  /** How many orders, an integer of 0 or more. */
  readonly orderCount: number;
}

/**
 * Average order value: what one order is worth (笔单价).
 *
 * Per order, not per customer: see {@link salesPerCustomer} for 客单价, which platforms often call by this name.
 * An average says nothing of the spread: a few wholesale orders can carry it.
 *
 * @returns Money in major units per order; `null` where there was no order.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { averageOrderValue } from "opscycle/kpi";
 *
 * averageOrderValue({ sales: 1200, orderCount: 8 }); // => 150
 * averageOrderValue({ sales: 0, orderCount: 0 }); // => null
 * ```
 */
export function averageOrderValue({ sales, orderCount }: AverageOrderValueInput): number | null {
  requireNonNegative("averageOrderValue", "sales", sales);
  requireCount("averageOrderValue", "orderCount", orderCount);
  return quotient("averageOrderValue", sales, orderCount);
}
