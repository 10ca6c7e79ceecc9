import { type ColumnsOf, overColumns } from "../columns.js";
import { quotient, requireFinite, requireNonNegative } from "../require.js";

/** What {@link returnCostShare} is computed from. */
export interface ReturnCostShareInput {
  /** Cost of the returns, in major units; below 0 where recoveries exceed it: see `returnCost`. */
  readonly returnCost: number;
  /** Value sold, in major units, 0 or more. */
  readonly sales: number;
}

/**
 * Return cost share: what returns cost for each unit of money that was sold (退货成本占比).
 *
 * The money given back is no cost but sales undone: it belongs to the return rate by value. Returns arrive late, so
 * the share of recent sales still rises.
 *
 * @returns A ratio; `null` where nothing was sold.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { returnCostShare } from "opscycle/kpi";
 *
 * returnCostShare({ returnCost: 1800, sales: 60_000 }); // => 0.03
 * ```
 */
export function returnCostShare({ returnCost, sales }: ReturnCostShareInput): number | null {
  requireFinite("returnCostShare", "returnCost", returnCost);
  requireNonNegative("returnCostShare", "sales", sales);
  return quotient("returnCostShare", returnCost, sales);
}

/**
 * {@link returnCostShare} of many subjects at once, equal to it to the last bit.
 *
 * @returns One value for each row; NaN where it is undefined or one of its numbers is NaN.
 * @throws InvalidInputError naming field and row, as {@link returnCostShare} does, and for columns of different lengths.
 * @example
 * ```ts
 * import { returnCostShareBatch } from "opscycle/kpi";
 *
 * Array.from(returnCostShareBatch({ returnCost: [1800, 1], sales: [60_000, 0] })); // => [0.03, NaN]
 * ```
 */
export function returnCostShareBatch(columns: ColumnsOf<ReturnCostShareInput>): Float64Array {
  return overColumns("returnCostShareBatch", returnCostShare, { returnCost: 0, sales: 0 }, columns);
}
