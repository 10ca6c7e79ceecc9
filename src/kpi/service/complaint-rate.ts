import { type ColumnsOf, overColumns } from "../columns.js";
import { quotient, requireCount } from "../require.js";

/** What {@link complaintRate} is computed from. */
export interface ComplaintRateInput {
  /** Complaints, an integer of 0 or more. */
  readonly complaintCount: number;
  /** Orders, an integer of 0 or more. */
  readonly orderCount: number;
}

/**
 * Complaint rate: complaints for each order (投诉率).
 *
 * Complaints follow their orders by days or weeks. Counted on the day on which they came, they belong to earlier
 * orders; one order can bring several, so the rate can exceed 1.
 *
 * @returns A ratio; `null` where there were no orders.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { complaintRate } from "opscycle/kpi";
 *
 * complaintRate({ complaintCount: 3, orderCount: 1200 }); // => 0.0025
 * ```
 */
export function complaintRate({ complaintCount, orderCount }: ComplaintRateInput): number | null {
  requireCount("complaintRate", "complaintCount", complaintCount);
  requireCount("complaintRate", "orderCount", orderCount);
  return quotient("complaintRate", complaintCount, orderCount);
}

/**
 * {@link complaintRate} of many subjects at once, equal to it to the last bit.
 *
 * @returns One value for each row; NaN where it is undefined or one of its numbers is NaN.
 * @throws InvalidInputError naming field and row, as {@link complaintRate} does, and for columns of different lengths.
 * @example
 * ```ts
 * import { complaintRateBatch } from "opscycle/kpi";
 *
 * Array.from(complaintRateBatch({ complaintCount: [3, 1], orderCount: [1200, 0] })); // => [0.0025, NaN]
 * ```
 */
export function complaintRateBatch(columns: ColumnsOf<ComplaintRateInput>): Float64Array {
  return overColumns("complaintRateBatch", complaintRate, { complaintCount: 0, orderCount: 0 }, columns);
}
