import { finiteResult, requireNonNegative } from "../require.js";
import { type BackorderCosts, requireBackorderCosts } from "./backorder-costs.js";
import type { DemandModel } from "./demand/demand-model.js";
import { requireLevel, requireOrderQuantity } from "./demand/levels.js";
import { requireDemand, type StockDemand } from "./demand/stock-demand.js";
import { meanPosition } from "./reorder-policy-service.js";

/** Demand and costs of a policy that orders a fixed quantity; periods are of one length throughout. */
export interface RQProblem extends BackorderCosts {
  /** Mean demand of a period, in units. */
  readonly demandPerPeriod: number;
  /** Demand over the lead time. */
  readonly leadTimeDemand: StockDemand;
  /** Cost of placing an order, whatever its size, 0 or more. */
  readonly fixedCostPerOrder: number;
}

/** What {@link rQPolicyCost} is computed from. */
export interface RQPolicyCostInput extends RQProblem {
  /** The inventory position at which to order, in units. */
  readonly reorderPoint: number;
  /** Units of an order, above 0; an integer for demand in whole units. */
  readonly orderQuantity: number;
}

/** Expected costs of a period. */
export interface RQPolicyCost {
  /** All three together. */
  readonly cost: number;
  /** Of placing orders, whatever their size. */
  readonly orderingCost: number;
  /** Of the stock on hand. */
  readonly holdingCost: number;
  /** Of the units that customers wait for. */
  readonly backorderCost: number;
}

/**
 * Cost of an (r, Q) policy: what ordering Q units whenever the inventory position falls to r costs in a period.
 *
 * It is exact under continuous review with backorders: [K·λ + ∫ g(y) dy] ÷ Q over r to r + Q, for whole units
 * [K·λ + Σ g(y)] ÷ Q over r + 1 … r + Q, with the newsvendor cost g(y) = h·E[(y − X)⁺] + b·E[(X − y)⁺]. The integral is
 * taken in closed form. Normal demand is taken to move the position in steps as small as needed, and not cut off at 0.
 *
 * Source: Snyder & Shen, Fundamentals of Supply Chain Theory, 2nd edition, equations 5.7 and 5.48; Zipkin, Foundations of
 * Inventory Management, 2000, chapter 6.
 *
 * @returns Money a period.
 * @throws InvalidInputError naming the field, for input that cannot be meant.
 * @example
 * ```ts
 * import { rQPolicyCost } from "opscycle/kpi";
 *
 * const costs = { fixedCostPerOrder: 8, holdingCostPerUnitPeriod: 0.225, backorderCostPerUnitPeriod: 7.5 };
 * const leadTimeDemand = { distribution: "normal", mean: 1300 / 12, standardDeviation: 150 / Math.sqrt(12) } as const;
 * const policy = { reorderPoint: 126.8, orderQuantity: 328.5 };
 * rQPolicyCost({ ...costs, demandPerPeriod: 1300, leadTimeDemand, ...policy }).cost.toFixed(6); // => "78.071163"
 * ```
 */
export function rQPolicyCost(input: RQPolicyCostInput): RQPolicyCost {
  const subject = "rQPolicyCost";
  const demand = requireRQProblem(subject, input);
  requireLevel(subject, "reorderPoint", input.reorderPoint, demand);
  requireOrderQuantity(subject, input.orderQuantity, demand);
  return costOfRQ(subject, demand, input, input.reorderPoint, input.orderQuantity);
}

/** Checks demand and costs. */
export function requireRQProblem(subject: string, problem: RQProblem): DemandModel {
  requireNonNegative(subject, "demandPerPeriod", problem.demandPerPeriod);
  requireNonNegative(subject, "fixedCostPerOrder", problem.fixedCostPerOrder);
  requireBackorderCosts(subject, problem);
  return requireDemand(subject, "leadTimeDemand", problem.leadTimeDemand);
}

/** {@link rQPolicyCost} of input that is checked. */
export function costOfRQ(
  subject: string,
  demand: DemandModel,
  problem: Omit<RQProblem, "leadTimeDemand">,
  reorderPoint: number,
  orderQuantity: number,
): RQPolicyCost {
  const top = reorderPoint + orderQuantity;
  const backorders = (demand.secondLoss(reorderPoint) - demand.secondLoss(top)) / orderQuantity;
  const onHand = meanPosition(demand, reorderPoint, orderQuantity) - demand.mean + backorders;
  const orderingCost = (problem.fixedCostPerOrder * problem.demandPerPeriod) / orderQuantity;
  const holdingCost = problem.holdingCostPerUnitPeriod * onHand;
  const backorderCost = problem.backorderCostPerUnitPeriod * backorders;
  const cost = finiteResult(subject, orderingCost + holdingCost + backorderCost);
  return { cost, orderingCost, holdingCost, backorderCost };
}
