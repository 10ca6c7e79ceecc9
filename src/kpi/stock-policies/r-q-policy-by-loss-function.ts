import { backorderRatio } from "./backorder-costs.js";
import { levelReaching } from "./demand/levels.js";
import { halve } from "./falling-function.js";
import type { RQPolicy } from "./optimal-r-q-policy.js";
import { economicQuantity, policyWithCost, requireContinuousRQ } from "./r-q-heuristics.js";
import type { RQProblem } from "./r-q-policy-cost.js";

/**
 * (r, Q) policy by the loss-function approximation of Hadley & Whitin: the exact conditions without the terms of r + Q.
 *
 * It solves n(r) = h·Q ÷ (h + b) and Q = √(2·[K·λ + (h + b)·n₂(r)] ÷ h) together, with the loss n and its integral n₂;
 * the turns from one to the other that textbooks take end there too. It is very close to {@link optimalRQPolicy} while backorders
 * rarely outlast an order.
 *
 * Source: Hadley & Whitin, Analysis of Inventory Systems, 1963; Snyder & Shen, Fundamentals of Supply Chain Theory,
 * 2nd edition, equations 5.28 and 5.29.
 *
 * @returns Units, not rounded, and the exact cost of a period.
 * @throws InvalidInputError naming the field, for input that cannot be meant; demand and fixed cost must be above 0.
 * @example
 * ```ts
 * import { rQPolicyByLossFunction } from "opscycle/kpi";
 *
 * const costs = { fixedCostPerOrder: 8, holdingCostPerUnitPeriod: 0.225, backorderCostPerUnitPeriod: 7.5 };
 * const leadTimeDemand = { distribution: "normal", mean: 1300 / 12, standardDeviation: 150 / Math.sqrt(12) } as const;
 * const policy = rQPolicyByLossFunction({ ...costs, demandPerPeriod: 1300, leadTimeDemand });
 * policy.reorderPoint.toFixed(3); // => "126.867"
 * policy.orderQuantity.toFixed(3); // => "328.449"
 * ```
 */
export function rQPolicyByLossFunction(problem: RQProblem): RQPolicy {
  const subject = "rQPolicyByLossFunction";
  const demand = requireContinuousRQ(subject, problem);
  const orderingCost = problem.fixedCostPerOrder * problem.demandPerPeriod;
  const { holdingCostPerUnitPeriod: h, backorderCostPerUnitPeriod: b } = problem;
  const emptyShare = 1 - backorderRatio(problem);
  const reorderPointFor = (orderQuantity: number) =>
    levelReaching(demand, demand.loss, orderQuantity * emptyShare);
  const nextQuantity = (quantity: number) =>
    economicQuantity(orderingCost + (h + b) * demand.secondLoss(reorderPointFor(quantity)), h);
  const start = economicQuantity(orderingCost, h);
  let enough = 2 * start;
  while (nextQuantity(enough) > enough) enough *= 2;
  const orderQuantity = halve((quantity) => nextQuantity(quantity) > quantity, start, enough);
  return policyWithCost(subject, demand, problem, reorderPointFor(orderQuantity), orderQuantity);
}
