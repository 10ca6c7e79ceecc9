import { type ColumnsOf, overColumns } from "../columns.js";
import { quotient, requireFinite, requireNonNegative } from "../require.js";

/** What {@link roas} is computed from. */
export interface RoasInput {
  /** Revenue that the platform attributes to the ads, in major units; below 0 where it takes refunds off. */
  readonly attributedRevenue: number;
  /** Money spent on the ads, in major units, 0 or more. */
  readonly spend: number;
}

/**
 * Return on ad spend (ROAS): revenue attributed to advertising for each unit of money spent (投入产出比, ROI).
 *
 * What ad tools of Chinese platforms call ROI is this ratio; {@link netRoi} is the return in the accountant's sense. It
 * is revenue and not profit, and depends on how the platform attributes: compare it with {@link breakEvenRoas}.
 *
 * @returns A ratio, 3 for three units of revenue per unit spent; `null` where nothing was spent.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { roas } from "opscycle/kpi";
 *
 * roas({ attributedRevenue: 900, spend: 300 }); // => 3
 * ```
 */
export function roas({ attributedRevenue, spend }: RoasInput): number | null {
  requireFinite("roas", "attributedRevenue", attributedRevenue);
  requireNonNegative("roas", "spend", spend);
  return quotient("roas", attributedRevenue, spend);
}

/**
 * {@link roas} of many subjects at once, equal to it to the last bit.
 *
 * @returns One value for each row; NaN where it is undefined or one of its numbers is NaN.
 * @throws InvalidInputError naming field and row, as {@link roas} does, and for columns of
 * different lengths.
 * @example
 * ```ts
 * import { roasBatch } from "opscycle/kpi";
 *
 * Array.from(roasBatch({ attributedRevenue: [900, 50], spend: [300, 0] })); // => [3, NaN]
 * ```
 */
export function roasBatch(columns: ColumnsOf<RoasInput>): Float64Array {
  return overColumns("roasBatch", roas, { attributedRevenue: 0, spend: 0 }, columns);
}
