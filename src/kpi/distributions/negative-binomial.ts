import { binomialTerm, lowerBeta, upperBeta } from "../special-functions/beta-function.js";
import { discreteQuantile } from "./discrete-quantile.js";

/** Chance of exactly so many failures before the `size`-th success; `size` need not be whole. */
export function negativeBinomialMass(failures: number, size: number, chance: number): number {
  if (failures < 0 || !Number.isInteger(failures)) return 0;
  if (chance === 1) return failures === 0 ? 1 : 0;
  return (binomialTerm(size, failures, chance, 1 - chance) * size) / (size + failures);
}

/** Chance of at most so many failures. */
export function negativeBinomialCdf(failures: number, size: number, chance: number): number {
  return failures < 0 ? 0 : lowerBeta(chance, size, Math.floor(failures) + 1);
}

/** Chance of more than so many failures. */
export function negativeBinomialSurvival(failures: number, size: number, chance: number): number {
  return failures < 0 ? 1 : upperBeta(chance, size, Math.floor(failures) + 1);
}

/** The smallest number of failures that is not exceeded with at least this probability. */
export function negativeBinomialQuantile(probability: number, size: number, chance: number): number {
  return discreteQuantile(
    probability,
    (failures) => negativeBinomialCdf(failures, size, chance),
    (size * (1 - chance)) / chance,
  );
}
