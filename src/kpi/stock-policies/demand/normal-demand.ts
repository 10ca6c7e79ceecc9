import { normalCdf, normalDensity, normalQuantile, normalSurvival } from "../../distributions/normal.js";
import { normalLosses } from "../../newsvendor/loss-functions/normal-loss.js";
import type { DemandModel } from "./demand-model.js";

/** Normal demand with a deviation above 0. It is not cut off at 0. */
export function normalDemand(mean: number, standardDeviation: number): DemandModel {
  const standardised = (level: number) => (level - mean) / standardDeviation;
  return {
    mean,
    standardDeviation,
    isWhole: false,
    mode: mean,
    density: (level) => normalDensity(standardised(level)) / standardDeviation,
    cdf: (level) => normalCdf(standardised(level)),
    survival: (level) => normalSurvival(standardised(level)),
    quantile: (probability) => mean + standardDeviation * normalQuantile(probability),
    loss: (level) => normalLosses(level, mean, standardDeviation).loss,
    secondLoss: (level) => normalLosses(level, mean, standardDeviation).secondOrderLoss,
  };
}
