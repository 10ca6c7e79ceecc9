import { finiteResult, requireInnerShare } from "../require.js";
import { requireDemand, type StockDemand } from "./demand/stock-demand.js";

/** What {@link reorderPointForCycleService} is computed from. */
export interface CycleServiceTarget {
  /** Chance of getting through an order cycle without a stock-out, above 0 and below 1. */
  readonly cycleServiceLevel: number;
  /** Demand over the lead time. */
  readonly leadTimeDemand: StockDemand;
}

/**
 * Reorder point for a cycle service level (service of type 1, P₁): the lowest level that lead-time demand stays at or
 * below with that chance.
 *
 * Order when the inventory position (on hand and on order, less backorders) falls to it. The level is per cycle: with
 * few large orders a low one may do, with many small ones not. {@link reorderPointForFillRate} aims at the share of
 * demand instead.
 *
 * @returns Units; an integer for demand in whole units, else not rounded.
 * @throws InvalidInputError naming the field, for input that cannot be meant.
 * @example
 * ```ts
 * import { reorderPointForCycleService } from "opscycle/kpi";
 *
 * const normal = { distribution: "normal", mean: 100, standardDeviation: 20 } as const;
 * reorderPointForCycleService({ cycleServiceLevel: 0.95, leadTimeDemand: normal }).toFixed(2); // => "132.90"
 * const poisson = { distribution: "poisson", mean: 4 } as const;
 * reorderPointForCycleService({ cycleServiceLevel: 0.95, leadTimeDemand: poisson }); // => 8
 * ```
 */
export function reorderPointForCycleService({
  cycleServiceLevel,
  leadTimeDemand,
}: CycleServiceTarget): number {
  const subject = "reorderPointForCycleService";
  requireInnerShare(subject, "cycleServiceLevel", cycleServiceLevel);
  const demand = requireDemand(subject, "leadTimeDemand", leadTimeDemand);
  return finiteResult(subject, demand.quantile(cycleServiceLevel));
}
