import { finiteResult, refusal, requireCount, requireInteger, requireNonNegative } from "../require.js";
import { type BackorderCosts, levelCost, requireBackorderCosts } from "./backorder-costs.js";
import type { DemandModel } from "./demand/demand-model.js";
import { requireDemand, type StockDemand } from "./demand/stock-demand.js";
import { summedDemand } from "./demand-over-periods.js";

/** Demand and costs of a policy that orders up to a level once stock is low. */
export interface SSProblem extends BackorderCosts {
  /** Demand of a period, in whole units: Poisson, negative binomial or discrete. */
  readonly demandPerPeriod: StockDemand;
  /** Whole periods from an order to its goods. Default 0: they are there for the demand of the same period. */
  readonly leadTimePeriods?: number;
  /** Cost of placing an order, whatever its size, 0 or more. */
  readonly fixedCostPerOrder: number;
}

/** What {@link sSPolicyCost} is computed from. */
export interface SSPolicyCostInput extends SSProblem {
  /** s, an integer: order when the inventory position is at or below it. */
  readonly reorderPoint: number;
  /** S, an integer above s: order so much that the position comes to it. */
  readonly orderUpToLevel: number;
}

/**
 * Cost of an (s, S) policy under periodic review with backorders, exactly.
 *
 * At the start of a period the inventory position is looked at and, at s or below, raised to S; holding and backorder
 * costs are counted on what is left at the end of the period in which goods ordered now arrive, after the demand of
 * L + 1 periods. Renewal theory gives [K + Σ m(j)·g(S − j)] ÷ Σ m(j) over j = 0 … S − s − 1, where m(j) counts how often
 * demand since the last order is just j. Purchase costs do not depend on the policy and are left out.
 *
 * Source: Zheng & Federgruen, Finding optimal (s, S) policies is about as simple as evaluating a single policy,
 * Operations Research 39(4), 1991.
 *
 * @returns Money a period.
 * @throws InvalidInputError naming the field, for input that cannot be meant; demand must not always be 0.
 * @example
 * ```ts
 * import { sSPolicyCost } from "opscycle/kpi";
 *
 * const costs = { fixedCostPerOrder: 5, holdingCostPerUnitPeriod: 1, backorderCostPerUnitPeriod: 4 };
 * const demandPerPeriod = { distribution: "poisson", mean: 6 } as const;
 * sSPolicyCost({ ...costs, demandPerPeriod, reorderPoint: 4, orderUpToLevel: 10 }).toFixed(6); // => "8.034112"
 * ```
 */
export function sSPolicyCost(input: SSPolicyCostInput): number {
  const subject = "sSPolicyCost";
  const { demand, costAt } = requireSSProblem(subject, input);
  const { reorderPoint, orderUpToLevel } = input;
  requireInteger(subject, "reorderPoint", reorderPoint);
  requireInteger(subject, "orderUpToLevel", orderUpToLevel);
  if (orderUpToLevel <= reorderPoint)
    throw refusal(subject, "orderUpToLevel", `an integer above ${reorderPoint}`, orderUpToLevel);
  const visits = renewalVisits(demand);
  return finiteResult(
    subject,
    costOfSS(input.fixedCostPerOrder, visits, costAt, reorderPoint, orderUpToLevel),
  );
}

/** Checks demand and costs, and gives demand of a period and the expected cost of a position after ordering. */
export function requireSSProblem(
  subject: string,
  problem: SSProblem,
): { demand: DemandModel; ahead: DemandModel; costAt: (level: number) => number } {
  const { leadTimePeriods = 0 } = problem;
  requireNonNegative(subject, "fixedCostPerOrder", problem.fixedCostPerOrder);
  requireBackorderCosts(subject, problem);
  requireCount(subject, "leadTimePeriods", leadTimePeriods);
  const demand = requireDemand(subject, "demandPerPeriod", problem.demandPerPeriod);
  if (!demand.isWhole || demand.mean === 0)
    throw refusal(subject, "demandPerPeriod", "demand in whole units, not always 0", problem.demandPerPeriod);
  const path = "demandPerPeriod";
  const ahead = requireDemand(
    subject,
    path,
    summedDemand(subject, problem.demandPerPeriod, leadTimePeriods + 1),
  );
  const known = new Map<number, number>();
  const costAt = (level: number) => {
    const cost = known.get(level) ?? levelCost(ahead, level, problem);
    known.set(level, cost);
    return cost;
  };
  return { demand, ahead, costAt };
}

/** How often, on average, demand since an order is just 0, 1, 2 … units at the start of a period. */
export function renewalVisits(demand: DemandModel): (units: number) => number {
  const chances = [demand.density(0)];
  // A unit of demand, where 0 is sure to be left sooner or later.
  const scale = 1 / demand.survival(0);
  const visits = [scale];
  return (units) => {
    for (let next = visits.length; next <= units; next += 1) {
      chances[next] = demand.density(next);
      let sum = 0;
      for (let step = 1; step <= next; step += 1) sum += (chances[step] ?? 0) * (visits[next - step] ?? 0);
      visits[next] = scale * sum;
    }
    return visits[units] ?? 0;
  };
}

/** Expected cost of a period, from the cost of each position and how often it is held. */
export function costOfSS(
  fixedCost: number,
  visits: (units: number) => number,
  costAt: (level: number) => number,
  reorderPoint: number,
  orderUpToLevel: number,
): number {
  let cost = fixedCost;
  let periods = 0;
  for (let units = 0; units < orderUpToLevel - reorderPoint; units += 1) {
    const visited = visits(units);
    cost += visited * costAt(orderUpToLevel - units);
    periods += visited;
  }
  return cost / periods;
}
