import { finiteResult, refusal, requireNonNegative } from "../require.js";
import { readProbabilities, requireDemand, type StockDemand } from "./demand/stock-demand.js";

/** What {@link demandOverPeriods} is computed from. */
export interface DemandOverPeriodsInput {
  /** Demand of one period. */
  readonly demandPerPeriod: StockDemand;
  /** Periods, 0 or more; a whole number for discrete demand. */
  readonly periods: number;
}

/**
 * Demand over several periods of independent and equal demand, in the distribution that follows exactly.
 *
 * Normal, gamma, Poisson and negative binomial demand keep their kind: means and variances add up. Discrete demand is
 * convolved. A sum of lognormal demands has no name, and a sample says nothing of sums; both are refused: use
 * {@link leadTimeDemand} and a distribution that suits, or {@link leadTimeDemandSample}.
 *
 * @returns A distribution to hand to the policies.
 * @throws InvalidInputError naming the field, for input that cannot be meant.
 * @example
 * ```ts
 * import { demandOverPeriods } from "opscycle/kpi";
 *
 * demandOverPeriods({ demandPerPeriod: { distribution: "poisson", mean: 1.5 }, periods: 2 }); // => { distribution: "poisson", mean: 3 }
 * const demandPerPeriod = { distribution: "discrete", probabilities: [0.5, 0.5] } as const;
 * demandOverPeriods({ demandPerPeriod, periods: 2 }); // => { distribution: "discrete", probabilities: [0.25, 0.5, 0.25] }
 * ```
 */
export function demandOverPeriods({ demandPerPeriod, periods }: DemandOverPeriodsInput): StockDemand {
  const subject = "demandOverPeriods";
  requireDemand(subject, "demandPerPeriod", demandPerPeriod);
  requireNonNegative(subject, "periods", periods);
  return summedDemand(subject, demandPerPeriod, periods);
}

/** {@link demandOverPeriods} for another function, whose name errors bear. */
export function summedDemand(subject: string, demand: StockDemand, periods: number): StockDemand {
  const path = "demandPerPeriod";
  switch (demand.distribution) {
    case "poisson":
      return { distribution: "poisson", mean: finiteResult(subject, demand.mean * periods) };
    case "normal":
    case "gamma":
    case "negative-binomial": {
      if (periods === 0) return { distribution: "normal", mean: 0, standardDeviation: 0 };
      const mean = finiteResult(subject, demand.mean * periods);
      const standardDeviation = finiteResult(subject, demand.standardDeviation * Math.sqrt(periods));
      return { distribution: demand.distribution, mean, standardDeviation };
    }
    case "discrete": {
      if (!Number.isSafeInteger(periods))
        throw refusal(subject, "periods", "an integer for discrete demand", periods);
      const probabilities = readProbabilities(subject, `${path}.probabilities`, demand.probabilities);
      return { distribution: "discrete", probabilities: convolutionPower(probabilities, periods) };
    }
    default:
      throw refusal(subject, path, "a distribution whose sums have a known one", demand.distribution);
  }
}

/** Chances of the sum of so many independent demands, by repeated squaring. */
export function convolutionPower(probabilities: readonly number[], times: number): number[] {
  let result = [1];
  let square = [...probabilities];
  for (let left = times; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = convolution(result, square);
    if (left > 1) square = convolution(square, square);
  }
  return result;
}

/** Chances of the sum of two independent demands. */
function convolution(first: readonly number[], second: readonly number[]): number[] {
  const sums = new Array<number>(first.length + second.length - 1).fill(0);
  for (const [left, leftChance] of first.entries())
    for (const [right, rightChance] of second.entries())
      sums[left + right] = (sums[left + right] ?? 0) + leftChance * rightChance;
  return sums;
}
