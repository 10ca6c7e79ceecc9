import { lognormalCdf, lognormalQuantile, lognormalSurvival } from "../../distributions/lognormal.js";
import { normalDensity } from "../../distributions/normal.js";
import { lognormalLosses } from "../../newsvendor/loss-functions/lognormal-loss.js";
import type { DemandModel } from "./demand-model.js";

/** Demand whose logarithm is normal, with mean and deviation (of demand itself) above 0. */
export function lognormalDemand(mean: number, standardDeviation: number): DemandModel {
  const logVariance = Math.log1p((standardDeviation / mean) ** 2);
  const deviation = Math.sqrt(logVariance);
  const centre = Math.log(mean) - logVariance / 2;
  return {
    mean,
    standardDeviation,
    isWhole: false,
    mode: Math.exp(centre - logVariance),
    density: (level) =>
      level <= 0 ? 0 : normalDensity((Math.log(level) - centre) / deviation) / (deviation * level),
    cdf: (level) => lognormalCdf(level, centre, deviation),
    survival: (level) => lognormalSurvival(level, centre, deviation),
    quantile: (probability) => lognormalQuantile(probability, centre, deviation),
    loss: (level) => lognormalLosses(level, centre, deviation).loss,
    secondLoss: (level) => lognormalLosses(level, centre, deviation).secondOrderLoss,
  };
}
