import { extendLot, type LotPlan, type LotPlanInput, planForward } from "./lot-plan.js";

/**
 * Least-unit-cost lot sizes: each order covers further periods as long as its cost per unit does not rise.
 *
 * Of the simple rules the one that wanders most with the demand; {@link silverMeal} is mostly cheaper. Prices
 * (`unitCost`) do not guide it. Source: Nahmias, Production and Operations Analysis.
 *
 * @throws InvalidInputError naming the field, for a number that cannot be meant and for lists of different lengths.
 * @example
 * ```ts
 * import { leastUnitCost } from "opscycle/kpi";
 *
 * const plan = leastUnitCost({ demand: [18, 30, 42, 5, 20], orderCost: 80, holdingCost: 2 });
 * plan.orderQuantities; // => [48, 0, 42, 25, 0]
 * ```
 */
export function leastUnitCost(input: LotPlanInput): LotPlan {
  return planForward("leastUnitCost", input, (problem, start) => {
    let best = { cost: Number.POSITIVE_INFINITY, periods: 1 };
    extendLot(problem, start, (periods, units, holding) => {
      const cost = ((problem.orderCost[start] ?? 0) + holding) / units;
      if (cost > best.cost) return false;
      best = { cost, periods };
      return true;
    });
    return best.periods;
  });
}
