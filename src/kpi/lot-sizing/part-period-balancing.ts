import { requireOneOf } from "../require.js";
import { extendLot, type LotPlan, type LotPlanInput, planForward } from "./lot-plan.js";

/** What {@link partPeriodBalancing} is computed from. */
export interface PartPeriodBalancingInput extends LotPlanInput {
  /**
   * `closest` (the default) ends an order where its holding cost is closest to its fixed cost, of two equally close
   * spans at the shorter; `not-above` ends it before the holding cost passes the fixed cost.
   */
  readonly balance?: "closest" | "not-above";
}

/**
 * Part-period balancing lot sizes: each order covers as many periods as make its holding cost about its fixed cost.
 *
 * It carries the balance of the economic order quantity over to varying demand. There is no looking ahead or back.
 * Prices (`unitCost`) do not guide it.
 *
 * Source: DeMatteis, An economic lot-sizing technique I: the part-period algorithm, IBM Systems Journal 7, 1968.
 *
 * @throws InvalidInputError naming the field, for a number that cannot be meant and for lists of different lengths.
 * @example
 * ```ts
 * import { partPeriodBalancing } from "opscycle/kpi";
 *
 * const input = { demand: [18, 30, 42, 5, 20], orderCost: 80, holdingCost: 2 };
 * partPeriodBalancing(input).orderQuantities; // => [48, 0, 67, 0, 0]
 * ```
 */
export function partPeriodBalancing({ balance = "closest", ...input }: PartPeriodBalancingInput): LotPlan {
  requireOneOf("partPeriodBalancing", "balance", balance, ["closest", "not-above"]);
  return planForward("partPeriodBalancing", input, (problem, start) => {
    const fixed = problem.orderCost[start] ?? 0;
    let best = { distance: Number.POSITIVE_INFINITY, periods: 1 };
    extendLot(problem, start, (periods, _units, holding) => {
      const distance = Math.abs(holding - fixed);
      const tooFar = balance === "not-above" && holding > fixed;
      if (!tooFar && distance < best.distance) best = { distance, periods };
      return holding < fixed;
    });
    return best.periods;
  });
}
