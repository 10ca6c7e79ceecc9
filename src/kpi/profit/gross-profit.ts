import { finiteResult, requireFinite, requireNonNegative } from "../require.js";

/** What {@link grossProfit} is computed from. */
export interface GrossProfitInput {
  /** Net sales in major units; below 0 where more was given back than sold. */
  readonly netSales: number;
  /** Cost of the goods sold, in major units, 0 or more. */
  readonly costOfGoods: number;
}

/**
 * Gross profit: net sales less the cost of the goods sold (毛利).
 *
 * Only the cost of goods is taken off. Logistics, platform fees and marketing are not; with those it would be the
 * contribution. The cost must be of the goods in `netSales`, goods that came back left out of both.
 *
 * @returns Money in major units; below 0 for a loss.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { grossProfit } from "opscycle/kpi";
 *
 * grossProfit({ netSales: 500, costOfGoods: 350 }); // => 150
 * ```
 */
export function grossProfit({ netSales, costOfGoods }: GrossProfitInput): number {
  requireFinite("grossProfit", "netSales", netSales);
  requireNonNegative("grossProfit", "costOfGoods", costOfGoods);
  return finiteResult("grossProfit", netSales - costOfGoods);
}
