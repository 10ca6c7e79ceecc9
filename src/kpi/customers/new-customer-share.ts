import { quotient, requireAtMost, requireCount } from "../require.js";

/** What {@link newCustomerShare} is computed from. */
export interface NewCustomerShareInput {
  /** Distinct customers whose first order ever falls in the period, an integer from 0 to `buyerCount`. */
  readonly newCustomerCount: number;
  /** Distinct customers who bought in the period, an integer of 0 or more. */
  readonly buyerCount: number;
}

/**
 * New-customer share: the share of a period's buyers who had never bought before (新客占比).
 *
 * Records that begin late make old customers look new: leave the first months of the records out.
 *
 * @returns A ratio from 0 to 1; `null` where nobody bought.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { newCustomerShare } from "opscycle/kpi";
 *
 * newCustomerShare({ newCustomerCount: 60, buyerCount: 80 }); // => 0.75
 * ```
 */
export function newCustomerShare({ newCustomerCount, buyerCount }: NewCustomerShareInput): number | null {
  requireCount("newCustomerShare", "newCustomerCount", newCustomerCount);
  requireCount("newCustomerShare", "buyerCount", buyerCount);
  requireAtMost("newCustomerShare", "newCustomerCount", newCustomerCount, "buyerCount", buyerCount);
  return quotient("newCustomerShare", newCustomerCount, buyerCount);
}
