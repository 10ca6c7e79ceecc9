import { refusal, requireFinite } from "../require.js";

/** What {@link purchaseFrequency} is counted from. */
export interface PurchaseFrequencyInput {
  /** Day of each order of one customer, in any sequence. */
  readonly orderDays: ArrayLike<number>;
  /** First day of the window. */
  readonly fromDay: number;
  /** Last day of the window, which is part of it. */
  readonly toDay: number;
}

/**
 * Purchase frequency: how many orders a customer placed in a window, the F of RFM (消费频率).
 *
 * The first order counts. Every order counts for itself, two of one day as well; {@link rfmTable} can merge them.
 *
 * @returns A count of 0 or more.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { purchaseFrequency } from "opscycle/kpi";
 *
 * purchaseFrequency({ orderDays: [3, 40, 95, 95], fromDay: 30, toDay: 100 }); // => 3
 * ```
 */
export function purchaseFrequency({ orderDays, fromDay, toDay }: PurchaseFrequencyInput): number {
  requireFinite("purchaseFrequency", "fromDay", fromDay);
  requireFinite("purchaseFrequency", "toDay", toDay);
  if (typeof orderDays?.length !== "number")
    throw refusal("purchaseFrequency", "orderDays", "a column of numbers", orderDays);
  let count = 0;
  for (let order = 0; order < orderDays.length; order += 1) {
    const day = orderDays[order] ?? Number.NaN;
    requireFinite("purchaseFrequency", `orderDays.${order}`, day);
    if (day >= fromDay && day <= toDay) count += 1;
  }
  return count;
}
