import { type LotPlan, type LotPlanInput, type LotProblem, lotProblem, planOfOrders } from "./lot-plan.js";

/** The cheapest plan, and what remains to be paid from each period on. */
export interface WagnerWhitinPlan extends LotPlan {
  /**
   * For each period the least cost from it to the end, if what was ordered before is used up when it starts; then 0
   * for the end. Holding `startStock`, and `endStock` over the last period, is not in it.
   */
  readonly costsToGo: readonly number[];
  /** For each period the period of the next order after it, in the plan that `costsToGo` prices. */
  readonly nextOrderPeriods: readonly number[];
}

/**
 * Wagner–Whitin lot sizes: the cheapest way to order for demand that varies from period to period and is known ahead.
 *
 * Exact, by dynamic programming: there is a cheapest plan in which each order covers the whole demand of some periods
 * in a row. Costs may vary too. Stock is charged at the end of each period, so units used in the period of their order
 * cost nothing to hold; `endStock` is charged in the last. There are no backorders and no limits of capacity. Of two
 * equally cheap plans the one that orders again sooner is taken.
 *
 * As forecasts roll on, early orders of the plan may change ("nervousness"); {@link silverMeal} is steadier.
 * Source: Wagner and Whitin, Dynamic version of the economic lot size model, Management Science 5, 1958.
 *
 * @returns The plan; its time grows with the square of the number of periods.
 * @throws InvalidInputError naming the field, for a number that cannot be meant and for lists of different lengths.
 * @example
 * ```ts
 * import { wagnerWhitin } from "opscycle/kpi";
 *
 * const plan = wagnerWhitin({ demand: [90, 120, 80, 70], orderCost: 500, holdingCost: 2 });
 * plan.orderQuantities; // => [210, 0, 150, 0]
 * plan.cost; // => 1380
 * plan.costsToGo; // => [1380, 940, 640, 500, 0]
 * ```
 */
export function wagnerWhitin(input: LotPlanInput): WagnerWhitinPlan {
  const problem = lotProblem("wagnerWhitin", input);
  const periods = problem.netDemand.length;
  const costsToGo = new Array<number>(periods + 1).fill(0);
  const nextOrderPeriods = new Array<number>(periods).fill(periods);
  for (let period = periods - 1; period >= 0; period -= 1) {
    const { cost, next } = cheapestFrom(problem, period, costsToGo);
    costsToGo[period] = cost;
    nextOrderPeriods[period] = next;
  }
  const starts: number[] = [];
  for (let period = 0; period < periods; period = nextOrderPeriods[period] ?? periods) starts.push(period);
  return { ...planOfOrders("wagnerWhitin", problem, starts), costsToGo, nextOrderPeriods };
}

function cheapestFrom(
  { netDemand, orderCost, holdingCost, unitCost }: LotProblem,
  start: number,
  costsToGo: readonly number[],
): { readonly cost: number; readonly next: number } {
  const best = { cost: Number.POSITIVE_INFINITY, next: start + 1 };
  let units = 0;
  let variable = 0;
  let perUnit = unitCost[start] ?? 0;
  for (let period = start; period < netDemand.length; period += 1) {
    const added = netDemand[period] ?? 0;
    units += added;
    variable += perUnit * added;
    perUnit += holdingCost[period] ?? 0;
    const cost = (units > 0 ? (orderCost[start] ?? 0) : 0) + variable + (costsToGo[period + 1] ?? 0);
    if (cost < best.cost) {
      best.cost = cost;
      best.next = period + 1;
    }
  }
  return best;
}
