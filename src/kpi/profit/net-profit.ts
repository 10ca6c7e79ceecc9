import { type CostItems, readCostItems, sumOfCosts } from "../costs/cost-items.js";
import { finiteResult, requireFinite, requireNonNegative } from "../require.js";

/** What {@link netProfit} is computed from. */
export interface NetProfitInput {
  /** Net sales, in major units; below 0 where more was given back than sold. */
  readonly netSales: number;
  /** What it cost, item by item, in major units. */
  readonly costs: CostItems;
  /** Income from elsewhere less expense from elsewhere, in major units; none unless given. */
  readonly otherIncome?: number;
  /** Interest paid, in major units, 0 or more; none unless given. */
  readonly interest?: number;
  /** Income tax, in major units; below 0 for tax that is given back, none unless given. */
  readonly incomeTax?: number;
}

/**
 * Net profit: what is left of net sales after all costs, interest and income tax (净利润).
 *
 * Income tax is handed in as an amount, because its rate depends on the kind and the size of the business. Value-added
 * tax is no cost and stands neither in net sales nor here.
 *
 * @returns Money in major units; below 0 for a loss.
 * @throws InvalidInputError naming the field, for an unknown cost item and for a number that cannot be meant.
 * @example
 * ```ts
 * import { netProfit } from "opscycle/kpi";
 *
 * netProfit({ netSales: 500, costs: { purchase: 300, labour: 80 }, interest: 20, incomeTax: 25 }); // => 75
 * ```
 */
export function netProfit(input: NetProfitInput): number {
  const { netSales, costs, otherIncome = 0, interest = 0, incomeTax = 0 } = input;
  requireFinite("netProfit", "netSales", netSales);
  const items = readCostItems("netProfit", "costs", costs);
  requireFinite("netProfit", "otherIncome", otherIncome);
  requireNonNegative("netProfit", "interest", interest);
  requireFinite("netProfit", "incomeTax", incomeTax);
  return finiteResult("netProfit", netSales - sumOfCosts(items) + otherIncome - interest - incomeTax);
}
