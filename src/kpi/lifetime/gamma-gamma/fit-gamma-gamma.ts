import { requireParameters } from "../histories.js";
import { type FitOptions, type LikelihoodFit, maximiseLikelihood } from "../maximum-likelihood.js";
import { weightOf } from "../repeat-buyers.js";
import {
  type GammaGammaParameters,
  gammaGammaLogLikelihoodOf,
  gammaGammaParameterNames,
  type SpendHistories,
} from "./parameters.js";
import { requireSpends } from "./require-spends.js";

/** What {@link fitGammaGamma} works on. */
export interface FitGammaGammaInput extends FitOptions<GammaGammaParameters> {
  /** What the customers spent, in columns; customers without a repeat purchase are left out. */
  readonly customers: SpendHistories;
}

/**
 * Fits the Gamma–Gamma model of spend to customers' mean purchase values by maximum likelihood.
 *
 * The model (Fader and Hardie 2013) holds that what customers spend on a purchase has nothing to do with how often they
 * buy: look at the correlation of the two before it is used. Where q comes out at 1 or below, the mean of all customers is
 * without limit. For the penalty, money is taken as it is.
 *
 * @returns Estimates, log-likelihood and, where asked for, standard errors.
 * @throws InvalidInputError naming field and row, for a number that cannot be meant.
 * @example
 * ```ts
 * import { fitGammaGamma } from "opscycle/kpi";
 *
 * const customers = { frequency: [2, 1, 7, 1, 3], averageValue: [22.35, 11.77, 73.74, 11.77, 25.55] };
 * const { parameters } = fitGammaGamma({ customers, penalty: 0.001 });
 * Object.keys(parameters); // => ["p", "q", "gamma"]
 * ```
 */
export function fitGammaGamma(input: FitGammaGammaInput): LikelihoodFit<GammaGammaParameters> {
  const { customers, start } = input;
  requireSpends("fitGammaGamma", customers);
  if (start !== undefined) requireParameters("fitGammaGamma", gammaGammaParameterNames, start, "start");
  return maximiseLikelihood({
    subject: "fitGammaGamma",
    logLikelihood: (parameters) => gammaGammaLogLikelihoodOf(parameters, customers),
    customerCount: weightOf(customers),
    defaultStart: { p: 1, q: 2, gamma: customers.averageValue[0] ?? 1 },
    units: { p: 1, q: 1, gamma: 1 },
    options: input,
  });
}
