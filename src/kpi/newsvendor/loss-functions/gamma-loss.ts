import { gammaCdf, gammaSurvival, normalFromShape } from "../../distributions/gamma.js";
import { requireFinite, requirePositive } from "../../require.js";
import { poissonTerm } from "../../special-functions/gamma-function.js";
import { finiteLosses, type LossValues, lossesFromSide } from "./loss-values.js";
import { normalLosses } from "./normal-loss.js";

/** What {@link gammaLoss} is computed from. */
export interface GammaLossInput {
  /** The quantity x that demand is compared with, in units. */
  readonly quantity: number;
  /** Shape of the gamma distribution, above 0: (mean ÷ standard deviation)². */
  readonly shape: number;
  /** Scale of the gamma distribution, above 0, in units: variance ÷ mean. */
  readonly scale: number;
}

/**
 * Loss function of gamma demand: units short and units left over that a quantity is expected to bring.
 *
 * It suits demand that is never negative, and lead-time demand with a coefficient of variation above about a half.
 *
 * @returns Losses in units, the second-order ones in squared units.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { gammaLoss } from "opscycle/kpi";
 *
 * const { loss, complementaryLoss } = gammaLoss({ quantity: 4, shape: 2, scale: 3 });
 * loss.toFixed(6); // => "2.635971"
 * complementaryLoss.toFixed(6); // => "0.635971"
 * ```
 */
export function gammaLoss({ quantity, shape, scale }: GammaLossInput): LossValues {
  requireFinite("gammaLoss", "quantity", quantity);
  requirePositive("gammaLoss", "shape", shape);
  requirePositive("gammaLoss", "scale", scale);
  return finiteLosses("gammaLoss", gammaLosses(quantity, shape, scale));
}

/** {@link gammaLoss} without its checks. */
export function gammaLosses(quantity: number, shape: number, scale: number): LossValues {
  if (shape > normalFromShape) return normalLosses(quantity, shape * scale, Math.sqrt(shape) * scale);
  const x = quantity / scale;
  const [first, second] = x <= 0 ? [0, 0] : x < shape ? lowerParts(x, shape) : upperParts(x, shape);
  const excess = shape - x;
  return lossesFromSide(
    x < shape ? "lower" : "upper",
    scale * first,
    scale * scale * second,
    scale * excess,
    (scale * scale * (shape + excess * excess)) / 2,
  );
}

/** E[(x − Y)⁺] and ½E[((x − Y)⁺)²] for scale 1. */
function lowerParts(x: number, shape: number): [number, number] {
  const edge = shape * poissonTerm(shape, x);
  const chance = gammaCdf(x, shape, 1);
  const first = edge - (shape - x) * chance;
  const second = (x * chance - (shape + 1 - x) * first) / 2;
  return first > 0.1 * edge && second > 0.1 * x * chance ? [first, second] : lowerSeries(x, shape);
}

/**
 * The same as sums of positive terms, because the chance is the sum of xˢ·exp(−x) ÷ Γ(s + 1) over s = shape + k. The
 * terms count in the one for k = 0: on their own they would fall below the smallest double and no further.
 */
function lowerSeries(x: number, shape: number): [number, number] {
  const unit = poissonTerm(shape, x);
  let term = 1;
  let first = 0;
  let second = 0;
  for (let k = 1; ; k += 1) {
    term *= x / (shape + k);
    first += k * term;
    second += ((k * (k - 1)) / 2) * term;
    if (k > 2 && k * k * term <= Number.EPSILON * second) return [unit * first, unit * second];
  }
}

/** E[(Y − x)⁺] and ½E[((Y − x)⁺)²] for scale 1. */
function upperParts(x: number, shape: number): [number, number] {
  const edge = shape * poissonTerm(shape, x);
  const chance = gammaSurvival(x, shape, 1);
  const first = edge - (x - shape) * chance;
  const second = (x * chance - (x - shape - 1) * first) / 2;
  if (first > 0.1 * edge && second > 0.1 * x * chance) return [first, second];
  return [edge * upperFactor(x, shape, 1), edge * upperFactor(x, shape, 2)];
}

/**
 * The n-th part above x over the edge term: xⁿ·U(n + 1, shape + n + 1, x) with Tricomi's function U, whose ratios
 * over its first parameter are a continued fraction (DLMF 13.3.7) that does not cancel far out.
 */
function upperFactor(x: number, shape: number, n: number): number {
  const b = shape + n + 1;
  let ratio = 0;
  let product = 1;
  for (let a = n + 120; a > 0; a -= 1) {
    ratio = 1 / (x + 2 * a - b - a * (a - b + 1) * ratio);
    if (a <= n + 1) product *= ratio;
  }
  return x ** n * product;
}
