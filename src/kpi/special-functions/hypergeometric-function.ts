import hyp2f1 from "@stdlib/math-base-special-hyp2f1";

/** The Gaussian hypergeometric function ₂F₁(a, b; c; x). */
export const hypergeometricFunction: (a: number, b: number, c: number, x: number) => number = hyp2f1;
