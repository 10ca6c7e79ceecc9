import { extendLot, type LotPlan, type LotPlanInput, planForward } from "./lot-plan.js";

/**
 * Silver–Meal lot sizes: each order covers further periods as long as its cost per period does not rise.
 *
 * A simple rule, usually within a few per cent of {@link wagnerWhitin} and less nervous when forecasts roll on; weak
 * where demand falls off or has many empty periods. Prices (`unitCost`) do not guide it.
 *
 * Source: Silver and Meal, A heuristic for selecting lot size quantities for the case of a deterministic time-varying
 * demand rate, Production and Inventory Management 14, 1973.
 *
 * @throws InvalidInputError naming the field, for a number that cannot be meant and for lists of different lengths.
 * @example
 * ```ts
 * import { silverMeal } from "opscycle/kpi";
 *
 * silverMeal({ demand: [18, 30, 42, 5, 20], orderCost: 80, holdingCost: 2 }).orderQuantities; // => [48, 0, 47, 0, 20]
 * ```
 */
export function silverMeal(input: LotPlanInput): LotPlan {
  return planForward("silverMeal", input, (problem, start) => {
    let best = { cost: Number.POSITIVE_INFINITY, periods: 1 };
    extendLot(problem, start, (periods, _units, holding) => {
      const cost = ((problem.orderCost[start] ?? 0) + holding) / periods;
      if (cost > best.cost) return false;
      best = { cost, periods };
      return true;
    });
    return best.periods;
  });
}
