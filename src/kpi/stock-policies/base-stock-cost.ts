import { finiteResult } from "../require.js";
import { type BackorderCosts, levelCost, requireBackorderCosts } from "./backorder-costs.js";
import { requireLevel } from "./demand/levels.js";
import { requireDemand, type StockDemand } from "./demand/stock-demand.js";

/** Demand and costs of a base stock. */
export interface BaseStockProblem extends BackorderCosts {
  /**
   * Demand that the stock has to last for: over the lead time where stock is watched all the time, over lead time and
   * review period where it is looked at now and then.
   */
  readonly protectionDemand: StockDemand;
}

/** What {@link baseStockCost} is computed from. */
export interface BaseStockCostInput extends BaseStockProblem {
  /** The level that stock and orders together are raised to, in units. */
  readonly baseStockLevel: number;
}

/**
 * Cost of a base stock (order-up-to level): expected holding and backorder cost of a period, the newsvendor's g(S).
 *
 * Exact for continuous review, and for periodic review where costs are counted at the end of each period. Order costs
 * are not in it: there is an order for every customer or every period, whatever the level.
 *
 * @returns Money a period.
 * @throws InvalidInputError naming the field, for input that cannot be meant.
 * @example
 * ```ts
 * import { baseStockCost } from "opscycle/kpi";
 *
 * const costs = { holdingCostPerUnitPeriod: 1, backorderCostPerUnitPeriod: 3 };
 * const protectionDemand = { distribution: "discrete", probabilities: [0.25, 0.5, 0.25] } as const;
 * baseStockCost({ ...costs, protectionDemand, baseStockLevel: 1 }); // => 1
 * baseStockCost({ ...costs, protectionDemand, baseStockLevel: 2 }); // => 1
 * ```
 */
export function baseStockCost(input: BaseStockCostInput): number {
  const subject = "baseStockCost";
  requireBackorderCosts(subject, input);
  const demand = requireDemand(subject, "protectionDemand", input.protectionDemand);
  requireLevel(subject, "baseStockLevel", input.baseStockLevel, demand);
  return finiteResult(subject, levelCost(demand, input.baseStockLevel, input));
}
