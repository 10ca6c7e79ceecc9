import { type ColumnsOf, overColumns } from "../columns.js";
import { quotient, requireCount, requireNonNegative } from "../require.js";

/** What {@link averageDwellTime} is computed from. */
export interface AverageDwellTimeInput {
  /** Time spent on all visits together, in seconds, 0 or more. */
  readonly dwellSeconds: number;
  /** Visits, an integer of 0 or more. */
  readonly visits: number;
}

/**
 * Average dwell time: how long a visit lasts (停留时间).
 *
 * Per visit, not per visitor. Most platforms cannot time the last page of a visit and count it as 0 seconds,
 * so compare figures of one platform only.
 *
 * @returns Seconds per visit; `null` where there was no visit.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { averageDwellTime } from "opscycle/kpi";
 *
 * averageDwellTime({ dwellSeconds: 5400, visits: 120 }); // => 45
 * averageDwellTime({ dwellSeconds: 0, visits: 0 }); // => null
 * ```
 */
export function averageDwellTime({ dwellSeconds, visits }: AverageDwellTimeInput): number | null {
  requireNonNegative("averageDwellTime", "dwellSeconds", dwellSeconds);
  requireCount("averageDwellTime", "visits", visits);
  return quotient("averageDwellTime", dwellSeconds, visits);
}

/**
 * {@link averageDwellTime} of many subjects at once, equal to it to the last bit.
 *
 * @returns One value for each row; NaN where it is undefined or one of its numbers is NaN.
 * @throws InvalidInputError naming field and row, as {@link averageDwellTime} does, and for columns of different
 * lengths.
 * @example
 * ```ts
 * import { averageDwellTimeBatch } from "opscycle/kpi";
 *
 * Array.from(averageDwellTimeBatch({ dwellSeconds: [5400, 0], visits: [120, 0] })); // => [45, NaN]
 * ```
 */
export function averageDwellTimeBatch(columns: ColumnsOf<AverageDwellTimeInput>): Float64Array {
  return overColumns("averageDwellTimeBatch", averageDwellTime, { dwellSeconds: 0, visits: 0 }, columns);
}
