import { quotient, requireCount } from "../require.js";

/** What {@link newReturningRatio} is computed from. */
export interface NewReturningRatioInput {
  /** Distinct customers whose first order ever falls in the period, an integer of 0 or more. */
  readonly newCustomerCount: number;
  /** Distinct customers of the period who had bought before it, an integer of 0 or more. */
  readonly returningCustomerCount: number;
}

/**
 * Ratio of new to returning customers among the buyers of a period (新老客户比例).
 *
 * It shows what the period's sales lean on, not how many customers stay: for that see {@link retentionRate}. A
 * customer whose first and second order both fall in the period is new.
 *
 * @returns New customers for each returning one, 0 or more; `null` where nobody returned.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { newReturningRatio } from "opscycle/kpi";
 *
 * newReturningRatio({ newCustomerCount: 60, returningCustomerCount: 40 }); // => 1.5
 * newReturningRatio({ newCustomerCount: 60, returningCustomerCount: 0 }); // => null
 * ```
 */
export function newReturningRatio(input: NewReturningRatioInput): number | null {
  const { newCustomerCount, returningCustomerCount } = input;
  requireCount("newReturningRatio", "newCustomerCount", newCustomerCount);
  requireCount("newReturningRatio", "returningCustomerCount", returningCustomerCount);
  return quotient("newReturningRatio", newCustomerCount, returningCustomerCount);
}
