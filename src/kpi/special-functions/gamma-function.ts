import gammainc from "@stdlib/math-base-special-gammainc";
import gammaincinv from "@stdlib/math-base-special-gammaincinv";
import gammaln from "@stdlib/math-base-special-gammaln";
import log1pmx from "@stdlib/math-base-special-log1pmx";

/** The natural logarithm of the gamma function. */
export const logGamma: (x: number) => number = gammaln;

/** The regularised lower incomplete gamma function P(shape, x). */
export function lowerGamma(shape: number, x: number): number {
  return inLostTerm(shape, x) ? 1 - upperGammaSeries(shape, x) : gammainc(x, shape);
}

/** The regularised upper incomplete gamma function Q(shape, x) = 1 − P(shape, x), exact in the far tail too. */
export function upperGamma(shape: number, x: number): number {
  return inLostTerm(shape, x) ? upperGammaSeries(shape, x) : gammainc(x, shape, true, true);
}

/** The x at which P(shape, x) is `probability`. */
export function inverseLowerGamma(shape: number, probability: number): number {
  let x = gammaincinv(probability, shape);
  if (!inLostTerm(shape, x)) return x;
  // The library's inverse rests on its own series; Newton's steps lead it to the right one.
  for (let step = 0; step < 8; step += 1)
    x -= ((lowerGamma(shape, x) - probability) * x) / (poissonTerm(shape, x) * shape);
  return x;
}

/** x to the power of `shape`, times exp(−x), over Γ(shape + 1): the Poisson probability of `shape` at mean x. */
export function poissonTerm(shape: number, x: number): number {
  if (shape < 20) return Math.exp(shape * Math.log(x) - x - gammaln(shape + 1));
  // In this form no large numbers cancel: Γ by Stirling's series, whose next term is below a double's last bit.
  const inverse = 1 / (shape * shape);
  const stirling =
    (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - (1 / 1188) * inverse) * inverse) * inverse) * inverse) /
    shape;
  return Math.exp(shape * log1pmx((x - shape) / shape) - stirling) / Math.sqrt(2 * Math.PI * shape);
}

/** Where the library (gammainc 0.3) takes the series below and loses its first term. */
function inLostTerm(shape: number, x: number): boolean {
  return x > 1000 && shape < x + 50;
}

/** Q for a large x: x^(a−1)·exp(−x)÷Γ(a) · (1 + (a−1)÷x + (a−1)(a−2)÷x² + …). */
function upperGammaSeries(shape: number, x: number): number {
  let term = 1;
  let sum = 1;
  for (let step = 1; step < shape && Math.abs(term) > sum * Number.EPSILON; step += 1) {
    term *= (shape - step) / x;
    sum += term;
  }
  return Math.min(1, ((poissonTerm(shape, x) * shape) / x) * sum);
}
