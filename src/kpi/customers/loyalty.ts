import { quotient, requireNonNegative, requireNonNegatives } from "../require.js";

/** What {@link loyalty} is computed from. */
export interface LoyaltyInput {
  /** What each customer did in the window, 0 or more: orders, as a rule, or money spent. One number a customer. */
  readonly customerMeasures: ArrayLike<number>;
  /** From how much on a customer counts as loyal, 0 or more. */
  readonly loyalFrom: number;
}

/**
 * Loyalty: the share of the customers who reach a stated measure, such as three orders in a year (忠诚度).
 *
 * The word has no settled definition: the threshold and the window are the shop's, and figures with different ones do not
 * compare. It tells of behaviour, not of attachment.
 *
 * @returns A ratio from 0 to 1; `null` without customers.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { loyalty } from "opscycle/kpi";
 *
 * loyalty({ customerMeasures: [1, 1, 4, 3], loyalFrom: 3 }); // => 0.5
 * ```
 */
export function loyalty({ customerMeasures, loyalFrom }: LoyaltyInput): number | null {
  requireNonNegatives("loyalty", "customerMeasures", customerMeasures);
  requireNonNegative("loyalty", "loyalFrom", loyalFrom);
  let loyal = 0;
  for (let customer = 0; customer < customerMeasures.length; customer += 1)
    if ((customerMeasures[customer] ?? 0) >= loyalFrom) loyal += 1;
  return quotient("loyalty", loyal, customerMeasures.length);
}
