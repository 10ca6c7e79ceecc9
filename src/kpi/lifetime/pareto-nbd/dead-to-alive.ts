import { hypergeometricFunction } from "../../special-functions/hypergeometric-function.js";
import { integrateUnit } from "../quadrature.js";
import type { ParetoNbdParameters } from "./parameters.js";

/**
 * Logarithm of how much likelier it is, given a history, that the customer has left than that they are there.
 *
 * The chance to have left is an integral of s·(alpha+t)^−(r+x)·(beta+t)^−(s+1) over the times t between the last
 * purchase and now. Fader and Hardie (2005) give it as a difference of two hypergeometric functions. Here each of them is
 * divided by what it is bounded by, (alpha+t)^−(r+x)·(beta+t)^−s, so that nothing overflows and no digits cancel.
 */
export function logDeadToAlive(
  parameters: ParetoNbdParameters,
  frequency: number,
  recencyPeriods: number,
  agePeriods: number,
): number {
  const { r, alpha, s, beta } = parameters;
  // Without a repeat purchase the last one is the first, at time 0.
  const recency = frequency === 0 ? 0 : recencyPeriods;
  const growth =
    (r + frequency) * Math.log((alpha + agePeriods) / (alpha + recency)) +
    s * Math.log((beta + agePeriods) / (beta + recency));
  if (growth === 0) return Number.NEGATIVE_INFINITY;
  const left = Math.log(shareBoughtNoMore(parameters, frequency, recency)) + growth;
  const notYet = Math.log(shareBoughtNoMore(parameters, frequency, agePeriods));
  return left > notYet ? left + Math.log1p(-Math.exp(notYet - left)) : Number.NEGATIVE_INFINITY;
}

/** The chance, 0 to 1, that a customer who is there at some time leaves before the next purchase. */
function shareBoughtNoMore(
  { r, alpha, s, beta }: ParetoNbdParameters,
  frequency: number,
  time: number,
): number {
  const shape = r + frequency;
  const [rate, leaving] = [alpha + time, beta + time];
  const share =
    (s / (shape + s)) *
    (rate >= leaving
      ? hypergeometricFunction(1, shape, shape + s + 1, (rate - leaving) / rate)
      : (rate / leaving) * hypergeometricFunction(1, s + 1, shape + s + 1, (leaving - rate) / leaving));
  return Number.isFinite(share) ? share : integralOfShare(shape, rate, s, leaving);
}

/** The library's function gives up where it converges slowly; the integral behind it does not. */
function integralOfShare(shape: number, rate: number, s: number, leaving: number): number {
  return integrateUnit((share, complement) => {
    const logStay = (share < 0.5 ? Math.log(share) : Math.log1p(-complement)) / s;
    const stay = Math.exp(logStay);
    return Math.exp(-shape * Math.log1p((leaving / rate) * (-Math.expm1(logStay) / stay)));
  });
}
