import { type ColumnsOf, overColumns } from "../columns.js";
import { quotient, requireAtMost, requireCount } from "../require.js";

/** What {@link csat} is computed from. */
export interface CsatInput {
  /** Ratings that count as satisfied, an integer of 0 to `ratedCount`. */
  readonly satisfiedCount: number;
  /** Ratings given, an integer of 0 or more. */
  readonly ratedCount: number;
}

/**
 * Customer satisfaction score, CSAT: the share of satisfied customers among those who gave a rating (客户满意度).
 *
 * Who did not answer is not counted, so it says little where few answer. Which ratings count as satisfied is the
 * shop's choice: `satisfactionScores` counts them, by convention 4 and 5 of 5.
 *
 * @returns A ratio from 0 to 1; `null` where nothing was rated.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { csat } from "opscycle/kpi";
 *
 * csat({ satisfiedCount: 84, ratedCount: 96 }); // => 0.875
 * ```
 */
export function csat({ satisfiedCount, ratedCount }: CsatInput): number | null {
  requireCount("csat", "satisfiedCount", satisfiedCount);
  requireCount("csat", "ratedCount", ratedCount);
  requireAtMost("csat", "satisfiedCount", satisfiedCount, "ratedCount", ratedCount);
  return quotient("csat", satisfiedCount, ratedCount);
}

/**
 * {@link csat} of many subjects at once, equal to it to the last bit.
 *
 * @returns One value for each row; NaN where it is undefined or one of its numbers is NaN.
 * @throws InvalidInputError naming field and row, as {@link csat} does, and for columns of different lengths.
 * @example
 * ```ts
 * import { csatBatch } from "opscycle/kpi";
 *
 * Array.from(csatBatch({ satisfiedCount: [84, 0], ratedCount: [96, 0] })); // => [0.875, NaN]
 * ```
 */
export function csatBatch(columns: ColumnsOf<CsatInput>): Float64Array {
  return overColumns("csatBatch", csat, { satisfiedCount: 0, ratedCount: 0 }, columns);
}
