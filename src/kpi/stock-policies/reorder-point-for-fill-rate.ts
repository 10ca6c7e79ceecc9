import { finiteResult, requireInnerShare } from "../require.js";
import {
  allowedShortage,
  cycleShortage,
  type FillRateConventions,
  requireConventions,
} from "./cycle-shortage.js";
import { levelReaching, requireOrderQuantity } from "./demand/levels.js";
import { requireDemand, type StockDemand } from "./demand/stock-demand.js";

/** What {@link reorderPointForFillRate} is computed from. */
export interface FillRateTarget extends FillRateConventions {
  /** Share of demand that is met from the shelf, above 0 and below 1. */
  readonly fillRate: number;
  /** Units of an order, above 0; an integer for demand in whole units. */
  readonly orderQuantity: number;
  /** Demand over the lead time. */
  readonly leadTimeDemand: StockDemand;
}

/**
 * Reorder point for a fill rate (service of type 2, P₂): the level at which the share of demand that is not met from
 * the shelf is 1 − β.
 *
 * With the loss n(r) = E[(X − r)⁺] it solves n(r) = (1 − β)·Q (traditional), n(r) − n(r + Q) = (1 − β)·Q (exact) or,
 * for lost sales, n(r) = (1 − β)·Q ÷ β. For normal demand n(r) is σ·G(z). A level below 0 (and a negative safety stock)
 * says that large orders reach the fill rate by themselves. Demand is taken one unit at a time: large customers make the
 * position fall below the reorder point before the order, which lowers the service.
 *
 * Source: Silver, Pyke & Thomas, Inventory and Production Management in Supply Chains, 4th edition, chapter 6; Axsäter,
 * Inventory Control, 3rd edition, chapter 5.
 *
 * @returns Units; for demand in whole units the lowest integer that meets the rate, else not rounded.
 * @throws InvalidInputError naming the field, for input that cannot be meant.
 * @example
 * ```ts
 * import { reorderPointForFillRate } from "opscycle/kpi";
 *
 * const leadTimeDemand = { distribution: "normal", mean: 100, standardDeviation: 25 } as const;
 * reorderPointForFillRate({ fillRate: 0.98, orderQuantity: 500, leadTimeDemand }).toFixed(2); // => "99.95"
 * ```
 */
export function reorderPointForFillRate(target: FillRateTarget): number {
  return reorderLevel("reorderPointForFillRate", target).reorderPoint;
}

/** {@link reorderPointForFillRate} for another function, whose name errors bear, with the mean of demand. */
export function reorderLevel(
  subject: string,
  target: FillRateTarget,
): { reorderPoint: number; mean: number } {
  const { fillRate, orderQuantity, leadTimeDemand } = target;
  requireInnerShare(subject, "fillRate", fillRate);
  const demand = requireDemand(subject, "leadTimeDemand", leadTimeDemand);
  requireOrderQuantity(subject, orderQuantity, demand);
  requireConventions(subject, target);
  const shortage = (level: number) => cycleShortage(demand, level, orderQuantity, target);
  const reorderPoint = levelReaching(demand, shortage, allowedShortage(fillRate, orderQuantity, target));
  return { reorderPoint: finiteResult(subject, reorderPoint), mean: demand.mean };
}
