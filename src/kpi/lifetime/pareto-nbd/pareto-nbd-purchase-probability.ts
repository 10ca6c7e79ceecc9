import { requireCount, requireNonNegative } from "../../require.js";
import { type CustomerHistory, requireHistory, requireParameters } from "../histories.js";
import { negativeBinomial } from "../negative-binomial.js";
import { integrateUnit } from "../quadrature.js";
import { type ParetoNbdParameters, paretoNbdParameterNames, paretoNbdPosterior } from "./parameters.js";
import { paretoNbdProbabilityAlive } from "./pareto-nbd-probability-alive.js";

/** What {@link paretoNbdPurchaseProbability} is computed from. */
export interface ParetoNbdPurchaseProbabilityInput {
  /** Parameters of the model. */
  readonly parameters: ParetoNbdParameters;
  /** The number of purchases asked about, an integer of 0 or more. */
  readonly purchases: number;
  /** Length of the time in which they fall, in periods, 0 or more. */
  readonly periods: number;
  /**
   * What is known of the customer, whose next periods are meant; without it, the periods are those after the first
   * purchase of a new customer.
   */
  readonly customer?: CustomerHistory;
}

/**
 * Probability of exactly so many purchases in a span of time, under the Pareto/NBD model.
 *
 * For a new customer, whose first purchase is not counted (Fader and Hardie 2006, "Deriving an Expression for P(X(t) = x)
 * Under the Pareto/NBD Model"), or for a known one. The sum over the time of leaving is taken by quadrature, because the
 * closed form is a difference of nearly equal numbers.
 *
 * @returns A probability from 0 to 1.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { paretoNbdPurchaseProbability } from "opscycle/kpi";
 *
 * const parameters = { r: 0.55, alpha: 10.56, s: 0.61, beta: 11.64 };
 * paretoNbdPurchaseProbability({ parameters, purchases: 0, periods: 39 }).toFixed(4); // => "0.5959"
 * ```
 */
export function paretoNbdPurchaseProbability(input: ParetoNbdPurchaseProbabilityInput): number {
  const { parameters, purchases, periods, customer } = input;
  requireParameters("paretoNbdPurchaseProbability", paretoNbdParameterNames, parameters);
  requireCount("paretoNbdPurchaseProbability", "purchases", purchases);
  requireNonNegative("paretoNbdPurchaseProbability", "periods", periods);
  if (customer === undefined) return whileThere(parameters, purchases, periods);
  requireHistory("paretoNbdPurchaseProbability", customer);
  const alive = paretoNbdProbabilityAlive({ parameters, ...customer });
  const bought = alive * whileThere(paretoNbdPosterior(parameters, customer), purchases, periods);
  return purchases === 0 ? 1 - alive + bought : bought;
}

/** Of a customer who is there at the start. */
function whileThere({ r, alpha, s, beta }: ParetoNbdParameters, purchases: number, periods: number): number {
  const logStay = -s * Math.log1p(periods / beta);
  const stay = Math.exp(logStay);
  const leave = -Math.expm1(logStay);
  // Customers who leave are ordered from the first to the last, which gives each share of them a time.
  const left = integrateUnit((share, complement) => {
    const logStayed = leave * share < 0.5 ? Math.log1p(-leave * share) : Math.log(stay + leave * complement);
    return negativeBinomial(purchases, r, alpha, beta * Math.expm1(-logStayed / s));
  });
  return stay * negativeBinomial(purchases, r, alpha, periods) + leave * left;
}
