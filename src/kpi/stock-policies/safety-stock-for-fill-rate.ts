import { type FillRateTarget, reorderLevel } from "./reorder-point-for-fill-rate.js";

/**
 * Safety stock for a fill rate: what {@link reorderPointForFillRate} holds above the mean of lead-time demand.
 *
 * Below 0 where large orders reach the rate without any.
 *
 * @returns Units, not rounded.
 * @throws InvalidInputError naming the field, for input that cannot be meant.
 * @example
 * ```ts
 * import { safetyStockForFillRate } from "opscycle/kpi";
 *
 * const leadTimeDemand = { distribution: "normal", mean: 5000, standardDeviation: 500 * Math.SQRT2 } as const;
 * safetyStockForFillRate({ fillRate: 0.975, orderQuantity: 10000, leadTimeDemand }).toFixed(1); // => "66.7"
 * ```
 */
export function safetyStockForFillRate(target: FillRateTarget): number {
  const { reorderPoint, mean } = reorderLevel("safetyStockForFillRate", target);
  return reorderPoint - mean;
}
