import { inverseLowerBeta, inverseUpperBeta, lowerBeta } from "../special-functions/beta-function.js";

/** Chance that a beta variable is at most x. */
export function betaCdf(x: number, a: number, b: number): number {
  return x <= 0 ? 0 : x >= 1 ? 1 : lowerBeta(x, a, b);
}

/** What a beta variable stays at or below with this probability. */
export function betaQuantile(probability: number, a: number, b: number): number {
  return inverseLowerBeta(probability, a, b);
}

/** What a beta variable is above with this probability. */
export function betaUpperQuantile(probability: number, a: number, b: number): number {
  return inverseUpperBeta(probability, a, b);
}
