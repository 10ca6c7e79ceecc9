import { finiteResult, requireNonNegatives } from "../require.js";

/** What {@link salesAmount} is computed from. */
export interface SalesAmountInput {
  /** Amount paid for each order or order line, in major units of one currency, 0 or more. */
  readonly paidAmounts: ArrayLike<number>;
}

/**
 * Sales amount: the sum of what buyers paid (销售额).
 *
 * Orders that were placed and not paid are left out, which {@link gmv} may count; returns are not taken off, which
 * {@link netSales} does. Documents use 销售额 for all three: this one is the paid amount.
 *
 * @returns Money in major units; 0 where nothing was paid.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { salesAmount } from "opscycle/kpi";
 *
 * salesAmount({ paidAmounts: [120, 80, 300] }); // => 500
 * ```
 */
export function salesAmount({ paidAmounts }: SalesAmountInput): number {
  requireNonNegatives("salesAmount", "paidAmounts", paidAmounts);
  let sum = 0;
  for (let index = 0; index < paidAmounts.length; index += 1) sum += paidAmounts[index] ?? 0;
  return finiteResult("salesAmount", sum);
}
