import type { DemandModel } from "./demand-model.js";

/** Demand that is known beforehand. */
export function constantDemand(mean: number): DemandModel {
  return {
    mean,
    standardDeviation: 0,
    isWhole: false,
    mode: null,
    density: () => 0,
    cdf: (level) => (level >= mean ? 1 : 0),
    survival: (level) => (level >= mean ? 0 : 1),
    quantile: () => mean,
    loss: (level) => Math.max(0, mean - level),
    secondLoss: (level) => Math.max(0, mean - level) ** 2 / 2,
  };
}
