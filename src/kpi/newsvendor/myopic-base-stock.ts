import { finiteResult, refusal, requireFinite, requireNonNegative } from "../require.js";
import type { DemandDistribution } from "./demand-distribution.js";
import { demandModel } from "./demand-model.js";
import { cheapestQuantity, expectedCost } from "./newsvendor.js";
import { requirePositiveChance } from "./requirements.js";

/** What {@link myopicBaseStock} is computed from. */
export interface MyopicBaseStockInput {
  /** Demand of the period. */
  readonly demand: DemandDistribution;
  /** Cost of each unit in stock at the end of the period, 0 or more. */
  readonly holdingCost: number;
  /** Cost of each unit that customers wait for at the end of the period, 0 or more. */
  readonly backorderCost: number;
  /** Price of a unit in this period, 0 or more. */
  readonly unitCost: number;
  /** Price of a unit in the next period, 0 or more; this period's by default. */
  readonly nextUnitCost?: number;
  /** What money of the next period is worth in this one, above 0, 1 at most; 1 by default. */
  readonly discountFactor?: number;
  /** A stock level whose cost is asked for; by default the one with the least cost. */
  readonly baseStockLevel?: number;
}

/** A stock level and its cost in one period. */
export interface MyopicBaseStock {
  /** Stock on hand and on order, less backorders, to order up to. */
  readonly baseStockLevel: number;
  /** Units bought up to it, holding and backorders, less the discounted value of what is left over. */
  readonly cost: number;
}

/**
 * Myopic base-stock level: the stock to order up to in one of many periods, if each period is decided by its own costs.
 *
 * What is left counts with its price in the next period, so a price about to rise raises the level. Backorders, not
 * lost sales. It is optimal over all periods where the levels do not fall from period to period.
 *
 * Source: Veinott, On the optimality of (s, S) inventory policies, SIAM Journal on Applied Mathematics 14, 1966.
 *
 * @throws InvalidInputError naming the field, for a number that cannot be meant, and where the price less the
 * discounted next price is not below `backorderCost` and above −`holdingCost`, so that no level is best.
 * @example
 * ```ts
 * import { myopicBaseStock } from "opscycle/kpi";
 *
 * const { baseStockLevel, cost } = myopicBaseStock({
 *   demand: { distribution: "normal", mean: 50, standardDeviation: 8 },
 *   holdingCost: 0.18,
 *   backorderCost: 0.7,
 *   unitCost: 0.3,
 *   nextUnitCost: 0.35,
 *   discountFactor: 0.98,
 * });
 * baseStockLevel.toFixed(4); // => "58.0989"
 * cost.toFixed(4); // => "16.6824"
 * ```
 */
export function myopicBaseStock({
  demand,
  holdingCost,
  backorderCost,
  unitCost,
  nextUnitCost = unitCost,
  discountFactor = 1,
  baseStockLevel,
}: MyopicBaseStockInput): MyopicBaseStock {
  const subject = "myopicBaseStock";
  for (const [path, cost] of Object.entries({ holdingCost, backorderCost, unitCost, nextUnitCost }))
    requireNonNegative(subject, path, cost);
  requirePositiveChance(subject, "discountFactor", discountFactor);
  if (baseStockLevel !== undefined) requireFinite(subject, "baseStockLevel", baseStockLevel);
  const model = demandModel(subject, "demand", demand);
  const laterValue = discountFactor * nextUnitCost;
  const costs = {
    underageCost: backorderCost - unitCost + laterValue,
    overageCost: holdingCost + unitCost - laterValue,
  };
  if (costs.underageCost <= 0)
    throw refusal(subject, "backorderCost", "above what buying a period later saves", backorderCost);
  if (costs.overageCost <= 0)
    throw refusal(subject, "holdingCost", "above what buying a period earlier saves", holdingCost);
  const level = baseStockLevel ?? cheapestQuantity(subject, model, costs, false);
  return {
    baseStockLevel: level,
    cost: finiteResult(subject, unitCost * model.mean + expectedCost(model, costs, level)),
  };
}
