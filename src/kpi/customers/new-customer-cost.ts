import { quotient, requireCount, requireNonNegative } from "../require.js";

/** What {@link newCustomerCost} is computed from. */
export interface NewCustomerCostInput {
  /** Money spent on winning customers in the period, in major units, 0 or more. */
  readonly acquisitionSpend: number;
  /** Customers whose first order ever falls in the period, an integer of 0 or more. */
  readonly newCustomerCount: number;
}

/**
 * New-customer cost, or customer acquisition cost: what it costs to win one new customer (新客成本).
 *
 * Say what the spend holds: advertising alone, or welcome offers, fees and wages as well. Spending on customers
 * who bought before belongs elsewhere.
 *
 * @returns Money in major units per new customer; `null` where none was won.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { newCustomerCost } from "opscycle/kpi";
 *
 * newCustomerCost({ acquisitionSpend: 3000, newCustomerCount: 60 }); // => 50
 * ```
 */
export function newCustomerCost({ acquisitionSpend, newCustomerCount }: NewCustomerCostInput): number | null {
  requireNonNegative("newCustomerCost", "acquisitionSpend", acquisitionSpend);
  requireCount("newCustomerCost", "newCustomerCount", newCustomerCount);
  return quotient("newCustomerCost", acquisitionSpend, newCustomerCount);
}
