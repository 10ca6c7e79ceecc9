import { type LotPlan, type LotPlanInput, planForward } from "./lot-plan.js";

/**
 * Lot-for-lot sizes: every period with demand has an order of its own.
 *
 * It holds no stock and is cheapest only where orders cost little; the measure that lot-sizing rules are compared with.
 *
 * @throws InvalidInputError naming the field, for a number that cannot be meant and for lists of different lengths.
 * @example
 * ```ts
 * import { lotForLot } from "opscycle/kpi";
 *
 * const plan = lotForLot({ demand: [18, 0, 42], orderCost: 80, holdingCost: 2 });
 * plan.orderQuantities; // => [18, 0, 42]
 * plan.cost; // => 160
 * ```
 */
export function lotForLot(input: LotPlanInput): LotPlan {
  return planForward("lotForLot", input, () => 1);
}
