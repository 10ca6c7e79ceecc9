import { finiteResult, requireFinite } from "../require.js";
import type { DemandDistribution } from "./demand-distribution.js";
import { demandModel, type NewsvendorDemand } from "./demand-model.js";

/** What {@link newsvendorOutcome} is computed from. */
export interface NewsvendorOutcomeInput {
  /** Demand of the period as a distribution, in units. */
  readonly demand: DemandDistribution;
  /** Units available to meet the demand. */
  readonly quantity: number;
}

/** What a quantity is expected to bring, in units. */
export interface NewsvendorOutcome {
  /** Units available. */
  readonly quantity: number;
  /** Units sold on average: mean demand − lost sales. */
  readonly expectedSales: number;
  /** Units demanded on average that are not there. */
  readonly expectedLostSales: number;
  /** Units left on average. */
  readonly expectedLeftover: number;
  /** Share of demand that is met: expected sales ÷ mean demand; `null` where the mean is not above 0. */
  readonly fillRate: number | null;
  /** Probability that all demand is met, P(X ≤ quantity). */
  readonly inStockProbability: number;
}

/**
 * What a quantity bought once is expected to bring: sales, lost sales, leftovers, fill rate and the probability of no
 * stock-out.
 *
 * @returns Averages over the distribution of demand.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { newsvendorOutcome } from "opscycle/kpi";
 *
 * const demand = { distribution: "discrete", values: [10, 20, 30], probabilities: [0.25, 0.5, 0.25] } as const;
 * const outcome = newsvendorOutcome({ demand, quantity: 20 });
 * outcome.expectedSales; // => 17.5
 * outcome.fillRate; // => 0.875
 * outcome.inStockProbability; // => 0.75
 * ```
 */
export function newsvendorOutcome({ demand, quantity }: NewsvendorOutcomeInput): NewsvendorOutcome {
  requireFinite("newsvendorOutcome", "quantity", quantity);
  return outcomeOf("newsvendorOutcome", demandModel("newsvendorOutcome", "demand", demand), quantity);
}

/** {@link newsvendorOutcome} for another function, which errors name. */
export function outcomeOf(subject: string, model: NewsvendorDemand, quantity: number): NewsvendorOutcome {
  const { loss, complementaryLoss } = model.losses(quantity);
  // The smaller of the two differences, so that neither cancels.
  const expectedSales = loss < complementaryLoss ? model.mean - loss : quantity - complementaryLoss;
  return {
    quantity,
    expectedSales: finiteResult(subject, expectedSales),
    expectedLostSales: finiteResult(subject, loss),
    expectedLeftover: finiteResult(subject, complementaryLoss),
    fillRate: model.mean > 0 ? expectedSales / model.mean : null,
    inStockProbability: model.cdf(quantity),
  };
}
