import {
  type CustomerHistories,
  requireHistories,
  requireParameters,
  sumOverHistories,
} from "../histories.js";
import { type FitOptions, type LikelihoodFit, maximiseLikelihood } from "../maximum-likelihood.js";
import { longestAge, requireRepeatBuyers, weightOf } from "../repeat-buyers.js";
import { type ParetoNbdParameters, paretoNbdLogLikelihoodOf, paretoNbdParameterNames } from "./parameters.js";

/** What {@link fitParetoNbd} works on. */
export interface FitParetoNbdInput extends FitOptions<ParetoNbdParameters> {
  /** Histories of the customers, in columns. */
  readonly customers: CustomerHistories;
}

/**
 * Fits the Pareto/NBD model to customers' histories by maximum likelihood.
 *
 * The model (Schmittlein, Morrison and Colombo 1987) is for purchases without a contract: customers buy at random times at
 * rates of their own and leave unseen at random times. {@link fitBgNbd} is its quicker relative. It takes hundreds of
 * customers and more, and where few leave, s and beta are poorly told apart: look at the standard errors. The Python package
 * lifetimes takes its penalty for this model off the sum: divide it by the number of customers.
 *
 * @returns Estimates, log-likelihood and, where asked for, standard errors.
 * @throws InvalidInputError naming field and row, for a number that cannot be meant, or where no customer bought again.
 * @example
 * ```ts
 * import { fitParetoNbd } from "opscycle/kpi";
 *
 * const customers = {
 *   frequency: [2, 1, 0, 0, 7, 1],
 *   recencyPeriods: [30.43, 1.71, 0, 0, 29.43, 5],
 *   agePeriods: [38.86, 38.86, 38.86, 38.86, 38.86, 38.86],
 * };
 * const { parameters } = fitParetoNbd({ customers, penalty: 0.1 });
 * Object.keys(parameters); // => ["r", "alpha", "s", "beta"]
 * ```
 */
export function fitParetoNbd(input: FitParetoNbdInput): LikelihoodFit<ParetoNbdParameters> {
  const { customers, start } = input;
  requireHistories("fitParetoNbd", customers);
  requireRepeatBuyers("fitParetoNbd", customers);
  if (start !== undefined) requireParameters("fitParetoNbd", paretoNbdParameterNames, start, "start");
  const age = longestAge(customers);
  return maximiseLikelihood({
    subject: "fitParetoNbd",
    logLikelihood: (parameters) => sumOverHistories(customers, paretoNbdLogLikelihoodOf(parameters)),
    customerCount: weightOf(customers),
    defaultStart: { r: 1, alpha: age, s: 1, beta: age },
    units: { r: 1, alpha: age, s: 1, beta: age },
    options: input,
  });
}
