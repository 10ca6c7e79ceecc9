import { requireOneOf } from "../require.js";
import type { DemandModel } from "./demand/demand-model.js";

/** How the fill rate of a reorder point is computed. */
export interface FillRateConventions {
  /**
   * `traditional` (default) counts everything that is missing when an order arrives as missed in its cycle: n(r). It is
   * what most textbooks print, and pessimistic where the order is small beside the deviation. `exact` takes off what
   * was missing already when the cycle began: n(r) − n(r + Q).
   */
  readonly formula?: "traditional" | "exact";
  /**
   * `backorders` (default): customers wait. `lost-sales`: they go away, so a cycle sells Q and loses n(r), and nothing
   * is carried into the next cycle under either formula; with at most one order outstanding.
   */
  readonly shortages?: "backorders" | "lost-sales";
}

/** Refuses conventions that have no meaning. */
export function requireConventions(subject: string, { formula, shortages }: FillRateConventions): void {
  if (formula !== undefined) requireOneOf(subject, "formula", formula, ["traditional", "exact"]);
  if (shortages !== undefined) requireOneOf(subject, "shortages", shortages, ["backorders", "lost-sales"]);
}

/** Expected units short in an order cycle. */
export function cycleShortage(
  demand: DemandModel,
  reorderPoint: number,
  orderQuantity: number,
  { formula = "traditional", shortages = "backorders" }: FillRateConventions,
): number {
  const carriesOver = formula === "exact" && shortages === "backorders";
  return demand.loss(reorderPoint) - (carriesOver ? demand.loss(reorderPoint + orderQuantity) : 0);
}

/** The units short in a cycle at which the fill rate is met. */
export function allowedShortage(
  fillRate: number,
  orderQuantity: number,
  { shortages = "backorders" }: FillRateConventions,
): number {
  const missed = (1 - fillRate) * orderQuantity;
  return shortages === "lost-sales" ? missed / fillRate : missed;
}
