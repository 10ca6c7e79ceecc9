import type { DemandModel } from "./demand-model.js";

/** Demand of 0, 1, 2 … units with the probabilities of a list, which sum to 1. */
export function discreteDemand(probabilities: readonly number[]): DemandModel {
  const sum = (weight: (count: number) => number, from = 0) => {
    let total = 0;
    for (let count = probabilities.length - 1; count >= Math.max(0, from); count -= 1)
      total += (probabilities[count] ?? 0) * weight(count);
    return total;
  };
  const mean = sum((count) => count);
  const survival = (level: number) => sum(() => 1, Math.floor(level) + 1);
  const cdf = (level: number) => {
    let total = 0;
    for (let count = 0; count <= level && count < probabilities.length; count += 1)
      total += probabilities[count] ?? 0;
    return total;
  };
  return {
    mean,
    standardDeviation: Math.sqrt(sum((count) => (count - mean) ** 2)),
    isWhole: true,
    mode: probabilities.indexOf(Math.max(...probabilities)),
    density: (level) => probabilities[level] ?? 0,
    cdf,
    survival,
    quantile: (probability) => quantileOf(probabilities, probability),
    loss: (level) => sum((count) => count - level, Math.floor(level) + 1),
    secondLoss: (level) => sum((count) => ((count - level) * (count - level - 1)) / 2, Math.floor(level) + 1),
  };
}

function quantileOf(probabilities: readonly number[], probability: number): number {
  // What adding up loses in its last bits must not move the quantile by one.
  const target = probability * (1 - 64 * Number.EPSILON);
  let total = 0;
  for (const [count, each] of probabilities.entries()) {
    total += each;
    if (total >= target) return count;
  }
  return probabilities.length - 1;
}
