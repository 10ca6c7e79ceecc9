import { finiteResult } from "../require.js";
import { backorderRatio, levelCost, requireBackorderCosts } from "./backorder-costs.js";
import type { BaseStockProblem } from "./base-stock-cost.js";
import { requireDemand } from "./demand/stock-demand.js";

/** A base-stock level and what it costs. */
export interface BaseStock {
  /** The level that stock and orders together are raised to, in units. */
  readonly baseStockLevel: number;
  /** Expected holding and backorder cost of a period. */
  readonly cost: number;
}

/**
 * Optimal base stock (order-up-to level): the lowest level that covers demand with the chance b ÷ (b + h).
 *
 * For (R, S) policies and for one-for-one ordering, without a cost of ordering. For normal demand the cost is
 * (h + b)·φ(z)·σ.
 *
 * Source: Snyder & Shen, Fundamentals of Supply Chain Theory, 2nd edition, chapter 4.
 *
 * @returns Units, an integer for demand in whole units, and money a period.
 * @throws InvalidInputError naming the field, for input that cannot be meant.
 * @example
 * ```ts
 * import { optimalBaseStock } from "opscycle/kpi";
 *
 * const costs = { holdingCostPerUnitPeriod: 0.18, backorderCostPerUnitPeriod: 0.7 };
 * const protectionDemand = { distribution: "normal", mean: 50, standardDeviation: 8 } as const;
 * const { baseStockLevel, cost } = optimalBaseStock({ ...costs, protectionDemand });
 * baseStockLevel.toFixed(3); // => "56.604"
 * cost.toFixed(4); // => "1.9976"
 * ```
 */
export function optimalBaseStock(problem: BaseStockProblem): BaseStock {
  const subject = "optimalBaseStock";
  requireBackorderCosts(subject, problem);
  const demand = requireDemand(subject, "protectionDemand", problem.protectionDemand);
  const baseStockLevel = finiteResult(subject, demand.quantile(backorderRatio(problem)));
  return { baseStockLevel, cost: finiteResult(subject, levelCost(demand, baseStockLevel, problem)) };
}
