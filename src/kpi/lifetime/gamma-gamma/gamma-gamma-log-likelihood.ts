import { finiteResult } from "../../require.js";
import { requireParameters } from "../histories.js";
import {
  type GammaGammaParameters,
  gammaGammaLogLikelihoodOf,
  gammaGammaParameterNames,
  type SpendHistories,
} from "./parameters.js";
import { requireSpends } from "./require-spends.js";

/** What {@link gammaGammaLogLikelihood} is computed from. */
export interface GammaGammaLogLikelihoodInput {
  /** Parameters of the model. */
  readonly parameters: GammaGammaParameters;
  /** What the customers spent, in columns. */
  readonly customers: SpendHistories;
}

/**
 * Log-likelihood of the Gamma–Gamma model of spend: how well parameters explain the customers' mean purchase values.
 *
 * Equation 1a of Fader and Hardie (2013), "The Gamma-Gamma Model of Monetary Value", summed over the customers. It is a
 * density of money, so its level depends on the currency's unit.
 *
 * @returns The natural logarithm of the likelihood; 0 without customers.
 * @throws InvalidInputError naming field and row, for a number that cannot be meant.
 * @example
 * ```ts
 * import { gammaGammaLogLikelihood } from "opscycle/kpi";
 *
 * const parameters = { p: 1, q: 1, gamma: 1 };
 * const customers = { frequency: [1], averageValue: [1] };
 * gammaGammaLogLikelihood({ parameters, customers }).toFixed(4); // => Math.log(1 / 4).toFixed(4)
 * ```
 */
export function gammaGammaLogLikelihood({ parameters, customers }: GammaGammaLogLikelihoodInput): number {
  requireParameters("gammaGammaLogLikelihood", gammaGammaParameterNames, parameters);
  requireSpends("gammaGammaLogLikelihood", customers);
  return finiteResult("gammaGammaLogLikelihood", gammaGammaLogLikelihoodOf(parameters, customers));
}
