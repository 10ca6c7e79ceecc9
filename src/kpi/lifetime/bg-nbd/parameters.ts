import { logGamma } from "../../special-functions/gamma-function.js";
import type { CustomerHistory } from "../histories.js";
import { remembered } from "../remembered.js";

/**
 * Parameters of the BG/NBD model, all above 0. Purchase rates are gamma distributed with shape `r` and rate `alpha`, in
 * the time unit of the histories; the chance to leave after a purchase is beta distributed with `a` and `b`.
 */
export interface BgNbdParameters {
  /** Shape of the distribution of purchase rates. */
  readonly r: number;
  /** Its rate: the mean purchase rate is r ÷ alpha. */
  readonly alpha: number;
  /** First shape of the distribution of the chance to leave; its mean is a ÷ (a + b). */
  readonly a: number;
  /** Second shape. */
  readonly b: number;
}

/** Their names. */
export const bgNbdParameterNames = ["r", "alpha", "a", "b"] as const;

/** Log-likelihood of single histories under given parameters. */
export function bgNbdLogLikelihoodOf({
  r,
  alpha,
  a,
  b,
}: BgNbdParameters): (frequency: number, recencyPeriods: number, agePeriods: number) => number {
  const constant = r * Math.log(alpha) - logGamma(r) + logGamma(a + b) - logGamma(b);
  const gammas = remembered((x) => logGamma(r + x) + logGamma(b + x) - logGamma(a + b + x));
  return (x, recency, age) => {
    const alive = -(r + x) * Math.log(alpha + age);
    if (x === 0) return constant + gammas(x) + alive;
    const left = Math.log(a / (b + x - 1)) - (r + x) * Math.log(alpha + recency);
    return constant + gammas(x) + Math.max(alive, left) + Math.log1p(Math.exp(-Math.abs(alive - left)));
  };
}

/** Parameters for a customer with this history who is still there (Bayes' theorem). */
export function bgNbdPosterior(
  { r, alpha, a, b }: BgNbdParameters,
  { frequency, agePeriods }: CustomerHistory,
): BgNbdParameters {
  return { r: r + frequency, alpha: alpha + agePeriods, a, b: b + frequency };
}
