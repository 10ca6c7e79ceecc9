import { binomialCdf, binomialQuantile } from "../distributions/binomial.js";
import { gammaCdf, gammaQuantile } from "../distributions/gamma.js";
import { lognormalCdf, lognormalQuantile } from "../distributions/lognormal.js";
import { negativeBinomialCdf, negativeBinomialQuantile } from "../distributions/negative-binomial.js";
import { normalCdf, normalQuantile } from "../distributions/normal.js";
import { poissonCdf, poissonQuantile } from "../distributions/poisson.js";
import { refusal, requireCount, requireFinite, requireNonNegative, requirePositive } from "../require.js";
import type { DemandDistribution } from "./demand-distribution.js";
import { demandOfMoments, isByMoments } from "./demand-of-moments.js";
import { listedDemand } from "./listed-demand.js";
import { binomialLosses } from "./loss-functions/binomial-loss.js";
import { countLosses } from "./loss-functions/count-loss.js";
import { gammaLosses } from "./loss-functions/gamma-loss.js";
import { lognormalLosses } from "./loss-functions/lognormal-loss.js";
import type { LossValues } from "./loss-functions/loss-values.js";
import { negativeBinomialDemand } from "./loss-functions/negative-binomial-loss.js";
import { normalLosses } from "./loss-functions/normal-loss.js";
import { poissonDemand } from "./loss-functions/poisson-loss.js";
import { uniformLosses } from "./loss-functions/uniform-loss.js";
import { requireProbabilities } from "./probabilities.js";
import { requireFiniteList, requirePositiveChance } from "./requirements.js";

/** What a decision needs to know of demand. */
export interface NewsvendorDemand {
  readonly mean: number;
  /** P(X ≤ x). */
  readonly cdf: (x: number) => number;
  /** The smallest x with P(X ≤ x) of at least a probability between 0 and 1. */
  readonly quantile: (probability: number) => number;
  readonly losses: (x: number) => LossValues;
}

/** Checks a distribution and brings it into one form; `path` is the field that it came in. */
export function demandModel(subject: string, path: string, demand: DemandDistribution): NewsvendorDemand {
  if (typeof demand !== "object" || demand === null)
    throw refusal(subject, path, "a demand distribution", demand);
  if (isByMoments(demand)) return demandModel(subject, path, demandOfMoments(subject, path, demand));
  switch (demand.distribution) {
    case "normal":
    case "lognormal":
    case "gamma":
    case "exponential":
    case "uniform":
      return continuousModel(subject, path, demand);
    case "poisson":
    case "binomial":
    case "negative-binomial":
      return countModel(subject, path, demand);
    case "discrete":
      requireFiniteList(subject, `${path}.values`, demand.values);
      requireProbabilities(subject, `${path}.probabilities`, demand.probabilities, demand.values.length);
      return listedDemand(demand.values, demand.probabilities);
    case "sample": {
      requireFiniteList(subject, `${path}.observations`, demand.observations);
      const count = demand.observations.length;
      return listedDemand(demand.observations, new Float64Array(count).fill(1 / count));
    }
    default:
      throw refusal(subject, path, "a demand distribution with one of the names", demand);
  }
}

type Named<Name> = Extract<DemandDistribution, { readonly distribution: Name }>;

function continuousModel(
  subject: string,
  path: string,
  demand: Named<"normal" | "lognormal" | "gamma" | "exponential" | "uniform">,
): NewsvendorDemand {
  switch (demand.distribution) {
    case "normal":
      return normalModel(subject, path, demand);
    case "lognormal":
      return lognormalModel(subject, path, demand);
    case "gamma":
      requirePositive(subject, `${path}.shape`, demand.shape);
      requirePositive(subject, `${path}.scale`, demand.scale);
      return gammaModel(demand.shape, demand.scale);
    case "exponential":
      requirePositive(subject, `${path}.mean`, demand.mean);
      return gammaModel(1, demand.mean);
    case "uniform":
      return uniformModel(subject, path, demand);
  }
}

