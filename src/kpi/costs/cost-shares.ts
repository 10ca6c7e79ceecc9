import { finiteResult } from "../require.js";
import { type CostItem, type CostItems, readCostItems, sumOfCosts } from "./cost-items.js";

/** The share of each cost item that was given: ratios of 0 to 1 that add up to 1. */
export type CostShares = { readonly [Item in CostItem]?: number };

/**
 * Cost shares: what part of the total cost each item is (各项成本比例).
 *
 * Shares of cost, not of sales: for what each item takes of net sales see {@link contributionLevels}.
 *
 * @returns A ratio for each item given; `null` where they cost nothing together.
 * @throws InvalidInputError naming the item, for an unknown item and for a number that cannot be meant.
 * @example
 * ```ts
 * import { costShares } from "opscycle/kpi";
 *
 * costShares({ purchase: 300, logistics: 60, marketing: 40 }); // => { purchase: 0.75, logistics: 0.15, marketing: 0.1 }
 * ```
 */
export function costShares(costs: CostItems): CostShares | null {
  const items = readCostItems("costShares", "", costs);
  const total = finiteResult("costShares", sumOfCosts(items));
  if (total === 0) return null;
  return Object.fromEntries(items.map(({ item, cost }) => [item, cost / total]));
}
