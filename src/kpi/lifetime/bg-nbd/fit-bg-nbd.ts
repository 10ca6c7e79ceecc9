import {
  type CustomerHistories,
  requireHistories,
  requireParameters,
  sumOverHistories,
} from "../histories.js";
import { type FitOptions, type LikelihoodFit, maximiseLikelihood } from "../maximum-likelihood.js";
import { longestAge, requireRepeatBuyers, weightOf } from "../repeat-buyers.js";
import { type BgNbdParameters, bgNbdLogLikelihoodOf, bgNbdParameterNames } from "./parameters.js";

/** What {@link fitBgNbd} works on. */
export interface FitBgNbdInput extends FitOptions<BgNbdParameters> {
  /** Histories of the customers, in columns. */
  readonly customers: CustomerHistories;
}

/**
 * Fits the BG/NBD model to customers' histories by maximum likelihood.
 *
 * The model (beta-geometric with negative binomial distribution; Fader, Hardie and Lee 2005) is for purchases without a
 * contract: customers buy at random times at rates of their own, and after each repeat purchase some leave unseen.
 * A customer without repeat purchase counts as still there, which {@link fitParetoNbd} does not assume. It takes hundreds
 * of customers and more. The penalty, 0 by default, is as in the Python package lifetimes.
 *
 * @returns Estimates, log-likelihood and, where asked for, standard errors.
 * @throws InvalidInputError naming field and row, for a number that cannot be meant, or where no customer bought again.
 * @example
 * ```ts
 * import { fitBgNbd } from "opscycle/kpi";
 *
 * const customers = {
 *   frequency: [2, 1, 0, 0, 7, 1],
 *   recencyPeriods: [30.43, 1.71, 0, 0, 29.43, 5],
 *   agePeriods: [38.86, 38.86, 38.86, 38.86, 38.86, 38.86],
 * };
 * const { parameters } = fitBgNbd({ customers, penalty: 0.1 });
 * Object.keys(parameters); // => ["r", "alpha", "a", "b"]
 * ```
 */
export function fitBgNbd(input: FitBgNbdInput): LikelihoodFit<BgNbdParameters> {
  const { customers, start } = input;
  requireHistories("fitBgNbd", customers);
  requireRepeatBuyers("fitBgNbd", customers);
  if (start !== undefined) requireParameters("fitBgNbd", bgNbdParameterNames, start, "start");
  const age = longestAge(customers);
  return maximiseLikelihood({
    subject: "fitBgNbd",
    logLikelihood: (parameters) => sumOverHistories(customers, bgNbdLogLikelihoodOf(parameters)),
    customerCount: weightOf(customers),
    defaultStart: { r: 1, alpha: age, a: 1, b: 1 },
    units: { r: 1, alpha: age, a: 1, b: 1 },
    options: input,
  });
}
