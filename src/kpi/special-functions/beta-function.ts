import betainc from "@stdlib/math-base-special-betainc";
import betaincinv from "@stdlib/math-base-special-betaincinv";
import betaln from "@stdlib/math-base-special-betaln";

/** The natural logarithm of the beta function. */
export const logBeta: (a: number, b: number) => number = betaln;

/** The regularised incomplete beta function I(x; a, b). */
export function lowerBeta(x: number, a: number, b: number): number {
  return betainc(x, a, b);
}

/** 1 − I(x; a, b), exact in the far tail too. */
export function upperBeta(x: number, a: number, b: number): number {
  return betainc(x, a, b, true, true);
}

/** The x at which I(x; a, b) is `probability`. */
export function inverseLowerBeta(probability: number, a: number, b: number): number {
  return betaincinv(probability, a, b);
}
