import gammainc from "@stdlib/math-base-special-gammainc";
import gammaincinv from "@stdlib/math-base-special-gammaincinv";
import gammaln from "@stdlib/math-base-special-gammaln";
import log1pmx from "@stdlib/math-base-special-log1pmx";

/** The natural logarithm of the gamma function. */
export const logGamma: (x: number) => number = gammaln;

/** The regularised lower incomplete gamma function P(shape, x), exact in the far tail too. */
export function lowerGamma(shape: number, x: number): number {
  if (inLostTerm(shape, x)) return 1 - upperGammaSeries(shape, x);
  return shape > 1000 ? lowerGammaSeries(shape, x) : gammainc(x, shape);
}

/** The regularised upper incomplete gamma function Q(shape, x) = 1 − P(shape, x), exact in the far tail too. */
export function upperGamma(shape: number, x: number): number {
  if (inLostTerm(shape, x)) return upperGammaSeries(shape, x);
  return shape > 1000 ? 1 - lowerGammaSeries(shape, x) : gammainc(x, shape, true, true);
}

/** The x at which P(shape, x) is `probability`. */
export function inverseLowerGamma(shape: number, probability: number): number {
  if (probability <= 0) return 0;
  if (probability >= 1) return Number.POSITIVE_INFINITY;
  const inUpperTail = probability > 0.5;
  let x = inverseGammaStart(shape, probability);
  // Newton's steps on the logarithm of the smaller tail, by the logarithm of x in the lower one: the library's
  // inverse loses up to three digits there.
  for (let step = 0; step < 60 && x > 0; step += 1) {
    const tail = inUpperTail ? upperGamma(shape, x) : lowerGamma(shape, x);
    const target = inUpperTail ? 1 - probability : probability;
    const change = (Math.log(tail / target) * tail) / (poissonTerm(shape, x) * shape);
    if (!Number.isFinite(change)) break;
    x = inUpperTail ? x + x * change : x * Math.exp(-change);
    if (Math.abs(change) < 4 * Number.EPSILON) break;
  }
  return x;
}

/** x to the power of `shape`, times exp(−x), over Γ(shape + 1): the Poisson probability of `shape` at mean x. */
export function poissonTerm(shape: number, x: number): number {
  return Math.exp(logPoissonTerm(shape, x));
}

/** The logarithm of {@link poissonTerm}: in this form no large numbers cancel. */
export function logPoissonTerm(shape: number, x: number): number {
  if (shape === 0) return -x;
  if (shape < 20) return shape * Math.log(x) - x - gammaln(shape + 1);
  const change = (x - shape) / shape;
  const deviance = Math.abs(change) < 0.5 ? log1pmx(change) : Math.log(x / shape) - change;
  return shape * deviance - stirlingRemainder(shape) - Math.log(2 * Math.PI * shape) / 2;
}

/** log Γ(shape + 1) less Stirling's formula, for shapes from 20, where the series' next term is below the last bit. */
function stirlingRemainder(shape: number): number {
  const inverse = 1 / (shape * shape);
  return (
    (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - (1 / 1188) * inverse) * inverse) * inverse) * inverse) /
    shape
  );
}

/** The library's inverse where it has one; otherwise x^shape ÷ Γ(shape + 1) = P, which lies below the root. */
function inverseGammaStart(shape: number, probability: number): number {
  const start = gammaincinv(probability, shape);
  return start > 0 ? start : Math.exp((Math.log(probability) + gammaln(shape + 1)) / shape);
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

/** P for a large shape above x: x^a·exp(−x)÷Γ(a + 1) · (1 + x÷(a+1) + x²÷(a+1)(a+2) + …). */
function lowerGammaSeries(shape: number, x: number): number {
  let term = 1;
  let sum = 1;
  for (let step = 1; term > sum * Number.EPSILON; step += 1) {
    term *= x / (shape + step);
    sum += term;
  }
  return poissonTerm(shape, x) * sum;
}
