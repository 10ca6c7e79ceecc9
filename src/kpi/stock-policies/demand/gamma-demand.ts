import {
  gammaCdf,
  gammaDensity,
  gammaQuantile,
  gammaSurvival,
  normalFromShape,
} from "../../distributions/gamma.js";
import { gammaLosses } from "../../newsvendor/loss-functions/gamma-loss.js";
import type { DemandModel } from "./demand-model.js";
import { normalDemand } from "./normal-demand.js";

/** Gamma demand with mean and deviation above 0. */
export function gammaDemand(mean: number, standardDeviation: number): DemandModel {
  const shape = (mean / standardDeviation) ** 2;
  if (shape > normalFromShape) return normalDemand(mean, standardDeviation);
  // The square of a tiny deviation would be 0.
  const scale = standardDeviation * (standardDeviation / mean);
  return {
    mean,
    standardDeviation,
    isWhole: false,
    mode: Math.max(0, mean - scale),
    density: (level) => gammaDensity(level, shape, scale),
    cdf: (level) => gammaCdf(level, shape, scale),
    survival: (level) => gammaSurvival(level, shape, scale),
    quantile: (probability) => gammaQuantile(probability, shape, scale),
    loss: (level) => gammaLosses(level, shape, scale).loss,
    secondLoss: (level) => gammaLosses(level, shape, scale).secondOrderLoss,
  };
}
