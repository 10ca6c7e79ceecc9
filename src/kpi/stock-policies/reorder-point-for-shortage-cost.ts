import { finiteResult, requireNonNegative, requireOneOf, requirePositive } from "../require.js";
import { requireOrderQuantity } from "./demand/levels.js";
import { requireDemand, type StockDemand } from "./demand/stock-demand.js";

/** What {@link reorderPointForShortageCost} is computed from; periods are of one length throughout. */
export interface ShortageCostInput {
  /** Money lost for each unit that is short, however long it is (B₂·v), 0 or more. */
  readonly costPerUnitShort: number;
  /** Holding cost of a unit for a period, above 0. */
  readonly holdingCostPerUnitPeriod: number;
  /** Mean demand of a period, above 0. */
  readonly demandPerPeriod: number;
  /** Units of an order, above 0; an integer for demand in whole units. */
  readonly orderQuantity: number;
  /** Demand over the lead time. */
  readonly leadTimeDemand: StockDemand;
  /** Whether customers wait (`backorders`, default) or go away (`lost-sales`). */
  readonly shortages?: "backorders" | "lost-sales";
}

/**
 * Reorder point for a cost per unit short (B₂): the level at which stock runs out in just so many cycles as pays.
 *
 * The chance of a stock-out in a cycle is h·Q ÷ (λ·p) with backorders and h·Q ÷ (λ·p + h·Q) with lost sales, where p
 * is the cost of a unit short. For periodic review put demand over review period and lead time and, as the order, the
 * demand of a review period. Together with the best order quantity: {@link rQPolicyByExpectedInventoryLevel}.
 *
 * Source: Hadley & Whitin, Analysis of Inventory Systems, 1963; Silver, Pyke & Thomas, 4th edition, chapter 6.
 *
 * @returns Units; `null` where the cost is so low that with backorders no stock pays.
 * @throws InvalidInputError naming the field, for input that cannot be meant.
 * @example
 * ```ts
 * import { reorderPointForShortageCost } from "opscycle/kpi";
 *
 * const rates = { holdingCostPerUnitPeriod: 5, demandPerPeriod: 200, orderQuantity: 100 };
 * const leadTimeDemand = { distribution: "normal", mean: 100, standardDeviation: 25 } as const;
 * reorderPointForShortageCost({ ...rates, leadTimeDemand, costPerUnitShort: 25 })?.toFixed(2); // => "132.04"
 * reorderPointForShortageCost({ ...rates, leadTimeDemand, costPerUnitShort: 2 }); // => null
 * ```
 */
export function reorderPointForShortageCost({
  costPerUnitShort,
  holdingCostPerUnitPeriod,
  demandPerPeriod,
  orderQuantity,
  leadTimeDemand,
  shortages = "backorders",
}: ShortageCostInput): number | null {
  const subject = "reorderPointForShortageCost";
  requireNonNegative(subject, "costPerUnitShort", costPerUnitShort);
  requirePositive(subject, "holdingCostPerUnitPeriod", holdingCostPerUnitPeriod);
  requirePositive(subject, "demandPerPeriod", demandPerPeriod);
  const demand = requireDemand(subject, "leadTimeDemand", leadTimeDemand);
  requireOrderQuantity(subject, orderQuantity, demand);
  requireOneOf(subject, "shortages", shortages, ["backorders", "lost-sales"]);
  const stockOutChance = chanceThatPays(
    holdingCostPerUnitPeriod * orderQuantity,
    demandPerPeriod * costPerUnitShort,
    shortages,
  );
  return stockOutChance < 1 ? finiteResult(subject, demand.quantile(1 - stockOutChance)) : null;
}

/** The chance of a stock-out at which holding one more unit for a cycle costs what it saves. */
export function chanceThatPays(
  holdingCost: number,
  shortageCost: number,
  shortages: "backorders" | "lost-sales",
): number {
  return holdingCost / (shortages === "lost-sales" ? shortageCost + holdingCost : shortageCost);
}
