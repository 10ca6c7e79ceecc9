import { finiteResult } from "../require.js";
import { backorderRatio } from "./backorder-costs.js";
import { costOfSS, renewalVisits, requireSSProblem, type SSProblem } from "./s-s-policy-cost.js";

/** A reorder point, an order-up-to level and what they cost. */
export interface SSPolicy {
  /** s: order when the inventory position is at or below it. */
  readonly reorderPoint: number;
  /** S: order so much that the position comes to it. */
  readonly orderUpToLevel: number;
  /** Expected cost of a period, as {@link sSPolicyCost} has it. */
  readonly cost: number;
}

/**
 * Optimal (s, S) policy under periodic review with backorders, exactly, by the algorithm of Zheng & Federgruen.
 *
 * For the model that {@link sSPolicyCost} describes. No other policy of any kind costs less there. Of policies that cost
 * the same it gives the first one that the algorithm meets: the lowest S.
 *
 * Source: Zheng & Federgruen, Finding optimal (s, S) policies is about as simple as evaluating a single policy,
 * Operations Research 39(4), 1991.
 *
 * @returns Integers, and money a period.
 * @throws InvalidInputError naming the field, for input that cannot be meant; demand must not always be 0.
 * @example
 * ```ts
 * import { optimalSSPolicy } from "opscycle/kpi";
 *
 * const costs = { fixedCostPerOrder: 64, holdingCostPerUnitPeriod: 1, backorderCostPerUnitPeriod: 9 };
 * const demandPerPeriod = { distribution: "poisson", mean: 25 } as const;
 * const { reorderPoint, orderUpToLevel, cost } = optimalSSPolicy({ ...costs, demandPerPeriod });
 * [reorderPoint, orderUpToLevel, cost.toFixed(3)]; // => [19, 56, "54.262"]
 * ```
 */
export function optimalSSPolicy(problem: SSProblem): SSPolicy {
  const subject = "optimalSSPolicy";
  const { demand, ahead, costAt } = requireSSProblem(subject, problem);
  const visits = renewalVisits(demand);
  const costOf = (low: number, high: number) =>
    costOfSS(problem.fixedCostPerOrder, visits, costAt, low, high);
  const cheapest = ahead.quantile(backorderRatio(problem));
  let orderUpToLevel = cheapest;
  let reorderPoint = cheapest - 1;
  while (costOf(reorderPoint, orderUpToLevel) > costAt(reorderPoint)) reorderPoint -= 1;
  let cost = costOf(reorderPoint, orderUpToLevel);
  for (let level = cheapest + 1; costAt(level) <= cost; level += 1) {
    if (costOf(reorderPoint, level) >= cost) continue;
    orderUpToLevel = level;
    while (costOf(reorderPoint, level) <= costAt(reorderPoint + 1)) reorderPoint += 1;
    cost = costOf(reorderPoint, level);
  }
  return { reorderPoint, orderUpToLevel, cost: finiteResult(subject, cost) };
}
