import { type ColumnsOf, overColumns } from "../columns.js";
import { quotient, requireAtMost, requireCount } from "../require.js";

/** What {@link bounceRate} is computed from. */
export interface BounceRateInput {
  /** Visits that ended on the page on which they began, an integer of 0 or more. */
  readonly singlePageVisits: number;
  /** Visits that began on the page or in the shop, an integer of 0 or more. */
  readonly entries: number;
}

/**
 * Bounce rate: the share of entries that left again after one page (跳出率).
 *
 * The denominator is entries. For a whole shop these are its visits, for one page only the visits that began
 * there: visitors or page views in their place give another measure.
 *
 * @returns A ratio from 0 to 1; `null` where nobody entered.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { bounceRate } from "opscycle/kpi";
 *
 * bounceRate({ singlePageVisits: 30, entries: 120 }); // => 0.25
 * bounceRate({ singlePageVisits: 0, entries: 0 }); // => null
 * ```
 */
export function bounceRate({ singlePageVisits, entries }: BounceRateInput): number | null {
  requireCount("bounceRate", "singlePageVisits", singlePageVisits);
  requireCount("bounceRate", "entries", entries);
  requireAtMost("bounceRate", "singlePageVisits", singlePageVisits, "entries", entries);
  return quotient("bounceRate", singlePageVisits, entries);
}

/**
 * {@link bounceRate} of many subjects at once, equal to it to the last bit.
 *
 * @returns One value for each row; NaN where it is undefined or one of its numbers is NaN.
 * @throws InvalidInputError naming field and row, as {@link bounceRate} does, and for columns of different lengths.
 * @example
 * ```ts
 * import { bounceRateBatch } from "opscycle/kpi";
 *
 * Array.from(bounceRateBatch({ singlePageVisits: [30, 0], entries: [120, 0] })); // => [0.25, NaN]
 * ```
 */
export function bounceRateBatch(columns: ColumnsOf<BounceRateInput>): Float64Array {
  return overColumns("bounceRateBatch", bounceRate, { singlePageVisits: 0, entries: 0 }, columns);
}
