import { requireFinite, requirePositive } from "../../require.js";
import { gammaLosses } from "./gamma-loss.js";
import { finiteLosses, type LossValues } from "./loss-values.js";

/** What {@link exponentialLoss} is computed from. */
export interface ExponentialLossInput {
  /** The quantity x that demand is compared with, in units. */
  readonly quantity: number;
  /** Mean demand, above 0, in units: 1 ÷ rate. */
  readonly mean: number;
}

/**
 * Loss function of exponential demand: units short and units left over that a quantity is expected to bring.
 *
 * Exponential demand is gamma demand of shape 1: its standard deviation equals its mean.
 *
 * @returns Losses in units, the second-order ones in squared units.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { exponentialLoss } from "opscycle/kpi";
 *
 * const { loss, complementaryLoss } = exponentialLoss({ quantity: 1, mean: 5 });
 * loss.toFixed(6); // => "4.093654"
 * complementaryLoss.toFixed(6); // => "0.093654"
 * ```
 */
export function exponentialLoss({ quantity, mean }: ExponentialLossInput): LossValues {
  requireFinite("exponentialLoss", "quantity", quantity);
  requirePositive("exponentialLoss", "mean", mean);
  return finiteLosses("exponentialLoss", gammaLosses(quantity, 1, mean));
}
