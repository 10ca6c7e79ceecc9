import type { NewsvendorDemand } from "./demand-model.js";
import { discreteLosses } from "./loss-functions/discrete-loss.js";

/** A sum of probabilities within this of the one looked for counts as reaching it: 0.1 three times is 0.3. */
const rounding = 1e-12;

/** Demand with given values and their probabilities. */
export function listedDemand(values: ArrayLike<number>, probabilities: ArrayLike<number>): NewsvendorDemand {
  const points = Array.from(values, (value, index) => ({ value, probability: probabilities[index] ?? 0 }))
    .filter(({ probability }) => probability > 0)
    .toSorted((a, b) => a.value - b.value);
  return {
    mean: points.reduce((sum, { value, probability }) => sum + value * probability, 0),
    cdf: (x) => {
      let sum = 0;
      for (const { value, probability } of points) {
        if (value > x) return sum;
        sum += probability;
      }
      return 1;
    },
    quantile: (probability) => {
      let sum = 0;
      for (const point of points) {
        sum += point.probability;
        if (sum >= probability - rounding) return point.value;
      }
      return points.at(-1)?.value ?? 0;
    },
    losses: (x) => discreteLosses(x, values, probabilities),
  };
}
