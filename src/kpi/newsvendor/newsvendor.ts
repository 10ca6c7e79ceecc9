import { finiteResult, requireFinite, requirePositive } from "../require.js";
import type { DemandDistribution } from "./demand-distribution.js";
import { demandModel, type NewsvendorDemand } from "./demand-model.js";
import { type NewsvendorOutcome, outcomeOf } from "./newsvendor-outcome.js";

/** What {@link newsvendor} is computed from. */
export interface NewsvendorInput {
  /** Demand of the period as a distribution, in units. */
  readonly demand: DemandDistribution;
  /** Cost of each unit of demand that is not met, above 0. */
  readonly underageCost: number;
  /** Cost of each unit that is left over, above 0. */
  readonly overageCost: number;
  /** A quantity whose cost is asked for; by default the one with the least cost. */
  readonly quantity?: number;
  /**
   * Whether only whole units can be had: then the cheaper neighbour of the exact quantity. `false` by default; demand
   * in whole units gives a whole quantity in any case.
   */
  readonly wholeUnits?: boolean;
}

/** A quantity, what it costs and what it brings. */
export interface NewsvendorResult extends NewsvendorOutcome {
  /** Underage ÷ (underage + overage). */
  readonly criticalRatio: number;
  /** Expected cost of what is short and what is left over. */
  readonly expectedCost: number;
}

/**
 * Newsvendor quantity: how much to have for one selling period when it cannot be bought again, at the least expected
 * cost of having too little or too much.
 *
 * The smallest quantity with P(demand ≤ quantity) of at least the critical ratio; sums of given probabilities count as
 * reaching it within 1e-12. For costs from prices see {@link newsvendorCosts}, for profit {@link newsvendorProfit}, with
 * stock on hand or a fixed order cost {@link singlePeriodPolicy}. Normal demand is not cut off at 0.
 *
 * Source: Arrow, Harris and Marschak, Optimal inventory policy, Econometrica 19, 1951.
 *
 * @returns The quantity, its expected cost and what it brings.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { newsvendor } from "opscycle/kpi";
 *
 * const best = newsvendor({
 *   demand: { distribution: "normal", mean: 50, standardDeviation: 8 },
 *   underageCost: 0.7,
 *   overageCost: 0.18,
 * });
 * best.quantity.toFixed(4); // => "56.6040"
 * best.expectedCost.toFixed(4); // => "1.9976"
 *
 * const demand = { distribution: "poisson", mean: 6 } as const;
 * newsvendor({ demand, underageCost: 4, overageCost: 1 }).quantity; // => 8
 * ```
 */
export function newsvendor({
  demand,
  underageCost,
  overageCost,
  quantity,
  wholeUnits = false,
}: NewsvendorInput): NewsvendorResult {
  const subject = "newsvendor";
  const costs = requireCosts(subject, underageCost, overageCost);
  const model = demandModel(subject, "demand", demand);
  if (quantity !== undefined) requireFinite(subject, "quantity", quantity);
  const chosen = quantity ?? cheapestQuantity(subject, model, costs, wholeUnits);
  return {
    ...outcomeOf(subject, model, chosen),
    criticalRatio: ratioOf(costs),
    expectedCost: finiteResult(subject, expectedCost(model, costs, chosen)),
  };
}

/** What a unit too few and a unit too many cost. */
export interface MismatchCosts {
  readonly underageCost: number;
  readonly overageCost: number;
}

/** Refuses costs without which no quantity is best. */
export function requireCosts(subject: string, underageCost: number, overageCost: number): MismatchCosts {
  requirePositive(subject, "underageCost", underageCost);
  requirePositive(subject, "overageCost", overageCost);
  return { underageCost, overageCost };
}

function ratioOf({ underageCost, overageCost }: MismatchCosts): number {
  return underageCost / (underageCost + overageCost);
}

/** Expected cost of being short and of having units left. */
export function expectedCost(model: NewsvendorDemand, costs: MismatchCosts, quantity: number): number {
  const { loss, complementaryLoss } = model.losses(quantity);
  return costs.underageCost * loss + costs.overageCost * complementaryLoss;
}

/** The quantity with the least expected cost; of two equally cheap whole ones the smaller. */
export function cheapestQuantity(
  subject: string,
  model: NewsvendorDemand,
  costs: MismatchCosts,
  wholeUnits: boolean,
): number {
  const exact = finiteResult(subject, model.quantile(ratioOf(costs)));
  if (!wholeUnits || Number.isInteger(exact)) return exact;
  const [below, above] = [Math.floor(exact), Math.ceil(exact)];
  return expectedCost(model, costs, below) <= expectedCost(model, costs, above) ? below : above;
}
