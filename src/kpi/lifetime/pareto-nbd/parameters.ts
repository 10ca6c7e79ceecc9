import { logGamma } from "../../special-functions/gamma-function.js";
import type { CustomerHistory } from "../histories.js";
import { remembered } from "../remembered.js";
import { logDeadToAlive } from "./dead-to-alive.js";

/**
 * Parameters of the Pareto/NBD model, all above 0. Purchase rates are gamma distributed with shape `r` and rate `alpha`,
 * rates of leaving with shape `s` and rate `beta`, both in the time unit of the histories.
 */
export interface ParetoNbdParameters {
  /** Shape of the distribution of purchase rates. */
  readonly r: number;
  /** Its rate: the mean purchase rate is r ÷ alpha. */
  readonly alpha: number;
  /** Shape of the distribution of rates of leaving. */
  readonly s: number;
  /** Its rate: the mean rate of leaving is s ÷ beta. */
  readonly beta: number;
}

/** Their names. */
export const paretoNbdParameterNames = ["r", "alpha", "s", "beta"] as const;

/** Log-likelihood of single histories under given parameters. */
export function paretoNbdLogLikelihoodOf(
  parameters: ParetoNbdParameters,
): (frequency: number, recencyPeriods: number, agePeriods: number) => number {
  const { r, alpha, s, beta } = parameters;
  const constant = r * Math.log(alpha) + s * Math.log(beta) - logGamma(r);
  const gammas = remembered((x) => logGamma(r + x));
  return (x, recency, age) => {
    const alive = -(r + x) * Math.log(alpha + age) - s * Math.log(beta + age);
    const deadToAlive = logDeadToAlive(parameters, x, recency, age);
    return (
      constant + gammas(x) + alive + Math.max(deadToAlive, 0) + Math.log1p(Math.exp(-Math.abs(deadToAlive)))
    );
  };
}

/** Parameters for a customer with this history who is still there (Bayes' theorem). */
export function paretoNbdPosterior(
  { r, alpha, s, beta }: ParetoNbdParameters,
  { frequency, agePeriods }: CustomerHistory,
): ParetoNbdParameters {
  return { r: r + frequency, alpha: alpha + agePeriods, s, beta: beta + agePeriods };
}
