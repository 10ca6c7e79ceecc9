import { finiteResult } from "../require.js";
import {
  cheapestTier,
  type EoqDiscountInput,
  type EoqDiscountResult,
  requireDiscountInput,
} from "./price-tiers.js";

/**
 * Economic order quantity with an all-units discount: one price for all units of an order, by its size.
 *
 * In each tier the cheapest quantity is the tier's economic quantity, or the tier's first one where that is higher;
 * the cheapest over all tiers wins. Holding costs rise with the price paid, by `holdingCostRatio`. Where the discount
 * is for the units above each step only, see {@link eoqIncrementalDiscount}.
 *
 * Source: Hadley and Whitin, Analysis of Inventory Systems, 1963, chapter 2.
 *
 * @returns The quantity, the index of its tier and its cost per period, purchases included.
 * @throws InvalidInputError naming the field, for a number that cannot be meant and for a price list out of order.
 * @example
 * ```ts
 * import { eoqAllUnitsDiscount } from "opscycle/kpi";
 *
 * const order = eoqAllUnitsDiscount({
 *   demandPerPeriod: 1000,
 *   orderCost: 200,
 *   holdingCostRatio: 0.2,
 *   tiers: [
 *     { fromQuantity: 0, unitCost: 500 },
 *     { fromQuantity: 200, unitCost: 475 },
 *     { fromQuantity: 500, unitCost: 450 },
 *   ],
 * });
 * order.orderQuantity; // => 500
 * order.tier; // => 2
 * order.costPerPeriod; // => 472900
 * ```
 */
export function eoqAllUnitsDiscount(input: EoqDiscountInput): EoqDiscountResult {
  requireDiscountInput("eoqAllUnitsDiscount", input);
  const { demandPerPeriod, orderCost, holdingCostRatio, holdingCost = 0, tiers } = input;
  const results = tiers.map(({ fromQuantity, unitCost }, index) => {
    const holding = holdingCostRatio * unitCost + holdingCost;
    const economicQuantity = Math.sqrt((2 * orderCost * demandPerPeriod) / holding);
    const upTo = tiers[index + 1]?.fromQuantity ?? Number.POSITIVE_INFINITY;
    // Above the tier everything is at least as cheap in a later one.
    if (economicQuantity >= upTo) return { economicQuantity, orderQuantity: null, costPerPeriod: null };
    const orderQuantity = Math.max(economicQuantity, fromQuantity);
    const costPerPeriod =
      unitCost * demandPerPeriod +
      (orderCost * demandPerPeriod) / orderQuantity +
      (holding * orderQuantity) / 2;
    return {
      economicQuantity,
      orderQuantity,
      costPerPeriod: finiteResult("eoqAllUnitsDiscount", costPerPeriod),
    };
  });
  return cheapestTier(results);
}
