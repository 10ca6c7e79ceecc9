import { finiteResult, requireFinite, requireNonNegative } from "../require.js";
import type { DemandDistribution } from "./demand-distribution.js";
import { demandModel, type NewsvendorDemand } from "./demand-model.js";
import { cheapestQuantity, expectedCost, type MismatchCosts, requireCosts } from "./newsvendor.js";
import { type NewsvendorOutcome, outcomeOf } from "./newsvendor-outcome.js";

/** What {@link singlePeriodPolicy} is computed from. */
export interface SinglePeriodPolicyInput {
  /** Demand of the period as a distribution, in units. */
  readonly demand: DemandDistribution;
  /** Cost of each unit of demand that is not met, above 0, its own price taken off. */
  readonly underageCost: number;
  /** Cost of each unit that is left over, above 0. */
  readonly overageCost: number;
  /** Units that are there before the decision; below 0 where customers wait. 0 by default. */
  readonly stockOnHand?: number;
  /** Fixed cost of ordering at all, 0 or more; 0 by default. */
  readonly fixedOrderCost?: number;
}

/** Whether and how much to order. */
export interface SinglePeriodPolicy {
  /** Order where stock on hand is below it; `orderUpToLevel` where an order has no fixed cost. */
  readonly reorderLevel: number;
  /** The stock to order up to. */
  readonly orderUpToLevel: number;
  /** Units to order now; 0 where stock on hand is at `reorderLevel` or above. */
  readonly orderQuantity: number;
  /** Expected cost of this decision: short units, left units and the fixed cost if an order is placed. */
  readonly expectedCost: number;
  /** What the stock after the order is expected to bring. */
  readonly outcome: NewsvendorOutcome;
}

/**
 * Newsvendor decision with stock on hand and a fixed order cost: the optimal (s, S) rule of one period.
 *
 * Order up to S, the {@link newsvendor} quantity, but only where what that saves is above the fixed cost, that is below
 * s. What was paid for units on hand does not count; the price of new ones is part of both costs per unit.
 * s need not be whole, even where demand is: compare stock on hand with it as it is.
 *
 * Source: Scarf, The optimality of (s, S) policies in the dynamic inventory problem, 1960.
 *
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { singlePeriodPolicy } from "opscycle/kpi";
 *
 * const policy = singlePeriodPolicy({
 *   demand: { distribution: "uniform", minimum: 0, maximum: 100 },
 *   underageCost: 3,
 *   overageCost: 1,
 *   stockOnHand: 20,
 *   fixedOrderCost: 18,
 * });
 * policy.orderUpToLevel; // => 75
 * policy.reorderLevel.toFixed(6); // => "45.000000"
 * policy.orderQuantity; // => 55
 * ```
 */
export function singlePeriodPolicy({
  demand,
  underageCost,
  overageCost,
  stockOnHand = 0,
  fixedOrderCost = 0,
}: SinglePeriodPolicyInput): SinglePeriodPolicy {
  const subject = "singlePeriodPolicy";
  const costs = requireCosts(subject, underageCost, overageCost);
  requireFinite(subject, "stockOnHand", stockOnHand);
  requireNonNegative(subject, "fixedOrderCost", fixedOrderCost);
  const model = demandModel(subject, "demand", demand);
  const orderUpToLevel = cheapestQuantity(subject, model, costs, false);
  const reorderLevel =
    fixedOrderCost === 0
      ? orderUpToLevel
      : finiteResult(subject, levelBelow(model, costs, orderUpToLevel, fixedOrderCost));
  const orders = stockOnHand < reorderLevel;
  const stock = orders ? orderUpToLevel : stockOnHand;
  return {
    reorderLevel,
    orderUpToLevel,
    orderQuantity: stock - stockOnHand,
    expectedCost: finiteResult(subject, (orders ? fixedOrderCost : 0) + expectedCost(model, costs, stock)),
    outcome: outcomeOf(subject, model, stock),
  };
}

/**
 * Where below the cheapest stock the cost is higher by an amount. The cost is convex, so Newton's steps from the left
 * never go past it.
 */
function levelBelow(model: NewsvendorDemand, costs: MismatchCosts, cheapest: number, amount: number): number {
  const target = expectedCost(model, costs, cheapest) + amount;
  const excess = (level: number) => expectedCost(model, costs, level) - target;
  let distance = amount / costs.underageCost;
  while (excess(cheapest - distance) < 0) distance *= 2;
  let level = cheapest - distance;
  for (let step = 0; step < 100; step += 1) {
    const slope = costs.underageCost - (costs.underageCost + costs.overageCost) * model.cdf(level);
    const next = slope > 0 ? level + excess(level) / slope : level;
    if (!(next > level) || next >= cheapest) break;
    level = next;
  }
  return level;
}
