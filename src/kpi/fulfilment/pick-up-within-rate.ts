import { type ColumnsOf, overColumns } from "../columns.js";
import { quotient, requireCount } from "../require.js";

/** What {@link pickUpWithinRate} is computed from. */
export interface PickUpWithinRateInput {
  /** Parcels picked up within the agreed time, an integer of 0 or more. */
  readonly inTimeCount: number;
  /** Parcels picked up late, or overdue and not picked up, an integer of 0 or more. */
  readonly lateCount: number;
}

/**
 * Share of due parcels that the carrier picked up within the agreed time (24小时揽收率, where 24 hours are agreed).
 *
 * The clock runs from the hand-over by the shop to the carrier's first scan. A parcel whose time is not over counts as
 * neither; `pickUpOutcomes` sorts parcels that way.
 *
 * @returns A ratio from 0 to 1; `null` where no parcel was due.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { pickUpWithinRate } from "opscycle/kpi";
 *
 * pickUpWithinRate({ inTimeCount: 57, lateCount: 3 }); // => 0.95
 * ```
 */
export function pickUpWithinRate({ inTimeCount, lateCount }: PickUpWithinRateInput): number | null {
  requireCount("pickUpWithinRate", "inTimeCount", inTimeCount);
  requireCount("pickUpWithinRate", "lateCount", lateCount);
  return quotient("pickUpWithinRate", inTimeCount, inTimeCount + lateCount);
}

/**
 * {@link pickUpWithinRate} of many subjects at once, equal to it to the last bit.
 *
 * @returns One value for each row; NaN where it is undefined or one of its numbers is NaN.
 * @throws InvalidInputError naming field and row, as {@link pickUpWithinRate} does, and for columns of different lengths.
 * @example
 * ```ts
 * import { pickUpWithinRateBatch } from "opscycle/kpi";
 *
 * Array.from(pickUpWithinRateBatch({ inTimeCount: [57, 0], lateCount: [3, 0] })); // => [0.95, NaN]
 * ```
 */
export function pickUpWithinRateBatch(columns: ColumnsOf<PickUpWithinRateInput>): Float64Array {
  return overColumns("pickUpWithinRateBatch", pickUpWithinRate, { inTimeCount: 0, lateCount: 0 }, columns);
}
