import { lowerGamma, poissonTerm, upperGamma } from "../special-functions/gamma-function.js";
import { discreteQuantile } from "./discrete-quantile.js";

/** Chance that a Poisson variable is exactly this count. */
export function poissonMass(count: number, mean: number): number {
  if (count < 0 || !Number.isInteger(count)) return 0;
  if (mean === 0) return count === 0 ? 1 : 0;
  return poissonTerm(count, mean);
}

/** Chance that a Poisson variable is at most this count. */
export function poissonCdf(count: number, mean: number): number {
  if (count < 0) return 0;
  return mean === 0 ? 1 : upperGamma(Math.floor(count) + 1, mean);
}

/** Chance that a Poisson variable is above this count. */
export function poissonSurvival(count: number, mean: number): number {
  if (count < 0) return 1;
  return mean === 0 ? 0 : lowerGamma(Math.floor(count) + 1, mean);
}

/** The smallest count that a Poisson variable stays at or below with at least this probability. */
export function poissonQuantile(probability: number, mean: number): number {
  return discreteQuantile(probability, (count) => poissonCdf(count, mean), mean);
}
