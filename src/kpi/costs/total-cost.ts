import { finiteResult } from "../require.js";
import { type CostItems, readCostItems, sumOfCosts } from "./cost-items.js";

/**
 * Total cost: the sum of the cost items that are given (总成本).
 *
 * Leaves out what is left out, so two totals compare only where they hold the same items.
 *
 * @returns Money in major units; 0 where no item is given.
 * @throws InvalidInputError naming the item, for an unknown item and for a number that cannot be meant.
 * @example
 * ```ts
 * import { totalCost } from "opscycle/kpi";
 *
 * totalCost({ purchase: 300, logistics: 60, marketing: 40 }); // => 400
 * ```
 */
export function totalCost(costs: CostItems): number {
  return finiteResult("totalCost", sumOfCosts(readCostItems("totalCost", "", costs)));
}
