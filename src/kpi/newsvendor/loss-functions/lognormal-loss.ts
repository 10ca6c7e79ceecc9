import { normalCdf, normalDensity, normalSurvival } from "../../distributions/normal.js";
import { requireFinite, requirePositive } from "../../require.js";
import { finiteLosses, type LossValues, lossesFromSide } from "./loss-values.js";
import { normalTail } from "./normal-tail.js";

/** What {@link lognormalLoss} is computed from. */
export interface LognormalLossInput {
  /** The quantity x that demand is compared with, in units. */
  readonly quantity: number;
  /** Mean of the natural logarithm of demand. */
  readonly logMean: number;
  /** Standard deviation of the natural logarithm of demand, above 0. */
  readonly logStandardDeviation: number;
}

/**
 * Loss function of lognormal demand: units short and units left over that a quantity is expected to bring.
 *
 * It suits demand that is never negative and skewed to the right. The parameters are those of the logarithm; demand
 * itself has mean exp(m + s²÷2).
 *
 * @returns Losses in units, the second-order ones in squared units.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { lognormalLoss } from "opscycle/kpi";
 *
 * const { loss, complementaryLoss } = lognormalLoss({ quantity: 10, logMean: 2, logStandardDeviation: 0.3 });
 * loss.toFixed(6); // => "0.283650"
 * complementaryLoss.toFixed(6); // => "2.554491"
 * ```
 */
export function lognormalLoss({ quantity, logMean, logStandardDeviation }: LognormalLossInput): LossValues {
  requireFinite("lognormalLoss", "quantity", quantity);
  requireFinite("lognormalLoss", "logMean", logMean);
  requirePositive("lognormalLoss", "logStandardDeviation", logStandardDeviation);
  return finiteLosses("lognormalLoss", lognormalLosses(quantity, logMean, logStandardDeviation));
}

/** {@link lognormalLoss} without its checks. */
export function lognormalLosses(x: number, logMean: number, s: number): LossValues {
  const mean = Math.exp(logMean + (s * s) / 2);
  const square = Math.exp(2 * logMean + 2 * s * s);
  const total = (square - 2 * x * mean + x * x) / 2;
  if (x <= 0) return lossesFromSide("lower", 0, 0, mean - x, total);
  const z = (Math.log(x) - logMean) / s;
  const sign = z >= s / 2 ? 1 : -1;
  // Further out than this below the bulk of demand, Mills ratios would overflow, and nothing cancels.
  const parts = Math.min(sign * z, sign * (z - 2 * s)) > -3 ? millsParts : directParts;
  const [first, second] = parts(x, z, s, sign, mean, square);
  return lossesFromSide(sign === 1 ? "upper" : "lower", first, second, mean - x, total);
}

function directParts(
  x: number,
  z: number,
  s: number,
  sign: 1 | -1,
  mean: number,
  square: number,
): [number, number] {
  const chance = sign === 1 ? normalSurvival : normalCdf;
  const [at0, at1, at2] = [chance(z), chance(z - s), chance(z - 2 * s)];
  return [sign * (mean * at1 - x * at0), (square * at2 - 2 * x * mean * at1 + x * x * at0) / 2];
}

/** Because exp(m + s²÷2)·φ(z − s) = x·φ(z), differences of Mills ratios remain, which cancel less. */
function millsParts(x: number, z: number, s: number, sign: 1 | -1): [number, number] {
  const [at0, at1, at2] = [mills(sign * z), mills(sign * (z - s)), mills(sign * (z - 2 * s))];
  const edge = x * normalDensity(z);
  return [sign * edge * (at1 - at0), (x * edge * (at2 - 2 * at1 + at0)) / 2];
}

/** P(Z > z) ÷ φ(z). */
function mills(z: number): number {
  return z >= 0 ? normalTail(z).survival : normalSurvival(z) / normalDensity(z);
}
