import { backorderRatio } from "./backorder-costs.js";
import { levelReaching } from "./demand/levels.js";
import type { RQPolicy } from "./optimal-r-q-policy.js";
import { economicQuantity, policyWithCost, requireContinuousRQ } from "./r-q-heuristics.js";
import type { RQProblem } from "./r-q-policy-cost.js";

/**
 * (r, Q) policy by the economic order quantity with backorders (EOQB approximation): Q as if demand were known, then the
 * best reorder point for it.
 *
 * Q = √(2·K·λ·(h + b) ÷ (h·b)), and r so that the levels r and r + Q cost the same. Its cost is never more than an
 * eighth above the optimum (Zheng 1992). For demand in whole units take {@link optimalRQPolicy}.
 *
 * Source: Zheng, On properties of stochastic inventory systems, Management Science 38(1), 1992; Snyder & Shen,
 * Fundamentals of Supply Chain Theory, 2nd edition, section 5.3.
 *
 * @returns Units, not rounded, and the exact cost of a period.
 * @throws InvalidInputError naming the field, for input that cannot be meant; demand and fixed cost must be above 0.
 * @example
 * ```ts
 * import { rQPolicyByEoqWithBackorders } from "opscycle/kpi";
 *
 * const costs = { fixedCostPerOrder: 8, holdingCostPerUnitPeriod: 0.225, backorderCostPerUnitPeriod: 7.5 };
 * const leadTimeDemand = { distribution: "normal", mean: 1300 / 12, standardDeviation: 150 / Math.sqrt(12) } as const;
 * const policy = rQPolicyByEoqWithBackorders({ ...costs, demandPerPeriod: 1300, leadTimeDemand });
 * policy.reorderPoint.toFixed(3); // => "128.638"
 * policy.orderQuantity.toFixed(3); // => "308.574"
 * ```
 */
export function rQPolicyByEoqWithBackorders(problem: RQProblem): RQPolicy {
  const subject = "rQPolicyByEoqWithBackorders";
  const demand = requireContinuousRQ(subject, problem);
  const ratio = backorderRatio(problem);
  const orderingCost = problem.fixedCostPerOrder * problem.demandPerPeriod;
  const orderQuantity = economicQuantity(orderingCost, problem.holdingCostPerUnitPeriod * ratio);
  const shortage = (level: number) => demand.loss(level) - demand.loss(level + orderQuantity);
  const reorderPoint = levelReaching(demand, shortage, orderQuantity * (1 - ratio));
  return policyWithCost(subject, demand, problem, reorderPoint, orderQuantity);
}
