import { logGamma } from "../special-functions/gamma-function.js";

/** Probability of a number of purchases in some periods, where rates are gamma distributed with shape r and rate alpha. */
export function negativeBinomial(purchases: number, r: number, alpha: number, periods: number): number {
  if (periods === 0) return purchases === 0 ? 1 : 0;
  const logNone = -Math.log1p(periods / alpha);
  if (purchases === 0) return Math.exp(r * logNone);
  const choices = logGamma(r + purchases) - logGamma(r) - logGamma(purchases + 1);
  const logSome = -Math.log1p(alpha / periods);
  return Math.exp(choices + r * logNone + purchases * logSome);
}
