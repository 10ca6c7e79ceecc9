import { inverseLowerBeta, lowerBeta } from "../special-functions/beta-function.js";

/** Chance that a variable of Student's t distribution is at most t. */
export function studentTCdf(t: number, degreesOfFreedom: number): number {
  const tail = lowerBeta(degreesOfFreedom / (degreesOfFreedom + t * t), degreesOfFreedom / 2, 0.5) / 2;
  return t > 0 ? 1 - tail : tail;
}

/** What a variable of Student's t distribution stays at or below with this probability. */
export function studentTQuantile(probability: number, degreesOfFreedom: number): number {
  if (probability === 0.5) return 0;
  const tail = Math.min(probability, 1 - probability);
  const x = inverseLowerBeta(2 * tail, degreesOfFreedom / 2, 0.5);
  const t = Math.sqrt((degreesOfFreedom * (1 - x)) / x);
  return probability < 0.5 ? -t : t;
}
