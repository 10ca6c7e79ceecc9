import { finiteResult, requirePositive } from "../require.js";

/** What {@link eoqCostRatio} is computed from. */
export interface EoqCostRatioInput {
  /** Units that are ordered, above 0. */
  readonly orderQuantity: number;
  /** Units that would be cheapest, above 0. */
  readonly economicQuantity: number;
}

/**
 * Sensitivity of the economic order quantity: how many times the least cost a wrong quantity costs.
 *
 * ½·(Q ÷ Q* + Q* ÷ Q), whatever the costs are: twice the right quantity costs a quarter more. It holds for the order
 * and holding cost of every model of this folder with a constant price, not for the purchase cost.
 *
 * @returns A ratio of 1 or more.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { eoqCostRatio } from "opscycle/kpi";
 *
 * eoqCostRatio({ orderQuantity: 200, economicQuantity: 100 }); // => 1.25
 * ```
 */
export function eoqCostRatio({ orderQuantity, economicQuantity }: EoqCostRatioInput): number {
  requirePositive("eoqCostRatio", "orderQuantity", orderQuantity);
  requirePositive("eoqCostRatio", "economicQuantity", economicQuantity);
  const ratio = orderQuantity / economicQuantity;
  return finiteResult("eoqCostRatio", (ratio + 1 / ratio) / 2);
}
