import { quotient, requireCount, requireNonNegative } from "../require.js";

/** What {@link salesPerCustomer} is computed from. */
export interface SalesPerCustomerInput {
  /** Value of the orders of known customers, in major units, 0 or more. */
  readonly sales: number;
  /** Distinct customers who bought, an integer of 0 or more. */
  readonly customerCount: number;
}

/**
 * Sales per customer: what one paying customer spends in a period (客单价).
 *
 * Count each customer once, however many orders they placed: {@link averageOrderValue} is per order. Sales to
 * unknown customers belong in neither number.
 *
 * @returns Money in major units per customer; `null` where nobody bought.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { salesPerCustomer } from "opscycle/kpi";
 *
 * salesPerCustomer({ sales: 1200, customerCount: 6 }); // => 200
 * ```
 */
export function salesPerCustomer({ sales, customerCount }: SalesPerCustomerInput): number | null {
  requireNonNegative("salesPerCustomer", "sales", sales);
  requireCount("salesPerCustomer", "customerCount", customerCount);
  return quotient("salesPerCustomer", sales, customerCount);
}
