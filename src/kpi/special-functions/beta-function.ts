import betainc from "@stdlib/math-base-special-betainc";
import betaincinv from "@stdlib/math-base-special-betaincinv";
import betaln from "@stdlib/math-base-special-betaln";
import { logPoissonTerm } from "./gamma-function.js";

/** The natural logarithm of the beta function. */
export const logBeta: (a: number, b: number) => number = betaln;

/** The regularised incomplete beta function I(x; a, b), exact in the far tail too. */
export function lowerBeta(x: number, a: number, b: number): number {
  if (losesDigits(x, a, b)) return largeBeta(x, 1 - x, a, b);
  return betainc(x, a, b);
}

/** 1 − I(x; a, b), exact in the far tail too. */
export function upperBeta(x: number, a: number, b: number): number {
  if (losesDigits(x, a, b)) return largeBeta(1 - x, x, b, a);
  return betainc(x, a, b, true, true);
}

/** The x at which I(x; a, b) is `probability`. */
export function inverseLowerBeta(probability: number, a: number, b: number): number {
  return betaincinv(probability, a, b);
}

/** The x at which 1 − I(x; a, b) is `probability`. */
export function inverseUpperBeta(probability: number, a: number, b: number): number {
  return betaincinv(probability, a, b, true);
}

/** p to the power of a, times q to the power of b, times Γ(a + b + 1) over Γ(a + 1)·Γ(b + 1), for q = 1 − p. */
export function binomialTerm(a: number, b: number, p: number, q: number): number {
  return Math.exp(logBinomialTerm(a, b, p, q));
}

/** The logarithm of {@link binomialTerm}. */
export function logBinomialTerm(a: number, b: number, p: number, q: number): number {
  // As Poisson probabilities, whose logarithms are all of one sign but the last small one, nothing cancels.
  const total = a + b;
  return logPoissonTerm(a, total * p) + logPoissonTerm(b, total * q) - logPoissonTerm(total, total);
}

/** The library's (betainc 0.2) first factor loses a digit with every tenfold of the parameters. */
function losesDigits(x: number, a: number, b: number): boolean {
  return Math.min(a, b) > 1000 && x > 0 && x < 1;
}

/** I(x; a, b) by its continued fraction (NIST Digital Library 8.17.22) on the side of the mean where it converges. */
function largeBeta(x: number, y: number, a: number, b: number): number {
  if (x > (a + 1) / (a + b + 2)) return 1 - largeBeta(y, x, b, a);
  const factor = (binomialTerm(a, b, x, y) * b) / (a + b);
  let numerator = 1;
  let denominator = 1 / (1 - ((a + b) * x) / (a + 1));
  let fraction = denominator;
  let change = 0;
  for (let step = 1; Math.abs(change - 1) > Number.EPSILON; step += 1) {
    const even = (step * (b - step) * x) / ((a + 2 * step - 1) * (a + 2 * step));
    const odd = (-(a + step) * (a + b + step) * x) / ((a + 2 * step) * (a + 2 * step + 1));
    denominator = 1 / (1 + even * denominator);
    numerator = 1 + even / numerator;
    fraction *= numerator * denominator;
    denominator = 1 / (1 + odd * denominator);
    numerator = 1 + odd / numerator;
    change = numerator * denominator;
    fraction *= change;
  }
  return factor * fraction;
}
