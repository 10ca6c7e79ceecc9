import { finiteResult, requireCount, requireNonNegative } from "../../require.js";
import { logBeta, lowerBeta } from "../../special-functions/beta-function.js";
import { type CustomerHistory, requireHistory, requireParameters } from "../histories.js";
import { negativeBinomial } from "../negative-binomial.js";
import { bgNbdProbabilityAlive } from "./bg-nbd-probability-alive.js";
import { type BgNbdParameters, bgNbdParameterNames, bgNbdPosterior } from "./parameters.js";

/** What {@link bgNbdPurchaseProbability} is computed from. */
export interface BgNbdPurchaseProbabilityInput {
  /** Parameters of the model. */
  readonly parameters: BgNbdParameters;
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
 * Probability of exactly so many purchases in a span of time, under the BG/NBD model.
 *
 * Equation 8 of Fader, Hardie and Lee (2005) for a new customer, whose first purchase is not counted; for a known one, the same
 * with the parameters that the history leads to, and nothing bought by those who have left.
 *
 * @returns A probability from 0 to 1.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { bgNbdPurchaseProbability } from "opscycle/kpi";
 *
 * const parameters = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
 * bgNbdPurchaseProbability({ parameters, purchases: 0, periods: 39 }).toFixed(7); // => "0.5737864"
 * ```
 */
export function bgNbdPurchaseProbability(input: BgNbdPurchaseProbabilityInput): number {
  const { parameters, purchases, periods, customer } = input;
  requireParameters("bgNbdPurchaseProbability", bgNbdParameterNames, parameters);
  requireCount("bgNbdPurchaseProbability", "purchases", purchases);
  requireNonNegative("bgNbdPurchaseProbability", "periods", periods);
  if (customer === undefined)
    return finiteResult("bgNbdPurchaseProbability", whileThere(parameters, purchases, periods));
  requireHistory("bgNbdPurchaseProbability", customer);
  const alive = bgNbdProbabilityAlive({ parameters, ...customer });
  const bought = alive * whileThere(bgNbdPosterior(parameters, customer), purchases, periods);
  return finiteResult("bgNbdPurchaseProbability", purchases === 0 ? 1 - alive + bought : bought);
}

/** Of a customer who is there at the start. */
function whileThere({ r, alpha, a, b }: BgNbdParameters, purchases: number, periods: number): number {
  const stayed = Math.exp(logBeta(a, b + purchases) - logBeta(a, b));
  const all = stayed * negativeBinomial(purchases, r, alpha, periods);
  if (purchases === 0 || periods === 0) return all;
  const left = Math.exp(logBeta(a + 1, b + purchases - 1) - logBeta(a, b));
  // Whoever left with the last purchase would else have bought as often or more: a tail of the same distribution.
  return all + left * lowerBeta(periods / (alpha + periods), purchases, r);
}
