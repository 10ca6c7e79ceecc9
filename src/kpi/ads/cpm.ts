import { type ColumnsOf, overColumns } from "../columns.js";
import { quotient, requireNonNegative } from "../require.js";

/** What {@link cpm} is computed from. */
export interface CpmInput {
  /** Money spent on the ads, in major units, 0 or more. */
  readonly spend: number;
  /** Times the ads were shown, 0 or more. */
  readonly impressions: number;
}

/**
 * Cost per mille (CPM): what a thousand impressions cost (千次展示费用).
 *
 * Compares the price of being seen between channels. It says nothing of who clicked: see {@link cpc}.
 *
 * @returns Money in major units per thousand impressions; `null` where nothing was shown.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { cpm } from "opscycle/kpi";
 *
 * cpm({ spend: 30, impressions: 12_000 }); // => 2.5
 * ```
 */
export function cpm({ spend, impressions }: CpmInput): number | null {
  requireNonNegative("cpm", "spend", spend);
  requireNonNegative("cpm", "impressions", impressions);
  return quotient("cpm", spend * 1000, impressions);
}

/**
 * {@link cpm} of many subjects at once, equal to it to the last bit.
 *
 * @returns One value for each row; NaN where it is undefined or one of its numbers is NaN.
 * @throws InvalidInputError naming field and row, as {@link cpm} does, and for columns of different lengths.
 * @example
 * ```ts
 * import { cpmBatch } from "opscycle/kpi";
 *
 * Array.from(cpmBatch({ spend: [30, 5], impressions: [12_000, 0] })); // => [2.5, NaN]
 * ```
 */
export function cpmBatch(columns: ColumnsOf<CpmInput>): Float64Array {
  return overColumns("cpmBatch", cpm, { spend: 0, impressions: 0 }, columns);
}
