import {
  negativeBinomialCdf,
  negativeBinomialMass,
  negativeBinomialSurvival,
} from "../../distributions/negative-binomial.js";
import { requireFinite, requirePositive } from "../../require.js";
import { requirePositiveChance } from "../requirements.js";
import { type CountDemand, countLosses } from "./count-loss.js";
import { finiteLosses, type LossValues } from "./loss-values.js";

/** What {@link negativeBinomialLoss} is computed from. */
export interface NegativeBinomialLossInput {
  /** The quantity x that demand is compared with, in units; it need not be whole. */
  readonly quantity: number;
  /** Number of successes waited for, above 0; it need not be whole. Mean² ÷ (variance − mean). */
  readonly size: number;
  /** Chance of a success in each trial, above 0, of 1 at most. Mean ÷ variance. */
  readonly successProbability: number;
}

/**
 * Loss function of negative binomial demand: units short and units left over that a quantity is expected to bring.
 *
 * It suits slow sellers whose variance is above their mean, as where buyers take several. Demand is the number of
 * failures before the `size`-th success, from 0 up, as in R and SciPy; its mean is size·(1 − p) ÷ p.
 *
 * @returns Losses in units, the second-order ones in squared units.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { negativeBinomialLoss } from "opscycle/kpi";
 *
 * const demand = { size: 4, successProbability: 0.2 };
 * negativeBinomialLoss({ quantity: 14, ...demand }).loss.toFixed(6); // => "4.447305"
 * ```
 */
export function negativeBinomialLoss({
  quantity,
  size,
  successProbability,
}: NegativeBinomialLossInput): LossValues {
  requireFinite("negativeBinomialLoss", "quantity", quantity);
  requirePositive("negativeBinomialLoss", "size", size);
  requirePositiveChance("negativeBinomialLoss", "successProbability", successProbability);
  const demand = negativeBinomialDemand(size, successProbability);
  return finiteLosses("negativeBinomialLoss", countLosses(quantity, demand));
}

/** Negative binomial demand as {@link countLosses} takes it. */
export function negativeBinomialDemand(size: number, chance: number): CountDemand {
  return {
    mean: (size * (1 - chance)) / chance,
    factor: (count) => (size + count) * (1 - chance),
    slope: 1 - chance,
    // The distribution's own functions do not take the certain success.
    mass: (count) => (chance === 1 ? Number(count === 0) : negativeBinomialMass(count, size, chance)),
    survival: (count) => (chance === 1 ? 0 : negativeBinomialSurvival(count, size, chance)),
    cdf: (count) => (chance === 1 ? 1 : negativeBinomialCdf(count, size, chance)),
  };
}
