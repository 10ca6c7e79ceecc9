import { quotient, requireNonNegative } from "../require.js";

/** What {@link cac} is computed from. */
export interface CacInput {
  /** All cost of winning customers: media, commission, agencies and the people who do it, in major units, 0 or more. */
  readonly acquisitionCost: number;
  /** Customers who bought for the first time, 0 or more. */
  readonly newCustomers: number;
}

/**
 * Customer acquisition cost (CAC), or new-customer cost: what it cost to win one new customer (获客成本, 新客成本).
 *
 * Say what the cost holds: with ad spend alone it looks lower than fully loaded. Spending on customers who bought
 * before belongs elsewhere. Cost and customers are of the same period, although spend works later where buyers take
 * long to decide.
 *
 * @returns Money in major units per customer; `null` where nobody was won.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { cac } from "opscycle/kpi";
 *
 * cac({ acquisitionCost: 9000, newCustomers: 150 }); // => 60
 * ```
 */
export function cac({ acquisitionCost, newCustomers }: CacInput): number | null {
  requireNonNegative("cac", "acquisitionCost", acquisitionCost);
  requireNonNegative("cac", "newCustomers", newCustomers);
  return quotient("cac", acquisitionCost, newCustomers);
}
