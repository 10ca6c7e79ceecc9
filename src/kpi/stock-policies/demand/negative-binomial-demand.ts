import {
  negativeBinomialCdf,
  negativeBinomialMass,
  negativeBinomialQuantile,
  negativeBinomialSurvival,
} from "../../distributions/negative-binomial.js";
import { countLosses } from "../../newsvendor/loss-functions/count-loss.js";
import { negativeBinomialDemand as countsOf } from "../../newsvendor/loss-functions/negative-binomial-loss.js";
import type { DemandModel } from "./demand-model.js";

/** Negative binomial demand: whole units, with a variance above the mean. */
export function negativeBinomialDemand(mean: number, standardDeviation: number): DemandModel {
  const excess = standardDeviation ** 2 - mean;
  const size = mean ** 2 / excess;
  const chance = mean / standardDeviation ** 2;
  const counts = countsOf(size, chance);
  return {
    mean,
    standardDeviation,
    isWhole: true,
    mode: Math.max(0, Math.floor(((size - 1) * (1 - chance)) / chance)),
    density: (level) => negativeBinomialMass(level, size, chance),
    cdf: (level) => negativeBinomialCdf(level, size, chance),
    survival: (level) => negativeBinomialSurvival(level, size, chance),
    quantile: (probability) => negativeBinomialQuantile(probability, size, chance),
    loss: (level) => countLosses(level, counts).loss,
    secondLoss: (level) => countLosses(level, counts).secondOrderLoss,
  };
}
