import { quotient, requireNonNegative } from "../require.js";

/** What {@link shrinkageRate} is computed from. */
export interface ShrinkageRateInput {
  /** Stock by the books, in units or money, 0 or more. */
  readonly bookedAmount: number;
  /** Stock found by counting, in the same unit, 0 or more. */
  readonly countedAmount: number;
  /** What the loss is a share of, in the same unit, 0 or more: net sales of the period, or the booked stock itself. */
  readonly baseAmount: number;
}

/**
 * Shrinkage rate: the share lost to theft, damage and wrong booking between two counts (损耗率).
 *
 * Retailers take it of net sales, warehouses of the booked stock: say which. Below 0 more was found than booked. What is
 * missing of one article and over of another cancels out: {@link overallStockCountError} shows both.
 *
 * @returns A ratio; `null` where the base is 0.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { shrinkageRate } from "opscycle/kpi";
 *
 * shrinkageRate({ bookedAmount: 500, countedAmount: 490, baseAmount: 800 }); // => 0.0125
 * ```
 */
export function shrinkageRate({
  bookedAmount,
  countedAmount,
  baseAmount,
}: ShrinkageRateInput): number | null {
  requireNonNegative("shrinkageRate", "bookedAmount", bookedAmount);
  requireNonNegative("shrinkageRate", "countedAmount", countedAmount);
  requireNonNegative("shrinkageRate", "baseAmount", baseAmount);
  return quotient("shrinkageRate", bookedAmount - countedAmount, baseAmount);
}
