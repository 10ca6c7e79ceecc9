import { logBeta } from "../../special-functions/beta-function.js";
import { hypergeometricFunction } from "../../special-functions/hypergeometric-function.js";
import { integrateUnit } from "../quadrature.js";
import type { BgNbdParameters } from "./parameters.js";

/**
 * Mean number of purchases in so many periods of a customer who is there at their start, under the BG/NBD model. A known
 * history shifts the parameters: r and b by the purchases, alpha by the age.
 */
export function bgNbdMeanPurchases(parameters: BgNbdParameters, periods: number): number {
  if (periods === 0) return 0;
  const { r, alpha, a, b } = parameters;
  const z = periods / (alpha + periods);
  const c = a + b - 1;
  const lost = Math.exp(r * Math.log1p(-z)) * (c > 0 ? hypergeometricFunction(r, b, c, z) : Number.NaN);
  // The closed form (equation 9 of Fader, Hardie and Lee 2005) loses digits near a = 1 and in short spans, and its
  // hypergeometric function can overflow; the integral that it solves loses none.
  const isSafe = Number.isFinite(lost) && Math.abs(1 - lost) > 0.01 && Math.abs(a - 1) > 0.001;
  return isSafe ? (c / (a - 1)) * (1 - lost) : integralOfMean(parameters, periods);
}

/** The mean given a chance p to leave, averaged over the beta distribution of p, below and above one half. */
function integralOfMean({ r, alpha, a, b }: BgNbdParameters, periods: number): number {
  // Below it, p times the periods may fall among the numbers that have lost digits.
  const negligible = 1e-200;
  const given = (p: number) =>
    p < negligible ? (r * periods) / alpha : -Math.expm1(-r * Math.log1p((p * periods) / alpha)) / p;
  const half = (shape: number, other: number, meanAt: (distance: number) => number) => {
    const scale = -shape * Math.LN2 - Math.log(shape) - logBeta(a, b);
    return integrateUnit((share) => {
      const distance = share ** (1 / shape) / 2;
      return Math.exp(scale + (other - 1) * Math.log1p(-distance)) * meanAt(distance);
    });
  };
  return half(a, b, given) + half(b, a, (distance) => given(1 - distance));
}
