import { type ColumnsOf, overColumns } from "../columns.js";
import { quotient, requireNonNegative } from "../require.js";

/** What {@link orderConversionRate} is computed from. */
export interface OrderConversionRateInput {
  /** Distinct buyers who placed an order, paid or not, 0 or more. */
  readonly orderingBuyers: number;
  /** All visitors of the same days and pages, 0 or more. */
  readonly visitors: number;
}

/**
 * Order conversion rate: the share of visitors who placed an order (下单转化率).
 *
 * An order that was placed but never paid counts. Against {@link paymentConversionRate} it shows what is
 * lost between order and payment.
 *
 * @returns A ratio; `null` where there was no visitor.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { orderConversionRate } from "opscycle/kpi";
 *
 * orderConversionRate({ orderingBuyers: 30, visitors: 600 }); // => 0.05
 * orderConversionRate({ orderingBuyers: 0, visitors: 0 }); // => null
 * ```
 */
export function orderConversionRate({ orderingBuyers, visitors }: OrderConversionRateInput): number | null {
  requireNonNegative("orderConversionRate", "orderingBuyers", orderingBuyers);
  requireNonNegative("orderConversionRate", "visitors", visitors);
  return quotient("orderConversionRate", orderingBuyers, visitors);
}

/**
 * {@link orderConversionRate} of many subjects at once, equal to it to the last bit.
 *
 * @returns One value for each row; NaN where it is undefined or one of its numbers is NaN.
 * @throws InvalidInputError naming field and row, as {@link orderConversionRate} does, and for columns of
 * different lengths.
 * @example
 * ```ts
 * import { orderConversionRateBatch } from "opscycle/kpi";
 *
 * Array.from(orderConversionRateBatch({ orderingBuyers: [30, 0], visitors: [600, 0] })); // => [0.05, NaN]
 * ```
 */
export function orderConversionRateBatch(columns: ColumnsOf<OrderConversionRateInput>): Float64Array {
  return overColumns(
    "orderConversionRateBatch",
    orderConversionRate,
    { orderingBuyers: 0, visitors: 0 },
    columns,
  );
}
