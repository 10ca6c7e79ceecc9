import { requireFinite, requireNonNegative } from "../../require.js";
import { finiteLosses, type LossValues } from "./loss-values.js";
import { unitNormalLosses } from "./standard-normal-loss.js";

/** What {@link normalLoss} is computed from. */
export interface NormalLossInput {
  /** The quantity x that demand is compared with, in units. */
  readonly quantity: number;
  /** Mean demand, in units. */
  readonly mean: number;
  /** Standard deviation of demand, 0 or more; 0 stands for demand that is certain. */
  readonly standardDeviation: number;
}

/**
 * Loss function of normal demand: units short and units left over that a quantity is expected to bring.
 *
 * It prices shortage and surplus in the newsvendor model and gives fill rates. Normal demand can be negative; nothing
 * is cut off at 0, so with a mean of less than about three standard deviations the surplus is overstated.
 *
 * @returns Losses in units, the second-order ones in squared units.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { normalLoss } from "opscycle/kpi";
 *
 * const { loss, complementaryLoss } = normalLoss({ quantity: 18.6, mean: 15, standardDeviation: 3 });
 * loss.toFixed(6); // => "0.168307"
 * complementaryLoss.toFixed(6); // => "3.768307"
 * ```
 */
export function normalLoss({ quantity, mean, standardDeviation }: NormalLossInput): LossValues {
  requireFinite("normalLoss", "quantity", quantity);
  requireFinite("normalLoss", "mean", mean);
  requireNonNegative("normalLoss", "standardDeviation", standardDeviation);
  return finiteLosses("normalLoss", normalLosses(quantity, mean, standardDeviation));
}

/** {@link normalLoss} without its checks. */
export function normalLosses(quantity: number, mean: number, deviation: number): LossValues {
  const excess = mean - quantity;
  const z = -excess / deviation;
  // Demand that is certain, or next to it.
  if (!(Math.abs(z) < 1e150))
    return {
      loss: Math.max(0, excess),
      complementaryLoss: Math.max(0, -excess),
      secondOrderLoss: Math.max(0, excess) ** 2 / 2,
      complementarySecondOrderLoss: Math.max(0, -excess) ** 2 / 2,
    };
  const unit = unitNormalLosses(z);
  return {
    loss: deviation * unit.loss,
    complementaryLoss: deviation * unit.complementaryLoss,
    secondOrderLoss: deviation ** 2 * unit.secondOrderLoss,
    complementarySecondOrderLoss: deviation ** 2 * unit.complementarySecondOrderLoss,
  };
}
