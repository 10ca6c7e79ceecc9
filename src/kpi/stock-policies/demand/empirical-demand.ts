import { type QuantileType, sampleQuantile } from "../../distributions/sample-quantile.js";
import type { DemandModel } from "./demand-model.js";

/** Demand as it was observed, each observation with the same weight. `sample` is not empty. */
export function empiricalDemand(sample: readonly number[], quantileType: QuantileType): DemandModel {
  const sorted = Float64Array.from(sample).sort();
  const average = (weight: (units: number) => number) => {
    let total = 0;
    for (const units of sorted) total += weight(units);
    return total / sorted.length;
  };
  const mean = average((units) => units);
  return {
    mean,
    standardDeviation: Math.sqrt(average((units) => (units - mean) ** 2)),
    isWhole: false,
    mode: null,
    density: () => 0,
    cdf: (level) => average((units) => (units <= level ? 1 : 0)),
    survival: (level) => average((units) => (units > level ? 1 : 0)),
    quantile: (probability) => sampleQuantile(sorted, probability, quantileType),
    loss: (level) => average((units) => Math.max(0, units - level)),
    secondLoss: (level) => average((units) => Math.max(0, units - level) ** 2 / 2),
  };
}
