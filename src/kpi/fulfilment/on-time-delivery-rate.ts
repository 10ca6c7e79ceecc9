import { type ColumnsOf, overColumns } from "../columns.js";
import { quotient, requireCount } from "../require.js";

/** Parcels by how they kept the agreed time. */
export interface OnTimeDeliveryCounts {
  /** Delivered before the agreed window began, an integer of 0 or more; 0 where there is no beginning. */
  readonly earlyCount: number;
  /** Delivered within the agreed time, an integer of 0 or more. */
  readonly onTimeCount: number;
  /** Delivered late, lost, or overdue and still on the way, an integer of 0 or more. */
  readonly lateCount: number;
}

/** What {@link onTimeDeliveryRate} is computed from. */
export interface OnTimeDeliveryRateInput extends OnTimeDeliveryCounts {
  /** Whether early is good enough. Default true; with a delivery window that the customer chose, it is not. */
  readonly earlyIsOnTime?: boolean;
}

/**
 * On-time delivery rate: the share of parcels delivered within the agreed time (物流达标率).
 *
 * Only parcels whose outcome is certain count: delivered, lost, or overdue. `deliveryOutcomes` sorts them; leaving the
 * overdue ones out until they arrive would flatter a carrier that has a jam.
 *
 * @returns A ratio from 0 to 1; `null` where no outcome is certain.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { onTimeDeliveryRate } from "opscycle/kpi";
 *
 * const counts = { earlyCount: 10, onTimeCount: 80, lateCount: 10 };
 * onTimeDeliveryRate(counts); // => 0.9
 * onTimeDeliveryRate({ ...counts, earlyIsOnTime: false }); // => 0.8
 * ```
 */
export function onTimeDeliveryRate({
  earlyCount,
  onTimeCount,
  lateCount,
  earlyIsOnTime = true,
}: OnTimeDeliveryRateInput): number | null {
  requireCount("onTimeDeliveryRate", "earlyCount", earlyCount);
  requireCount("onTimeDeliveryRate", "onTimeCount", onTimeCount);
  requireCount("onTimeDeliveryRate", "lateCount", lateCount);
  const kept = earlyIsOnTime ? earlyCount + onTimeCount : onTimeCount;
  return quotient("onTimeDeliveryRate", kept, earlyCount + onTimeCount + lateCount);
}

/**
 * {@link onTimeDeliveryRate} of many subjects at once, equal to it to the last bit.
 *
 * @param options Whether early is good enough, for all rows.
 * @returns One value for each row; NaN where it is undefined or one of its numbers is NaN.
 * @throws InvalidInputError naming field and row, as {@link onTimeDeliveryRate} does, and for columns of different
 * lengths.
 * @example
 * ```ts
 * import { onTimeDeliveryRateBatch } from "opscycle/kpi";
 *
 * const columns = { earlyCount: 10, onTimeCount: [80, 90], lateCount: [10, 0] };
 * Array.from(onTimeDeliveryRateBatch(columns, { earlyIsOnTime: false })); // => [0.8, 0.9]
 * ```
 */
export function onTimeDeliveryRateBatch(
  columns: ColumnsOf<OnTimeDeliveryCounts>,
  options: Pick<OnTimeDeliveryRateInput, "earlyIsOnTime"> = {},
): Float64Array {
  return overColumns(
    "onTimeDeliveryRateBatch",
    (counts) => onTimeDeliveryRate({ ...counts, ...options }),
    { earlyCount: 0, onTimeCount: 0, lateCount: 0 },
    columns,
  );
}
