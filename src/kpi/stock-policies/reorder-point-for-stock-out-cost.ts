import { refusal, requireNonNegative, requirePositive } from "../require.js";
import type { DemandModel } from "./demand/demand-model.js";
import { requireOrderQuantity } from "./demand/levels.js";
import { requireDemand, type StockDemand } from "./demand/stock-demand.js";
import { fallingRoot } from "./falling-function.js";

/** What {@link reorderPointForStockOutCost} is computed from; periods are of one length throughout. */
export interface StockOutCostInput {
  /** Money lost each time that the stock runs out before an order arrives (B₁), 0 or more. */
  readonly costPerStockOut: number;
  /** Holding cost of a unit for a period, above 0. */
  readonly holdingCostPerUnitPeriod: number;
  /** Mean demand of a period, above 0. */
  readonly demandPerPeriod: number;
  /** Units of an order, above 0; an integer for demand in whole units. */
  readonly orderQuantity: number;
  /** Demand over the lead time, with a density: normal, gamma, lognormal or in whole units. */
  readonly leadTimeDemand: StockDemand;
}

/**
 * Reorder point for a cost per stock-out occasion (B₁): where one more unit of safety stock costs as much to hold as the
 * stock-outs that it prevents.
 *
 * It minimises h·r + (λ ÷ Q)·B₁·P(X > r) on the falling side of the density f: f(r) = h·Q ÷ (λ·B₁); for normal demand
 * that is k = √(2·ln(λ·B₁ ÷ (√(2π)·Q·h·σ))). What the occasion costs does not depend on how much is missing. For
 * periodic review put demand over review period and lead time and, as the order, the demand of a review period.
 *
 * Source: Silver, Pyke & Thomas, Inventory and Production Management in Supply Chains, 4th edition, chapter 6.
 *
 * @returns Units; `null` where the cost is too low for any such level: hold the least that management allows.
 * @throws InvalidInputError naming the field, for input that cannot be meant.
 * @example
 * ```ts
 * import { reorderPointForStockOutCost } from "opscycle/kpi";
 *
 * const rates = { holdingCostPerUnitPeriod: 0.24 * 2, demandPerPeriod: 200, orderQuantity: 129 };
 * const leadTimeDemand = { distribution: "normal", mean: 50, standardDeviation: 21.4 } as const;
 * reorderPointForStockOutCost({ ...rates, leadTimeDemand, costPerStockOut: 300 })?.toFixed(3); // => "101.484"
 * reorderPointForStockOutCost({ ...rates, leadTimeDemand, costPerStockOut: 1 }); // => null
 * ```
 */
export function reorderPointForStockOutCost({
  costPerStockOut,
  holdingCostPerUnitPeriod,
  demandPerPeriod,
  orderQuantity,
  leadTimeDemand,
}: StockOutCostInput): number | null {
  const subject = "reorderPointForStockOutCost";
  requireNonNegative(subject, "costPerStockOut", costPerStockOut);
  requirePositive(subject, "holdingCostPerUnitPeriod", holdingCostPerUnitPeriod);
  requirePositive(subject, "demandPerPeriod", demandPerPeriod);
  const demand = requireDemand(subject, "leadTimeDemand", leadTimeDemand);
  requireOrderQuantity(subject, orderQuantity, demand);
  if (demand.mode === null)
    throw refusal(subject, "leadTimeDemand", "demand with a density", "a sample or a known number");
  if (costPerStockOut === 0) return null;
  const density = (holdingCostPerUnitPeriod * orderQuantity) / (demandPerPeriod * costPerStockOut);
  // Stock that costs nothing is worth holding without end.
  if (density === 0)
    throw refusal(
      subject,
      "holdingCostPerUnitPeriod",
      "a cost that does not vanish beside that of stock-outs",
      holdingCostPerUnitPeriod,
    );
  if (demand.density(demand.mode) < density) return null;
  return demand.isWhole
    ? cheapestCount(demand, demand.mode, density)
    : fallingRoot(demand.density, density, demand.mode, demand.standardDeviation);
}

/** The integer from the mode on with the least level × density + chance of a stock-out. */
function cheapestCount(demand: DemandModel, mode: number, density: number): number {
  let best = mode;
  let least = Number.POSITIVE_INFINITY;
  // A level that costs more to hold than all stock-outs below it are worth ends the search.
  for (let count = mode; (count - best) * density <= demand.survival(best); count += 1) {
    const cost = count * density + demand.survival(count);
    if (cost < least) [best, least] = [count, cost];
  }
  return best;
}
