import { normalDensity } from "../../distributions/normal.js";
import { requireFinite } from "../../require.js";
import { finiteLosses, type LossValues, lossesFromSide } from "./loss-values.js";
import { normalTail } from "./normal-tail.js";

/** What {@link standardNormalLoss} is computed from. */
export interface StandardNormalLossInput {
  /** Standard deviations above the mean; below 0 where it is under it. */
  readonly z: number;
}

/**
 * Loss function of the standard normal distribution: the unit normal loss that tables print as G(z), L(z) or E(z).
 *
 * For what it is used, see {@link normalLoss}. The loss keeps its relative precision in both tails, where
 * φ(z) − z·(1 − Φ(z)) cancels.
 *
 * Source: Zipkin, Foundations of Inventory Management, 2000.
 *
 * @returns Losses in standard deviations, the second-order ones in their squares.
 * @throws InvalidInputError for a z that is not a finite number.
 * @example
 * ```ts
 * import { standardNormalLoss } from "opscycle/kpi";
 *
 * standardNormalLoss({ z: 1.3 }).loss.toFixed(6); // => "0.045528"
 * standardNormalLoss({ z: 1.3 }).complementaryLoss.toFixed(6); // => "1.345528"
 * ```
 */
export function standardNormalLoss({ z }: StandardNormalLossInput): LossValues {
  requireFinite("standardNormalLoss", "z", z);
  return finiteLosses("standardNormalLoss", unitNormalLosses(z));
}

/** {@link standardNormalLoss} without its checks. */
export function unitNormalLosses(z: number): LossValues {
  const distance = Math.abs(z);
  const density = normalDensity(distance);
  const tail = normalTail(distance);
  const side = z >= 0 ? "upper" : "lower";
  return lossesFromSide(side, density * tail.loss, density * tail.secondOrderLoss, -z, (1 + z * z) / 2);
}
