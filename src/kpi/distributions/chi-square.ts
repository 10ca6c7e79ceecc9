import { gammaCdf, gammaQuantile, gammaSurvival } from "./gamma.js";

/** Chance that a chi-square variable is at most x. */
export function chiSquareCdf(x: number, degreesOfFreedom: number): number {
  return gammaCdf(x, degreesOfFreedom / 2, 2);
}

/** Chance that a chi-square variable is above x. */
export function chiSquareSurvival(x: number, degreesOfFreedom: number): number {
  return gammaSurvival(x, degreesOfFreedom / 2, 2);
}

/** What a chi-square variable stays at or below with this probability. */
export function chiSquareQuantile(probability: number, degreesOfFreedom: number): number {
  return gammaQuantile(probability, degreesOfFreedom / 2, 2);
}
