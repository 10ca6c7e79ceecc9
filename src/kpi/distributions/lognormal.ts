import { normalCdf, normalQuantile, normalSurvival } from "./normal.js";

/** Chance that a variable whose logarithm is normal is at most x. */
export function lognormalCdf(x: number, logMean: number, logDeviation: number): number {
  return x <= 0 ? 0 : normalCdf((Math.log(x) - logMean) / logDeviation);
}

/** Chance that a variable whose logarithm is normal is above x. */
export function lognormalSurvival(x: number, logMean: number, logDeviation: number): number {
  return x <= 0 ? 1 : normalSurvival((Math.log(x) - logMean) / logDeviation);
}

/** What a variable whose logarithm is normal stays at or below with this probability. */
export function lognormalQuantile(probability: number, logMean: number, logDeviation: number): number {
  return Math.exp(logMean + logDeviation * normalQuantile(probability));
}
