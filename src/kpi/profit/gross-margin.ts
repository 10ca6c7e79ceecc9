import { type ColumnsOf, overColumns } from "../columns.js";
import { finiteResult, requireFinite, requireNonNegative } from "../require.js";

/** What {@link grossMargin} is computed from. */
export interface GrossMarginInput {
  /** Net sales in major units; below 0 where more was given back than sold. */
  readonly netSales: number;
  /** Cost of the goods sold, in major units, 0 or more. */
  readonly costOfGoods: number;
}

/**
 * Gross margin: the share of net sales that the cost of goods leaves over (毛利率).
 *
 * Only the cost of goods is taken off. A margin after logistics, platform and marketing cost is the contribution
 * margin, which some operators also call 毛利率: rules that use this figure mean goods cost alone.
 *
 * @returns A ratio of at most 1, below 0 for a loss; `null` where net sales are 0 or below.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { grossMargin } from "opscycle/kpi";
 *
 * grossMargin({ netSales: 500, costOfGoods: 350 }); // => 0.3
 * grossMargin({ netSales: 0, costOfGoods: 0 }); // => null
 * ```
 */
export function grossMargin({ netSales, costOfGoods }: GrossMarginInput): number | null {
  requireFinite("grossMargin", "netSales", netSales);
  requireNonNegative("grossMargin", "costOfGoods", costOfGoods);
  if (netSales <= 0) return null;
  return finiteResult("grossMargin", (netSales - costOfGoods) / netSales);
}

/**
 * {@link grossMargin} of many subjects at once, equal to it to the last bit.
 *
 * @returns One value for each row; NaN where it is undefined or one of its numbers is NaN.
 * @throws InvalidInputError naming field and row, as {@link grossMargin} does, and for columns of
 * different lengths.
 * @example
 * ```ts
 * import { grossMarginBatch } from "opscycle/kpi";
 *
 * Array.from(grossMarginBatch({ netSales: [500, 0], costOfGoods: [350, 10] })); // => [0.3, NaN]
 * ```
 */
export function grossMarginBatch(columns: ColumnsOf<GrossMarginInput>): Float64Array {
  return overColumns("grossMarginBatch", grossMargin, { netSales: 0, costOfGoods: 0 }, columns);
}
