import { finiteResult, requireFinite } from "../require.js";
import type { DemandDistribution } from "./demand-distribution.js";
import { demandModel } from "./demand-model.js";
import { cheapestQuantity } from "./newsvendor.js";
import { type NewsvendorPrices, pricedCosts } from "./newsvendor-costs.js";
import { type NewsvendorOutcome, outcomeOf } from "./newsvendor-outcome.js";

/** What {@link newsvendorProfit} is computed from. */
export interface NewsvendorProfitInput extends NewsvendorPrices {
  /** Demand of the period as a distribution, in units. */
  readonly demand: DemandDistribution;
  /** A quantity whose profit is asked for; by default the one with the highest profit. */
  readonly quantity?: number;
  /** Whether only whole units can be had; `false` by default. */
  readonly wholeUnits?: boolean;
}

/** A quantity, what it earns and what it brings. */
export interface NewsvendorProfit extends NewsvendorOutcome {
  /** Underage ÷ (underage + overage). */
  readonly criticalRatio: number;
  /** Sales and salvage less the cost of all units and the penalty for lost sales, on average. */
  readonly expectedProfit: number;
  /** Profit if demand were known before buying: (price − cost) · mean demand. */
  readonly profitWithKnownDemand: number;
  /** Expected cost of being short or left with units: the difference between the two. */
  readonly expectedMismatchCost: number;
}

/**
 * Newsvendor quantity and profit: how much to buy for one selling period at the highest expected profit.
 *
 * The same decision as {@link newsvendor}, with prices in the place of costs. Money is in major units of one currency.
 * Source: Cachon and Terwiesch, Matching Supply with Demand, chapter on the newsvendor model.
 *
 * @returns The quantity, its expected profit and what it brings.
 * @throws InvalidInputError naming the field, for a number that cannot be meant, and for prices at which no quantity is
 * best: see {@link newsvendorCosts}.
 * @example
 * ```ts
 * import { newsvendorProfit } from "opscycle/kpi";
 *
 * const best = newsvendorProfit({
 *   demand: { distribution: "normal", mean: 50, standardDeviation: 8 },
 *   unitPrice: 1,
 *   unitCost: 0.3,
 *   salvageValue: 0.12,
 * });
 * best.quantity.toFixed(4); // => "56.6040"
 * best.expectedProfit.toFixed(4); // => "33.0024"
 * ```
 */
export function newsvendorProfit({
  demand,
  quantity,
  wholeUnits = false,
  ...prices
}: NewsvendorProfitInput): NewsvendorProfit {
  const subject = "newsvendorProfit";
  const costs = pricedCosts(subject, prices);
  const model = demandModel(subject, "demand", demand);
  if (quantity !== undefined) requireFinite(subject, "quantity", quantity);
  const outcome = outcomeOf(subject, model, quantity ?? cheapestQuantity(subject, model, costs, wholeUnits));
  const profitWithKnownDemand = (prices.unitPrice - prices.unitCost) * model.mean;
  const expectedMismatchCost =
    costs.underageCost * outcome.expectedLostSales + costs.overageCost * outcome.expectedLeftover;
  return {
    ...outcome,
    criticalRatio: costs.criticalRatio,
    expectedProfit: finiteResult(subject, profitWithKnownDemand - expectedMismatchCost),
    profitWithKnownDemand,
    expectedMismatchCost,
  };
}
