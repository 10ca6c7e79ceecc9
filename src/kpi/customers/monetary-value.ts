import { finiteResult, requireNonNegatives } from "../require.js";

/** What {@link monetaryValue} is computed from. */
export interface MonetaryValueInput {
  /** Value of each order of one customer in the window, in major units, 0 or more. */
  readonly orderValues: ArrayLike<number>;
}

/**
 * Monetary value: what a customer spent in a window, the M of RFM (消费金额).
 *
 * It is the total, as operators read it. Spend models take the mean of the repeat orders instead: see
 * {@link customerSummary}.
 *
 * @returns Money in major units, 0 or more.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { monetaryValue } from "opscycle/kpi";
 *
 * monetaryValue({ orderValues: [120, 80] }); // => 200
 * ```
 */
export function monetaryValue({ orderValues }: MonetaryValueInput): number {
  requireNonNegatives("monetaryValue", "orderValues", orderValues);
  let sum = 0;
  for (let order = 0; order < orderValues.length; order += 1) sum += orderValues[order] ?? 0;
  return finiteResult("monetaryValue", sum);
}
