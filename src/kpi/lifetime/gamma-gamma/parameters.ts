import { logGamma } from "../../special-functions/gamma-function.js";
import { remembered } from "../remembered.js";

/**
 * Parameters of the Gamma–Gamma model, all above 0. The value of one purchase is gamma distributed with shape `p` and a
 * rate of the customer's own, which is gamma distributed with shape `q` and rate `gamma`.
 */
export interface GammaGammaParameters {
  /** Shape of the values of one customer. */
  readonly p: number;
  /** Shape of the distribution of the customers' rates. */
  readonly q: number;
  /** Its rate, in major units of money. */
  readonly gamma: number;
}

/** Their names. */
export const gammaGammaParameterNames = ["p", "q", "gamma"] as const;

/** What customers spent, in columns; only those with a purchase. */
export interface SpendHistories {
  /** Purchases that the mean is taken over, integers of 1 or more: the repeat purchases, as a rule. */
  readonly frequency: ArrayLike<number>;
  /** Mean value of these purchases, in major units, above 0. */
  readonly averageValue: ArrayLike<number>;
  /** How many customers share each row, 0 or more; 1 by default. */
  readonly weights?: ArrayLike<number>;
}

/** Log-likelihood of all customers under given parameters. */
export function gammaGammaLogLikelihoodOf(
  { p, q, gamma }: GammaGammaParameters,
  { frequency, averageValue, weights }: SpendHistories,
): number {
  const constant = q * Math.log(gamma) - logGamma(q);
  const gammas = remembered((x) => logGamma(p * x + q) - logGamma(p * x));
  let sum = 0;
  for (let row = 0; row < frequency.length; row += 1) {
    const x = frequency[row] ?? 0;
    const total = x * (averageValue[row] ?? 0);
    const density =
      p * x * Math.log(total / (gamma + total)) -
      q * Math.log(gamma + total) -
      Math.log(averageValue[row] ?? 0);
    sum += (weights?.[row] ?? 1) * (constant + gammas(x) + density);
  }
  return sum;
}
