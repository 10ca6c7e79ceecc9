import { backorderRatio } from "./backorder-costs.js";
import type { RQPolicy } from "./optimal-r-q-policy.js";
import { economicQuantity, policyWithCost, requireContinuousRQ } from "./r-q-heuristics.js";
import type { RQProblem } from "./r-q-policy-cost.js";

/**
 * (r, Q) policy by the economic order quantity and a safety stock (EOQ+SS approximation): the two chosen apart.
 *
 * Q = √(2·K·λ ÷ h), and r covers lead-time demand with the chance b ÷ (b + h), as the base stock of a newsvendor does.
 * It is quick and holds too much: the larger the order, the fewer the moments at which stock can run out.
 *
 * Source: Snyder & Shen, Fundamentals of Supply Chain Theory, 2nd edition, section 5.3.
 *
 * @returns Units, not rounded, and the exact cost of a period.
 * @throws InvalidInputError naming the field, for input that cannot be meant; demand and fixed cost must be above 0.
 * @example
 * ```ts
 * import { rQPolicyByEoqPlusSafetyStock } from "opscycle/kpi";
 *
 * const costs = { fixedCostPerOrder: 8, holdingCostPerUnitPeriod: 0.225, backorderCostPerUnitPeriod: 7.5 };
 * const leadTimeDemand = { distribution: "normal", mean: 1300 / 12, standardDeviation: 150 / Math.sqrt(12) } as const;
 * const policy = rQPolicyByEoqPlusSafetyStock({ ...costs, demandPerPeriod: 1300, leadTimeDemand });
 * policy.reorderPoint.toFixed(3); // => "190.337"
 * policy.orderQuantity.toFixed(3); // => "304.047"
 * ```
 */
export function rQPolicyByEoqPlusSafetyStock(problem: RQProblem): RQPolicy {
  const subject = "rQPolicyByEoqPlusSafetyStock";
  const demand = requireContinuousRQ(subject, problem);
  const orderingCost = problem.fixedCostPerOrder * problem.demandPerPeriod;
  const orderQuantity = economicQuantity(orderingCost, problem.holdingCostPerUnitPeriod);
  return policyWithCost(subject, demand, problem, demand.quantile(backorderRatio(problem)), orderQuantity);
}
