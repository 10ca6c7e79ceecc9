import { finiteResult } from "../../require.js";
import {
  type CustomerHistories,
  requireHistories,
  requireParameters,
  sumOverHistories,
} from "../histories.js";
import { type ParetoNbdParameters, paretoNbdLogLikelihoodOf, paretoNbdParameterNames } from "./parameters.js";

/** What {@link paretoNbdLogLikelihood} is computed from. */
export interface ParetoNbdLogLikelihoodInput {
  /** Parameters of the model. */
  readonly parameters: ParetoNbdParameters;
  /** Histories of the customers, in columns. */
  readonly customers: CustomerHistories;
}

/**
 * Log-likelihood of the Pareto/NBD model: how well parameters explain the customers' histories.
 *
 * Schmittlein, Morrison and Colombo (1987), in the form of Fader and Hardie's "A Note on Deriving the Pareto/NBD Model and
 * Related Expressions" (2005), summed over the customers. Several purchases at one time make it a density, not a
 * probability, so it may be above 0.
 *
 * @returns The natural logarithm of the likelihood; 0 without customers.
 * @throws InvalidInputError naming field and row, for a number that cannot be meant.
 * @example
 * ```ts
 * import { paretoNbdLogLikelihood } from "opscycle/kpi";
 *
 * const parameters = { r: 1, alpha: 1, s: 1, beta: 1 };
 * const customers = { frequency: [1], recencyPeriods: [3], agePeriods: [3] };
 * paretoNbdLogLikelihood({ parameters, customers }).toFixed(4); // => Math.log(1 / 64).toFixed(4)
 * ```
 */
export function paretoNbdLogLikelihood({ parameters, customers }: ParetoNbdLogLikelihoodInput): number {
  requireParameters("paretoNbdLogLikelihood", paretoNbdParameterNames, parameters);
  requireHistories("paretoNbdLogLikelihood", customers);
  return finiteResult(
    "paretoNbdLogLikelihood",
    sumOverHistories(customers, paretoNbdLogLikelihoodOf(parameters)),
  );
}