function normalModel(
  subject: string,
  path: string,
  { mean, standardDeviation }: Named<"normal">,
): NewsvendorDemand {
  requireFinite(subject, `${path}.mean`, mean);
  requireNonNegative(subject, `${path}.standardDeviation`, standardDeviation);
  if (standardDeviation === 0) return listedDemand([mean], [1]);
  return {
    mean,
    cdf: (x) => normalCdf((x - mean) / standardDeviation),
    quantile: (probability) => mean + standardDeviation * normalQuantile(probability),
    losses: (x) => normalLosses(x, mean, standardDeviation),
  };
}

function lognormalModel(
  subject: string,
  path: string,
  { logMean, logStandardDeviation }: Named<"lognormal">,
): NewsvendorDemand {
  requireFinite(subject, `${path}.logMean`, logMean);
  requirePositive(subject, `${path}.logStandardDeviation`, logStandardDeviation);
  return {
    mean: Math.exp(logMean + logStandardDeviation ** 2 / 2),
    cdf: (x) => lognormalCdf(x, logMean, logStandardDeviation),
    quantile: (probability) => lognormalQuantile(probability, logMean, logStandardDeviation),
    losses: (x) => lognormalLosses(x, logMean, logStandardDeviation),
  };
}

function gammaModel(shape: number, scale: number): NewsvendorDemand {
  return {
    mean: shape * scale,
    cdf: (x) => gammaCdf(x, shape, scale),
    quantile: (probability) => gammaQuantile(probability, shape, scale),
    losses: (x) => gammaLosses(x, shape, scale),
  };
}

function uniformModel(
  subject: string,
  path: string,
  { minimum, maximum }: Named<"uniform">,
): NewsvendorDemand {
  requireFinite(subject, `${path}.minimum`, minimum);
  requireFinite(subject, `${path}.maximum`, maximum);
  if (maximum <= minimum) throw refusal(subject, `${path}.maximum`, `above minimum, ${minimum}`, maximum);
  return {
    mean: (minimum + maximum) / 2,
    cdf: (x) => Math.min(1, Math.max(0, (x - minimum) / (maximum - minimum))),
    quantile: (probability) => minimum + (maximum - minimum) * probability,
    losses: (x) => uniformLosses(x, minimum, maximum),
  };
}

function countModel(
  subject: string,
  path: string,
  demand: Named<"poisson" | "binomial" | "negative-binomial">,
): NewsvendorDemand {
  if (demand.distribution === "poisson") {
    const { mean } = demand;
    requireNonNegative(subject, `${path}.mean`, mean);
    return {
      mean,
      cdf: (x) => poissonCdf(x, mean),
      quantile: (probability) => poissonQuantile(probability, mean),
      losses: (x) => countLosses(x, poissonDemand(mean)),
    };
  }
  const { successProbability: chance } = demand;
  requirePositiveChance(subject, `${path}.successProbability`, chance);
  if (demand.distribution === "binomial") {
    const { trials } = demand;
    requireCount(subject, `${path}.trials`, trials);
    return {
      mean: trials * chance,
      cdf: (x) => binomialCdf(x, trials, chance),
      quantile: (probability) => binomialQuantile(probability, trials, chance),
      losses: (x) => binomialLosses(x, trials, chance),
    };
  }
  const { size } = demand;
  requirePositive(subject, `${path}.size`, size);
  const counts = negativeBinomialDemand(size, chance);
  return {
    mean: (size * (1 - chance)) / chance,
    cdf: (x) => (chance === 1 ? Number(x >= 0) : negativeBinomialCdf(x, size, chance)),
    quantile: (probability) => (chance === 1 ? 0 : negativeBinomialQuantile(probability, size, chance)),
    losses: (x) => countLosses(x, counts),
  };
}
