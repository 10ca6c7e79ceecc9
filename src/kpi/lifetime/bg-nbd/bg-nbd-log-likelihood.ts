import { finiteResult } from "../../require.js";
import {
  type CustomerHistories,
  requireHistories,
  requireParameters,
  sumOverHistories,
} from "../histories.js";
import { type BgNbdParameters, bgNbdLogLikelihoodOf, bgNbdParameterNames } from "./parameters.js";

/** What {@link bgNbdLogLikelihood} is computed from. */
export interface BgNbdLogLikelihoodInput {
  /** Parameters of the model. */
  readonly parameters: BgNbdParameters;
  /** Histories of the customers, in columns. */
  readonly customers: CustomerHistories;
}

/**
 * Log-likelihood of the BG/NBD model: how well parameters explain the customers' histories.
 *
 * Equation 6 of Fader, Hardie and Lee (2005), "Counting Your Customers the Easy Way", summed over the customers. For the
 * parameters that make it highest see {@link fitBgNbd}.
 *
 * @returns The natural logarithm of the likelihood; 0 without customers.
 * @throws InvalidInputError naming field and row, for a number that cannot be meant.
 * @example
 * ```ts
 * import { bgNbdLogLikelihood } from "opscycle/kpi";
 *
 * const parameters = { r: 1, alpha: 1, a: 1, b: 1 };
 * const customers = { frequency: [0], recencyPeriods: [0], agePeriods: [3] };
 * bgNbdLogLikelihood({ parameters, customers }).toFixed(4); // => Math.log(1 / 4).toFixed(4)
 * ```
 */
export function bgNbdLogLikelihood({ parameters, customers }: BgNbdLogLikelihoodInput): number {
  requireParameters("bgNbdLogLikelihood", bgNbdParameterNames, parameters);
  requireHistories("bgNbdLogLikelihood", customers);
  return finiteResult("bgNbdLogLikelihood", sumOverHistories(customers, bgNbdLogLikelihoodOf(parameters)));
}
