import hyp2f1 from "@stdlib/math-base-special-hyp2f1";

/** The Gaussian hypergeometric function ₂F₁(a, b; c; x). */
export function hypergeometricFunction(a: number, b: number, c: number, x: number): number {
  if (Math.min(a, b, c) <= 0) return hyp2f1(a, b, c, x);
  const isLarge = Math.max(a, b, c) > 100;
  // Pfaff's transformation brings a negative x to between 0 and 1.
  if (isLarge && x < 0 && c > a) return hypergeometricFunction(c - a, b, c, x / (x - 1)) * (1 - x) ** -b;
  const excess = c - a - b;
  const isNearWhole = Math.abs(excess - Math.round(excess)) < 0.01;
  return x > 0.9 && x < 1 - 1e-5 && (isLarge || isNearWhole) ? gaussSeries(a, b, c, x) : hyp2f1(a, b, c, x);
}

/**
 * 1 + a·b÷c·x + a(a+1)·b(b+1)÷(c(c+1)·2)·x² + …, whose terms are all above 0. The library (hyp2f1 0.1) turns to 1 − x
 * above 0.9, where its terms cancel near a whole c − a − b and overflow for large parameters. Nearer to 1 than a
 * hundred-thousandth the series would take too long.
 */
function gaussSeries(a: number, b: number, c: number, x: number): number {
  let term = 1;
  let sum = 1;
  // The terms fall by about x in the end, so the rest of them is about the last one ÷ (1 − x).
  for (let step = 0; term > sum * Number.EPSILON * (1 - x); step += 1) {
    term *= ((a + step) * (b + step) * x) / ((c + step) * (step + 1));
    sum += term;
  }
  return sum;
}
