import { type QuantileType, requireQuantileType } from "../../distributions/sample-quantile.js";
import { requireProbabilities } from "../../newsvendor/probabilities.js";
import { refusal, requireFinite, requireNonNegative, requireNonNegatives } from "../../require.js";
import { constantDemand } from "./constant-demand.js";
import type { DemandModel } from "./demand-model.js";
import { discreteDemand } from "./discrete-demand.js";
import { empiricalDemand } from "./empirical-demand.js";
import { gammaDemand } from "./gamma-demand.js";
import { lognormalDemand } from "./lognormal-demand.js";
import { negativeBinomialDemand } from "./negative-binomial-demand.js";
import { normalDemand } from "./normal-demand.js";
import { poissonDemand } from "./poisson-demand.js";

/**
 * How demand over some stretch of time (a lead time, a period) is distributed.
 *
 * Normal, gamma and lognormal demand are continuous; a deviation of 0 makes them a known number. Poisson, negative
 * binomial and discrete demand come in whole units, and the levels that are computed from them are integers.
 * An empirical sample is taken as it is, each observation with the same weight, and its levels need not be whole.
 */
export type StockDemand =
  | {
      readonly distribution: "normal" | "gamma" | "lognormal";
      /** Mean in units, 0 or more; above 0 for gamma and lognormal unless the deviation is 0. */
      readonly mean: number;
      /** Standard deviation in units, 0 or more; of demand itself, not of its logarithm. */
      readonly standardDeviation: number;
    }
  | {
      readonly distribution: "poisson";
      /** Mean in units, 0 or more. */
      readonly mean: number;
    }
  | {
      readonly distribution: "negative-binomial";
      /** Mean in units, above 0. */
      readonly mean: number;
      /** Standard deviation in units, above the root of the mean. */
      readonly standardDeviation: number;
    }
  | {
      readonly distribution: "discrete";
      /** Chance of a demand of 0, 1, 2 … units; together 1. */
      readonly probabilities: ArrayLike<number>;
    }
  | {
      readonly distribution: "empirical";
      /** Observed demands in units, 0 or more, at least one. */
      readonly sample: ArrayLike<number>;
      /**
       * Which of the nine quantile definitions of Hyndman & Fan (1996) a level for a cycle service is read by, as in
       * R's `quantile`. Default 1: the lowest observation that covers the share; 7 is R's and NumPy's default.
       */
      readonly quantileType?: QuantileType;
    };

/** Checks a distribution of demand and makes it ready for use. */
export function requireDemand(subject: string, path: string, demand: StockDemand): DemandModel {
  switch (demand?.distribution) {
    case "normal":
    case "gamma":
    case "lognormal":
      return continuousDemand(subject, path, demand.distribution, demand.mean, demand.standardDeviation);
    case "poisson":
      requireNonNegative(subject, `${path}.mean`, demand.mean);
      return poissonDemand(demand.mean);
    case "negative-binomial":
      requireNonNegative(subject, `${path}.mean`, demand.mean);
      requireAbove(subject, `${path}.mean`, demand.mean, 0);
      requireAbove(subject, `${path}.standardDeviation`, demand.standardDeviation, Math.sqrt(demand.mean));
      return negativeBinomialDemand(demand.mean, demand.standardDeviation);
    case "discrete":
      return discreteDemand(readProbabilities(subject, `${path}.probabilities`, demand.probabilities));
    case "empirical":
      requireQuantileType(subject, `${path}.quantileType`, demand.quantileType ?? 1);
      return empiricalDemand(
        requireSample(subject, `${path}.sample`, demand.sample),
        demand.quantileType ?? 1,
      );
    default:
      throw refusal(subject, path, "a distribution of demand", demand);
  }
}

/** Checks chances of 0, 1, 2 … that sum to 1 but for rounding, and takes out the rounding. */
export function readProbabilities(subject: string, path: string, probabilities: ArrayLike<number>): number[] {
  requireProbabilities(subject, path, probabilities, probabilities?.length);
  const list = Array.from(probabilities);
  const total = list.reduce((sum, each) => sum + each, 0);
  return total === 1 ? list : list.map((each) => each / total);
}

function continuousDemand(
  subject: string,
  path: string,
  distribution: "normal" | "gamma" | "lognormal",
  mean: number,
  standardDeviation: number,
): DemandModel {
  requireNonNegative(subject, `${path}.mean`, mean);
  requireNonNegative(subject, `${path}.standardDeviation`, standardDeviation);
  if (standardDeviation === 0) return constantDemand(mean);
  if (distribution === "normal") return normalDemand(mean, standardDeviation);
  requireAbove(subject, `${path}.mean`, mean, 0);
  if (distribution === "lognormal") return lognormalDemand(mean, standardDeviation);
  return gammaDemand(mean, standardDeviation);
}

function requireSample(subject: string, path: string, sample: ArrayLike<number>): number[] {
  requireNonNegatives(subject, path, sample);
  if (sample.length === 0) throw refusal(subject, path, "at least one observation", sample);
  return Array.from(sample);
}

function requireAbove(subject: string, path: string, value: number, bound: number): void {
  requireFinite(subject, path, value);
  if (value <= bound) throw refusal(subject, path, `a number above ${bound}`, value);
}
