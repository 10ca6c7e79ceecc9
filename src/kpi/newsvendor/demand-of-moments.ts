import { refusal, requirePositive } from "../require.js";
import type { DemandDistribution } from "./demand-distribution.js";

type ByMoments = Extract<
  DemandDistribution,
  {
    readonly distribution: "gamma" | "lognormal" | "negative-binomial";
    readonly mean: number;
    readonly standardDeviation: number;
  }
>;

export function isByMoments(demand: DemandDistribution): demand is ByMoments {
  return "mean" in demand && ["gamma", "lognormal", "negative-binomial"].includes(demand.distribution);
}

/** Demand that is given by its mean and standard deviation, by the parameters of its distribution. */
export function demandOfMoments(
  subject: string,
  path: string,
  { distribution, mean, standardDeviation }: ByMoments,
): Exclude<DemandDistribution, ByMoments> {
  requirePositive(subject, `${path}.mean`, mean);
  requirePositive(subject, `${path}.standardDeviation`, standardDeviation);
  const variance = standardDeviation ** 2;
  if (distribution === "gamma")
    return { distribution, shape: (mean / standardDeviation) ** 2, scale: variance / mean };
  if (distribution === "lognormal") {
    const logVariance = Math.log1p((standardDeviation / mean) ** 2);
    return {
      distribution,
      logMean: Math.log(mean) - logVariance / 2,
      logStandardDeviation: Math.sqrt(logVariance),
    };
  }
  if (variance <= mean)
    throw refusal(
      subject,
      `${path}.standardDeviation`,
      `above the root of the mean, ${Math.sqrt(mean)}`,
      standardDeviation,
    );
  return { distribution, size: mean ** 2 / (variance - mean), successProbability: mean / variance };
}
