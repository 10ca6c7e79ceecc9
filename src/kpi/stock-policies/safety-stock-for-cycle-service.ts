import { finiteResult, requireInnerShare } from "../require.js";
import { requireDemand } from "./demand/stock-demand.js";
import type { CycleServiceTarget } from "./reorder-point-for-cycle-service.js";

/**
 * Safety stock for a cycle service level: what {@link reorderPointForCycleService} holds above the mean of lead-time
 * demand (安全库存).
 *
 * For normal demand it is z·σ with the {@link serviceFactor} z; below 0 where the level is lower than the chance of
 * demand at or below its mean.
 *
 * @returns Units, not rounded.
 * @throws InvalidInputError naming the field, for input that cannot be meant.
 * @example
 * ```ts
 * import { safetyStockForCycleService } from "opscycle/kpi";
 *
 * const leadTimeDemand = { distribution: "normal", mean: 100, standardDeviation: 20 } as const;
 * safetyStockForCycleService({ cycleServiceLevel: 0.95, leadTimeDemand }).toFixed(3); // => "32.897"
 * ```
 */
export function safetyStockForCycleService({
  cycleServiceLevel,
  leadTimeDemand,
}: CycleServiceTarget): number {
  const subject = "safetyStockForCycleService";
  requireInnerShare(subject, "cycleServiceLevel", cycleServiceLevel);
  const demand = requireDemand(subject, "leadTimeDemand", leadTimeDemand);
  return finiteResult(subject, demand.quantile(cycleServiceLevel) - demand.mean);
}
