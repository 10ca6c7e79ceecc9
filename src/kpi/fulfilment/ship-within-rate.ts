import { type ColumnsOf, overColumns } from "../columns.js";
import { quotient, requireCount } from "../require.js";

/** What {@link shipWithinRate} is computed from. */
export interface ShipWithinRateInput {
  /** Orders shipped within the promised time, an integer of 0 or more. */
  readonly inTimeCount: number;
  /** Orders shipped late, or overdue and not shipped, an integer of 0 or more. */
  readonly lateCount: number;
}

/**
 * Share of due orders that were shipped within the promised time (48小时发货率, where the promise is 48 hours).
 *
 * The clock runs from payment to the hand-over to the carrier. An order whose time is not over counts as neither, or
 * every busy evening would look like a failure; `shippingOutcomes` sorts orders that way, for 48 hours or any other
 * promise.
 *
 * @returns A ratio from 0 to 1; `null` where no order was due.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { shipWithinRate } from "opscycle/kpi";
 *
 * shipWithinRate({ inTimeCount: 98, lateCount: 2 }); // => 0.98
 * ```
 */
export function shipWithinRate({ inTimeCount, lateCount }: ShipWithinRateInput): number | null {
  requireCount("shipWithinRate", "inTimeCount", inTimeCount);
  requireCount("shipWithinRate", "lateCount", lateCount);
  return quotient("shipWithinRate", inTimeCount, inTimeCount + lateCount);
}

/**
 * {@link shipWithinRate} of many subjects at once, equal to it to the last bit.
 *
 * @returns One value for each row; NaN where it is undefined or one of its numbers is NaN.
 * @throws InvalidInputError naming field and row, as {@link shipWithinRate} does, and for columns of different lengths.
 * @example
 * ```ts
 * import { shipWithinRateBatch } from "opscycle/kpi";
 *
 * Array.from(shipWithinRateBatch({ inTimeCount: [98, 0], lateCount: [2, 0] })); // => [0.98, NaN]
 * ```
 */
export function shipWithinRateBatch(columns: ColumnsOf<ShipWithinRateInput>): Float64Array {
  return overColumns("shipWithinRateBatch", shipWithinRate, { inTimeCount: 0, lateCount: 0 }, columns);
}
