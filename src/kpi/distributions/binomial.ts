import { binomialTerm, lowerBeta, upperBeta } from "../special-functions/beta-function.js";
import { discreteQuantile } from "./discrete-quantile.js";

/** Chance of exactly so many successes in a number of trials. */
export function binomialMass(successes: number, trials: number, chance: number): number {
  if (successes < 0 || successes > trials || !Number.isInteger(successes)) return 0;
  if (chance === 0) return successes === 0 ? 1 : 0;
  if (chance === 1) return successes === trials ? 1 : 0;
  return binomialTerm(successes, trials - successes, chance, 1 - chance);
}

/** Chance of at most so many successes. */
export function binomialCdf(successes: number, trials: number, chance: number): number {
  const count = Math.floor(successes);
  if (count < 0) return 0;
  return count >= trials ? 1 : upperBeta(chance, count + 1, trials - count);
}

/** Chance of more than so many successes. */
export function binomialSurvival(successes: number, trials: number, chance: number): number {
  const count = Math.floor(successes);
  if (count < 0) return 1;
  return count >= trials ? 0 : lowerBeta(chance, count + 1, trials - count);
}

/** The smallest number of successes that is not exceeded with at least this probability. */
export function binomialQuantile(probability: number, trials: number, chance: number): number {
  return discreteQuantile(
    probability,
    (successes) => binomialCdf(successes, trials, chance),
    trials * chance,
    trials,
  );
}
