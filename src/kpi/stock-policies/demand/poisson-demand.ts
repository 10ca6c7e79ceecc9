import { poissonCdf, poissonMass, poissonQuantile, poissonSurvival } from "../../distributions/poisson.js";
import { countLosses } from "../../newsvendor/loss-functions/count-loss.js";
import { poissonDemand as countsOf } from "../../newsvendor/loss-functions/poisson-loss.js";
import type { DemandModel } from "./demand-model.js";

/** Poisson demand: single customers of one unit each. */
export function poissonDemand(mean: number): DemandModel {
  const counts = countsOf(mean);
  return {
    mean,
    standardDeviation: Math.sqrt(mean),
    isWhole: true,
    mode: Math.floor(mean),
    density: (level) => poissonMass(level, mean),
    cdf: (level) => poissonCdf(level, mean),
    survival: (level) => poissonSurvival(level, mean),
    quantile: (probability) => poissonQuantile(probability, mean),
    loss: (level) => countLosses(level, counts).loss,
    secondLoss: (level) => countLosses(level, counts).secondOrderLoss,
  };
}
