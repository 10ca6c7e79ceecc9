import { poissonCdf, poissonMass, poissonSurvival } from "../../distributions/poisson.js";
import { requireFinite, requireNonNegative } from "../../require.js";
import { type CountDemand, countLosses } from "./count-loss.js";
import { finiteLosses, type LossValues } from "./loss-values.js";

/** What {@link poissonLoss} is computed from. */
export interface PoissonLossInput {
  /** The quantity x that demand is compared with, in units; it need not be whole. */
  readonly quantity: number;
  /** Mean demand, 0 or more, in units. */
  readonly mean: number;
}

/**
 * Loss function of Poisson demand: units short and units left over that a quantity is expected to bring.
 *
 * It suits slow sellers that customers buy one at a time. Between whole quantities the loss runs straight.
 *
 * @returns Losses in units, the second-order ones in squared units.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { poissonLoss } from "opscycle/kpi";
 *
 * const { loss, complementaryLoss } = poissonLoss({ quantity: 18, mean: 15 });
 * loss.toFixed(6); // => "0.517610"
 * complementaryLoss.toFixed(6); // => "3.517610"
 * ```
 */
export function poissonLoss({ quantity, mean }: PoissonLossInput): LossValues {
  requireFinite("poissonLoss", "quantity", quantity);
  requireNonNegative("poissonLoss", "mean", mean);
  return finiteLosses("poissonLoss", countLosses(quantity, poissonDemand(mean)));
}

/** Poisson demand as {@link countLosses} takes it. */
export function poissonDemand(mean: number): CountDemand {
  return {
    mean,
    factor: () => mean,
    slope: 0,
    mass: (count) => poissonMass(count, mean),
    survival: (count) => poissonSurvival(count, mean),
    cdf: (count) => poissonCdf(count, mean),
  };
}
