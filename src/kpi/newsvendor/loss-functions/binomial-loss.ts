import { binomialCdf, binomialMass, binomialSurvival } from "../../distributions/binomial.js";
import { refusal, requireCount, requireFinite } from "../../require.js";
import { countLosses } from "./count-loss.js";
import { finiteLosses, type LossValues, lossesFromSide } from "./loss-values.js";

/** What {@link binomialLoss} is computed from. */
export interface BinomialLossInput {
  /** The quantity x that demand is compared with, in units; it need not be whole. */
  readonly quantity: number;
  /** Customers who may buy one unit each, an integer of 0 or more. */
  readonly trials: number;
  /** Chance that each of them buys, 0 to 1. */
  readonly successProbability: number;
}

/**
 * Loss function of binomial demand: units short and units left over that a quantity is expected to bring.
 *
 * It suits a known number of customers of whom each buys one unit or none, and returns out of a known number of sales.
 *
 * @returns Losses in units, the second-order ones in squared units.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { binomialLoss } from "opscycle/kpi";
 *
 * binomialLoss({ quantity: 2, trials: 3, successProbability: 0.5 }).loss.toFixed(6); // => "0.125000"
 * ```
 */
export function binomialLoss({ quantity, trials, successProbability }: BinomialLossInput): LossValues {
  requireFinite("binomialLoss", "quantity", quantity);
  requireCount("binomialLoss", "trials", trials);
  if (!(typeof successProbability === "number" && successProbability >= 0 && successProbability <= 1))
    throw refusal("binomialLoss", "successProbability", "a number from 0 to 1", successProbability);
  return finiteLosses("binomialLoss", binomialLosses(quantity, trials, successProbability));
}

/** {@link binomialLoss} without its checks. */
export function binomialLosses(quantity: number, trials: number, chance: number): LossValues {
  const excess = trials * chance - quantity;
  if (quantity >= trials) {
    const variance = trials * chance * (1 - chance);
    return lossesFromSide("upper", 0, 0, excess, (variance + excess * excess - excess) / 2);
  }
  if (chance === 1) return lossesFromSide("lower", 0, 0, excess, (excess * excess - excess) / 2);
  return countLosses(quantity, {
    mean: trials * chance,
    factor: (count) => ((trials - count) * chance) / (1 - chance),
    slope: -chance / (1 - chance),
    mass: (count) => binomialMass(count, trials, chance),
    survival: (count) => binomialSurvival(count, trials, chance),
    cdf: (count) => binomialCdf(count, trials, chance),
  });
}
