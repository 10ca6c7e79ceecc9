import { type ColumnsOf, overColumns } from "../columns.js";
import { quotient, requireNonNegative } from "../require.js";

/** What {@link paymentConversionRate} is computed from. */
export interface PaymentConversionRateInput {
  /** Distinct buyers who paid, 0 or more. */
  readonly payingBuyers: number;
  /** All visitors of the same days and pages, 0 or more. */
  readonly visitors: number;
}

/**
 * Payment conversion rate: the share of visitors who paid (支付转化率).
 *
 * The denominator is visitors; for the share of orders that were paid, make a step of
 * {@link conversionFunnel}. A buyer may pay on a day without a visit, so a single day is not cut off at 1.
 *
 * @returns A ratio; `null` where there was no visitor.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { paymentConversionRate } from "opscycle/kpi";
 *
 * paymentConversionRate({ payingBuyers: 24, visitors: 600 }); // => 0.04
 * paymentConversionRate({ payingBuyers: 0, visitors: 0 }); // => null
 * ```
 */
export function paymentConversionRate({ payingBuyers, visitors }: PaymentConversionRateInput): number | null {
  requireNonNegative("paymentConversionRate", "payingBuyers", payingBuyers);
  requireNonNegative("paymentConversionRate", "visitors", visitors);
  return quotient("paymentConversionRate", payingBuyers, visitors);
}

/**
 * {@link paymentConversionRate} of many subjects at once, equal to it to the last bit.
 *
 * @returns One value for each row; NaN where it is undefined or one of its numbers is NaN.
 * @throws InvalidInputError naming field and row, as {@link paymentConversionRate} does, and for columns of
 * different lengths.
 * @example
 * ```ts
 * import { paymentConversionRateBatch } from "opscycle/kpi";
 *
 * Array.from(paymentConversionRateBatch({ payingBuyers: [24, 0], visitors: [600, 0] })); // => [0.04, NaN]
 * ```
 */
export function paymentConversionRateBatch(columns: ColumnsOf<PaymentConversionRateInput>): Float64Array {
  return overColumns(
    "paymentConversionRateBatch",
    paymentConversionRate,
    { payingBuyers: 0, visitors: 0 },
    columns,
  );
}
