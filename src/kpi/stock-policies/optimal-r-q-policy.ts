import { finiteResult, refusal, requirePositive } from "../require.js";
import { backorderRatio, levelCost } from "./backorder-costs.js";
import type { DemandModel } from "./demand/demand-model.js";
import { halve } from "./falling-function.js";
import { costOfRQ, type RQProblem, requireRQProblem } from "./r-q-policy-cost.js";

/** A reorder point, an order quantity and what they cost. */
export interface RQPolicy {
  /** The inventory position at which to order, in units. */
  readonly reorderPoint: number;
  /** Units of an order. */
  readonly orderQuantity: number;
  /** Exact expected cost of a period, as {@link rQPolicyCost} has it. */
  readonly cost: number;
}

/**
 * Optimal (r, Q) policy: the reorder point and the order quantity that together cost least.
 *
 * It is exact under continuous review with backorders. For demand in whole units levels are taken in one by one, the
 * cheaper neighbour first, until the next would cost more than the average (Federgruen & Zheng); of policies that cost
 * the same the one with the smaller order is taken. For continuous demand the best r and r + Q are the two levels whose
 * cost equals the average (Zheng); they are found to the last bits. Without a fixed cost continuous demand is best
 * met with orders of 0, a base stock.
 *
 * Source: Federgruen & Zheng, An efficient algorithm for computing an optimal (r, Q) policy in continuous review
 * stochastic inventory systems, Operations Research 40(4), 1992; Zheng, On properties of stochastic inventory systems,
 * Management Science 38(1), 1992.
 *
 * @returns Units, not rounded for continuous demand, and money a period.
 * @throws InvalidInputError naming the field, for input that cannot be meant; demand must be above 0.
 * @example
 * ```ts
 * import { optimalRQPolicy } from "opscycle/kpi";
 *
 * const costs = { fixedCostPerOrder: 100, holdingCostPerUnitPeriod: 20, backorderCostPerUnitPeriod: 150 };
 * const leadTimeDemand = { distribution: "poisson", mean: 3 } as const;
 * const { reorderPoint, orderQuantity, cost } = optimalRQPolicy({ ...costs, demandPerPeriod: 1.5, leadTimeDemand });
 * [reorderPoint, orderQuantity, cost.toFixed(4)]; // => [3, 5, "107.9236"]
 * ```
 */
export function optimalRQPolicy(problem: RQProblem): RQPolicy {
  const subject = "optimalRQPolicy";
  const demand = requireRQProblem(subject, problem);
  requirePositive(subject, "demandPerPeriod", problem.demandPerPeriod);
  if (demand.isWhole) return optimalOfWhole(demand, problem);
  return optimalOfContinuous(subject, demand, problem);
}

function optimalOfWhole(demand: DemandModel, problem: RQProblem): RQPolicy {
  const costAt = (level: number) => levelCost(demand, level, problem);
  const best = demand.quantile(backorderRatio(problem));
  const orderingCost = problem.fixedCostPerOrder * problem.demandPerPeriod;
  let [reorderPoint, orderQuantity] = [best - 1, 1];
  let total = orderingCost + costAt(best);
  for (;;) {
    const below = costAt(reorderPoint);
    const above = costAt(reorderPoint + orderQuantity + 1);
    const next = Math.min(below, above);
    if (next >= total / orderQuantity) break;
    if (below < above) reorderPoint -= 1;
    orderQuantity += 1;
    total += next;
  }
  return {
    reorderPoint,
    orderQuantity,
    cost: costOfRQ("optimalRQPolicy", demand, problem, reorderPoint, orderQuantity).cost,
  };
}

function optimalOfContinuous(subject: string, demand: DemandModel, problem: RQProblem): RQPolicy {
  const costAt = (level: number) => levelCost(demand, level, problem);
  const best = demand.quantile(backorderRatio(problem));
  const least = costAt(best);
  const orderingCost = problem.fixedCostPerOrder * problem.demandPerPeriod;
  if (orderingCost === 0) return { reorderPoint: best, orderQuantity: 0, cost: least };
  const { holdingCostPerUnitPeriod: h, backorderCostPerUnitPeriod: b } = problem;
  /** The levels on both sides of the best that cost so much; beyond these bounds every level costs more. */
  const levelsAt = (cost: number): [low: number, high: number] => {
    const low = halve((level) => costAt(level) <= cost, best, demand.mean - cost / b);
    const high = halve((level) => costAt(level) <= cost, best, demand.mean + cost / h);
    return [low, high];
  };
  /** Whether the levels cheaper than the cost save less, altogether, than ordering costs. */
  const isTooLow = (cost: number) => {
    const [low, high] = levelsAt(cost);
    if (high <= low) return true;
    const policy = costOfRQ(subject, demand, { ...problem, fixedCostPerOrder: 0 }, low, high - low);
    return (cost - policy.cost) * (high - low) < orderingCost;
  };
  let excess = Math.sqrt(2 * orderingCost * h);
  while (isTooLow(least + excess)) {
    excess *= 2;
    if (excess === Number.POSITIVE_INFINITY)
      throw refusal(
        subject,
        "fixedCostPerOrder",
        "costs whose best policy is finite",
        problem.fixedCostPerOrder,
      );
  }
  const cost = finiteResult(subject, halve(isTooLow, least, least + excess));
  const [low, high] = levelsAt(cost);
  return { reorderPoint: low, orderQuantity: high - low, cost };
}
