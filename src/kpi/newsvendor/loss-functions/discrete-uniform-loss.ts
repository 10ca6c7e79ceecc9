import { InvalidInputError } from "../../../errors/index.js";
import { requireFinite } from "../../require.js";
import { finiteLosses, type LossValues } from "./loss-values.js";

/** What {@link discreteUniformLoss} is computed from. */
export interface DiscreteUniformLossInput {
  /** The quantity x that demand is compared with, in units; it need not be whole. */
  readonly quantity: number;
  /** Least demand, an integer. */
  readonly minimum: number;
  /** Most demand, an integer, not below the least. */
  readonly maximum: number;
}

/**
 * Loss function of demand that is each whole number of a range with the same probability: units short and units left
 * over that a quantity is expected to bring.
 *
 * @returns Losses in units, the second-order ones in squared units.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { discreteUniformLoss } from "opscycle/kpi";
 *
 * discreteUniformLoss({ quantity: 3, minimum: 1, maximum: 4 }).loss; // => 0.25
 * discreteUniformLoss({ quantity: 3, minimum: 1, maximum: 4 }).complementaryLoss; // => 0.75
 * ```
 */
export function discreteUniformLoss({ quantity, minimum, maximum }: DiscreteUniformLossInput): LossValues {
  requireFinite("discreteUniformLoss", "quantity", quantity);
  for (const [path, value] of Object.entries({ minimum, maximum }))
    if (!Number.isSafeInteger(value) || (path === "maximum" && value < minimum))
      throw new InvalidInputError("discreteUniformLoss", [
        { path, expected: "integers, the minimum not above the maximum", received: String(value) },
      ]);
  const count = maximum - minimum + 1;
  const above = sidePart(maximum - quantity, count, -1);
  const below = sidePart(quantity - minimum, count, 1);
  return finiteLosses("discreteUniformLoss", {
    loss: above.first,
    complementaryLoss: below.first,
    secondOrderLoss: above.second,
    complementarySecondOrderLoss: below.second,
  });
}

/** Mean of d, and of ½d(d ± 1), over those of d = reach, reach − 1, … (`count` in all) that are above 0. */
function sidePart(reach: number, count: number, step: 1 | -1) {
  const sums = (terms: number) => {
    // Sums of i and of i² for i = 0 … terms − 1.
    const linear = (terms * (terms - 1)) / 2;
    const square = (linear * (2 * terms - 1)) / 3;
    return { first: terms * reach - linear, square: terms * reach * reach - 2 * reach * linear + square };
  };
  const terms = (least: number) => Math.min(count, Math.max(0, Math.ceil(reach - least)));
  const all = sums(terms(0));
  // Above the quantity a d of less than 1 has no second-order part.
  const second = step === 1 ? all : sums(terms(1));
  return { first: all.first / count, second: (second.square + step * second.first) / 2 / count };
}
