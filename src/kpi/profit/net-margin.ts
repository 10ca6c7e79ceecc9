import { type ColumnsOf, overColumns } from "../columns.js";
import { finiteResult, requireFinite } from "../require.js";

/** What {@link netMargin} is computed from. */
export interface NetMarginInput {
  /** Net profit, in major units; below 0 for a loss. */
  readonly netProfit: number;
  /** Net sales of the same period, in major units; below 0 where more was given back than sold. */
  readonly netSales: number;
}

/**
 * Net margin: the share of net sales that is left as net profit (净利率).
 *
 * What {@link netProfit} takes off decides what it means; compare only margins with the same items.
 *
 * @returns A ratio, below 0 for a loss; `null` where net sales are 0 or below.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { netMargin } from "opscycle/kpi";
 *
 * netMargin({ netProfit: 60, netSales: 500 }); // => 0.12
 * ```
 */
export function netMargin({ netProfit, netSales }: NetMarginInput): number | null {
  requireFinite("netMargin", "netProfit", netProfit);
  requireFinite("netMargin", "netSales", netSales);
  if (netSales <= 0) return null;
  return finiteResult("netMargin", netProfit / netSales);
}

/**
 * {@link netMargin} of many subjects at once, equal to it to the last bit.
 *
 * @returns One value for each row; NaN where it is undefined or one of its numbers is NaN.
 * @throws InvalidInputError naming field and row, as {@link netMargin} does, and for columns of different lengths.
 * @example
 * ```ts
 * import { netMarginBatch } from "opscycle/kpi";
 *
 * Array.from(netMarginBatch({ netProfit: [60, -5], netSales: [500, 0] })); // => [0.12, NaN]
 * ```
 */
export function netMarginBatch(columns: ColumnsOf<NetMarginInput>): Float64Array {
  return overColumns("netMarginBatch", netMargin, { netProfit: 0, netSales: 0 }, columns);
}
