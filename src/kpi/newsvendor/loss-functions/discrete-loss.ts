import { requireFinite } from "../../require.js";
import { requireProbabilities } from "../probabilities.js";
import { requireFiniteList } from "../requirements.js";
import { finiteLosses, type LossValues } from "./loss-values.js";

/** What {@link discreteLoss} is computed from. */
export interface DiscreteLossInput {
  /** The quantity x that demand is compared with, in units. */
  readonly quantity: number;
  /** What demand may be, in units, in any order. */
  readonly values: ArrayLike<number>;
  /** The probability of each value, 0 or more; together 1. */
  readonly probabilities: ArrayLike<number>;
}

/**
 * Loss function of demand with given values and probabilities: units short and units left over that a quantity is
 * expected to bring.
 *
 * The second-order losses are those of whole units (½E[(X − x)⁺(X − x − 1)⁺]) and say little of other values.
 *
 * @returns Losses in units, the second-order ones in squared units.
 * @throws InvalidInputError naming the field, for a number that cannot be meant, for lists of different lengths, and
 * for probabilities whose sum is not 1 within 1e-9.
 * @example
 * ```ts
 * import { discreteLoss } from "opscycle/kpi";
 *
 * const demand = { values: [4, 5, 6], probabilities: [0.25, 0.5, 0.25] };
 * discreteLoss({ quantity: 5, ...demand }).loss; // => 0.25
 * discreteLoss({ quantity: 4.5, ...demand }).complementaryLoss; // => 0.125
 * ```
 */
export function discreteLoss({ quantity, values, probabilities }: DiscreteLossInput): LossValues {
  requireFinite("discreteLoss", "quantity", quantity);
  requireFiniteList("discreteLoss", "values", values);
  requireProbabilities("discreteLoss", "probabilities", probabilities, values.length);
  return finiteLosses("discreteLoss", discreteLosses(quantity, values, probabilities));
}

/** {@link discreteLoss} without its checks. */
export function discreteLosses(
  quantity: number,
  values: ArrayLike<number>,
  probabilities: ArrayLike<number>,
): LossValues {
  let [loss, complementaryLoss, secondOrderLoss, complementarySecondOrderLoss] = [0, 0, 0, 0];
  for (let index = 0; index < values.length; index += 1) {
    const excess = (values[index] ?? 0) - quantity;
    const probability = probabilities[index] ?? 0;
    if (excess > 0) loss += probability * excess;
    else complementaryLoss -= probability * excess;
    if (excess > 1) secondOrderLoss += (probability * excess * (excess - 1)) / 2;
    if (excess < 0) complementarySecondOrderLoss += (probability * excess * (excess - 1)) / 2;
  }
  return { loss, complementaryLoss, secondOrderLoss, complementarySecondOrderLoss };
}
