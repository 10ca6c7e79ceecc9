import { requirePositiveCount } from "../require.js";
import { type LotPlan, type LotPlanInput, type LotProblem, planForward } from "./lot-plan.js";

/** What {@link periodicOrderQuantity} is computed from. */
export interface PeriodicOrderQuantityInput extends LotPlanInput {
  /**
   * Periods that an order covers, an integer of 1 or more. By default those that the economic order quantity of the
   * mean demand lasts, at mean costs, rounded to the nearest and at least 1.
   */
  readonly periods?: number;
}

/**
 * Periodic order quantity lot sizes: each order covers the same number of periods.
 *
 * Simple and steady, and the stock is used up before the next order comes; it does not see how demand varies within the
 * span. An order is not placed before the first period that needs one. Prices (`unitCost`) do not guide it.
 *
 * Source: Silver, Pyke and Thomas, Inventory and Production Management in Supply Chains, 4th edition, chapter 5.
 *
 * @throws InvalidInputError naming the field, for a number that cannot be meant and for lists of different lengths.
 * @example
 * ```ts
 * import { periodicOrderQuantity } from "opscycle/kpi";
 *
 * const input = { demand: [18, 30, 42, 5, 20], orderCost: 80, holdingCost: 2 };
 * periodicOrderQuantity(input).orderQuantities; // => [48, 0, 47, 0, 20]
 * periodicOrderQuantity({ ...input, periods: 3 }).orderQuantities; // => [90, 0, 0, 25, 0]
 * ```
 */
export function periodicOrderQuantity({ periods, ...input }: PeriodicOrderQuantityInput): LotPlan {
  if (periods !== undefined) requirePositiveCount("periodicOrderQuantity", "periods", periods);
  return planForward("periodicOrderQuantity", input, (problem) => periods ?? economicPeriods(problem));
}

function economicPeriods({ netDemand, orderCost, holdingCost }: LotProblem): number {
  const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);
  const meanDemand = sum(netDemand) / netDemand.length;
  return Math.max(1, Math.round(Math.sqrt((2 * sum(orderCost)) / (sum(holdingCost) * meanDemand))));
}
