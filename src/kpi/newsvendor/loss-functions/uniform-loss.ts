import { refusal, requireFinite } from "../../require.js";
import { finiteLosses, type LossValues } from "./loss-values.js";

/** What {@link uniformLoss} is computed from. */
export interface UniformLossInput {
  /** The quantity x that demand is compared with, in units. */
  readonly quantity: number;
  /** Least demand, in units. */
  readonly minimum: number;
  /** Most demand, above the least, in units. */
  readonly maximum: number;
}

/**
 * Loss function of demand that is uniform on an interval: units short and units left over that a quantity is expected
 * to bring.
 *
 * It suits demand of which only a range is known, in fractions of a unit; for whole units see
 * {@link discreteUniformLoss}.
 *
 * @returns Losses in units, the second-order ones in squared units.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { uniformLoss } from "opscycle/kpi";
 *
 * uniformLoss({ quantity: 5, minimum: 2, maximum: 10 }).loss; // => 1.5625
 * uniformLoss({ quantity: 5, minimum: 2, maximum: 10 }).complementaryLoss; // => 0.5625
 * ```
 */
export function uniformLoss({ quantity, minimum, maximum }: UniformLossInput): LossValues {
  requireFinite("uniformLoss", "quantity", quantity);
  requireFinite("uniformLoss", "minimum", minimum);
  requireFinite("uniformLoss", "maximum", maximum);
  if (!(minimum < maximum)) throw refusal("uniformLoss", "maximum", `above minimum, ${minimum}`, maximum);
  return finiteLosses("uniformLoss", uniformLosses(quantity, minimum, maximum));
}

/** {@link uniformLoss} without its checks. */
export function uniformLosses(quantity: number, minimum: number, maximum: number): LossValues {
  const above = sidePart(maximum - quantity, maximum - minimum);
  const below = sidePart(quantity - minimum, maximum - minimum);
  return {
    loss: above.first,
    complementaryLoss: below.first,
    secondOrderLoss: above.second,
    complementarySecondOrderLoss: below.second,
  };
}

/** Mean and half the mean square of what is positive of a variable uniform on the `width` up to `reach`. */
function sidePart(reach: number, width: number): { readonly first: number; readonly second: number } {
  if (reach <= 0) return { first: 0, second: 0 };
  const within = Math.min(reach, width);
  const rest = reach - within;
  const first = (within / width) * (within / 2);
  return {
    first: first + rest,
    second: ((within / width) * within * within) / 6 + (rest * (width + rest)) / 2,
  };
}
