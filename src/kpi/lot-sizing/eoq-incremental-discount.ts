import { finiteResult } from "../require.js";
import {
  cheapestTier,
  type EoqDiscountInput,
  type EoqDiscountResult,
  requireDiscountInput,
  type TierResult,
} from "./price-tiers.js";

/**
 * Economic order quantity with an incremental discount: the lower price of a tier is for the units above its first one
 * only.
 *
 * What the earlier tiers cost more acts like a higher fixed cost of an order, so each tier has its own economic
 * quantity; the cheapest that lies in its tier wins, never a step itself. Holding costs are `holdingCostRatio` of the
 * average price paid. For one price for all units see {@link eoqAllUnitsDiscount}.
 *
 * Source: Hadley and Whitin, Analysis of Inventory Systems, 1963, chapter 2.
 *
 * @returns The quantity, the index of its tier and its cost per period, purchases included.
 * @throws InvalidInputError naming the field, for a number that cannot be meant and for a price list out of order.
 * @example
 * ```ts
 * import { eoqIncrementalDiscount } from "opscycle/kpi";
 *
 * const order = eoqIncrementalDiscount({
 *   demandPerPeriod: 2400,
 *   orderCost: 150,
 *   holdingCostRatio: 0.25,
 *   tiers: [
 *     { fromQuantity: 0, unitCost: 100 },
 *     { fromQuantity: 300, unitCost: 90 },
 *     { fromQuantity: 600, unitCost: 80 },
 *   ],
 * });
 * order.orderQuantity.toFixed(2); // => "1481.89"
 * order.costPerPeriod.toFixed(2); // => "222762.81"
 * ```
 */
export function eoqIncrementalDiscount(input: EoqDiscountInput): EoqDiscountResult {
  requireDiscountInput("eoqIncrementalDiscount", input);
  const { demandPerPeriod, orderCost, holdingCostRatio, holdingCost = 0, tiers } = input;
  // What an order costs above its units at the tier's price.
  let surcharge = 0;
  let previousCost = 0;
  const results: TierResult[] = [];
  for (const [index, { fromQuantity, unitCost }] of tiers.entries()) {
    if (index > 0) surcharge += (previousCost - unitCost) * fromQuantity;
    previousCost = unitCost;
    const holding = holdingCostRatio * unitCost + holdingCost;
    const perOrder = orderCost + surcharge;
    const quantity = Math.sqrt((2 * perOrder * demandPerPeriod) / holding);
    const upTo = tiers[index + 1]?.fromQuantity ?? Number.POSITIVE_INFINITY;
    const within = quantity >= fromQuantity && quantity < upTo;
    const cost = unitCost * demandPerPeriod + (holdingCostRatio * surcharge) / 2 + holding * quantity;
    results.push({
      economicQuantity: quantity,
      orderQuantity: within ? quantity : null,
      costPerPeriod: within ? finiteResult("eoqIncrementalDiscount", cost) : null,
    });
  }
  return cheapestTier(results);
}
