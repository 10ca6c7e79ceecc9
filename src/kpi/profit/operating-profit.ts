import { type CostItems, readCostItems, sumOfCosts } from "../costs/cost-items.js";
import { finiteResult, requireFinite } from "../require.js";

/** What {@link operatingProfit} is computed from. */
export interface OperatingProfitInput {
  /** Net sales, in major units; below 0 where more was given back than sold. */
  readonly netSales: number;
  /** What it cost, item by item, in major units. */
  readonly costs: CostItems;
}

/**
 * Operating profit: net sales less every cost item that is given (利润).
 *
 * Before interest and income tax, which {@link netProfit} takes off too. It is as complete as the items are: without
 * salaries it is a contribution. What is left after each item shows {@link contributionLevels}.
 *
 * @returns Money in major units; below 0 for a loss.
 * @throws InvalidInputError naming the field, for an unknown cost item and for a number that cannot be meant.
 * @example
 * ```ts
 * import { operatingProfit } from "opscycle/kpi";
 *
 * operatingProfit({ netSales: 500, costs: { purchase: 300, logistics: 60, marketing: 40 } }); // => 100
 * ```
 */
export function operatingProfit({ netSales, costs }: OperatingProfitInput): number {
  requireFinite("operatingProfit", "netSales", netSales);
  const items = readCostItems("operatingProfit", "costs", costs);
  return finiteResult("operatingProfit", netSales - sumOfCosts(items));
}
