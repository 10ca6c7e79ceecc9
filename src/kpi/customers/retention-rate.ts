import { quotient, requireAtMost, requireCount } from "../require.js";

/** What {@link retentionRate} is computed from. */
export interface RetentionRateInput {
  /** Customers of the start who are still customers at the end, an integer from 0 to `startCustomerCount`. */
  readonly retainedCustomerCount: number;
  /** Customers at the start of the period, or in the cohort, an integer of 0 or more. */
  readonly startCustomerCount: number;
}

/**
 * Retention rate: the share of a cohort, or of a period's first customers, that is still there at its end (留存率).
 *
 * Customers won during the period count on neither side. From the books' totals the retained are the customers at the end
 * less the new ones. Where nobody cancels, say what makes a customer retained: an order within how many days. It
 * is 1 less {@link churnRate} of the same customers; {@link cohortTable} counts it from orders.
 *
 * @returns A ratio from 0 to 1; `null` where there was nobody at the start.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { retentionRate } from "opscycle/kpi";
 *
 * retentionRate({ retainedCustomerCount: 90, startCustomerCount: 120 }); // => 0.75
 * ```
 */
export function retentionRate(input: RetentionRateInput): number | null {
  const { retainedCustomerCount: retained, startCustomerCount: start } = input;
  requireCount("retentionRate", "retainedCustomerCount", retained);
  requireCount("retentionRate", "startCustomerCount", start);
  requireAtMost("retentionRate", "retainedCustomerCount", retained, "startCustomerCount", start);
  return quotient("retentionRate", retained, start);
}
