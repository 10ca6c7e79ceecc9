import { refusal, requirePositive } from "../require.js";
import type { DemandModel } from "./demand/demand-model.js";
import type { RQPolicy } from "./optimal-r-q-policy.js";
import { costOfRQ, type RQProblem, requireRQProblem } from "./r-q-policy-cost.js";

/** Checks what a heuristic of continuous demand starts from. */
export function requireContinuousRQ(subject: string, problem: RQProblem): DemandModel {
  const demand = requireRQProblem(subject, problem);
  requirePositive(subject, "demandPerPeriod", problem.demandPerPeriod);
  requirePositive(subject, "fixedCostPerOrder", problem.fixedCostPerOrder);
  if (demand.isWhole)
    throw refusal(subject, "leadTimeDemand", "continuous demand", problem.leadTimeDemand.distribution);
  return demand;
}

/** A policy with its exact cost. */
export function policyWithCost(
  subject: string,
  demand: DemandModel,
  problem: RQProblem,
  reorderPoint: number,
  orderQuantity: number,
): RQPolicy {
  const { cost } = costOfRQ(subject, demand, problem, reorderPoint, orderQuantity);
  return { reorderPoint, orderQuantity, cost };
}

/** Order quantity whose ordering and holding cost is least: √(2·K·λ ÷ h). */
export function economicQuantity(orderingCost: number, holdingCost: number): number {
  return Math.sqrt((2 * orderingCost) / holdingCost);
}
