import type { Check } from "./decision/check.js";
import { roundedScore } from "./score-between.js";

/** One part of a score. */
export interface ScoreFactor<Name extends string> {
  readonly name: Name;
  /** How well it is met, 0 to 1; above 1 where more than enough counts. */
  readonly score: number;
  /** How much it counts, against the others. */
  readonly weight: number;
}

/**
 * The weighted mean of some factors, each written down with what it brings.
 */
export function weightedScore(check: Check, factors: readonly ScoreFactor<string>[]): number {
  let weights = 0;
  for (const { weight } of factors) weights += weight;
  let sum = 0;
  for (const { name, score, weight } of factors)
    sum += check.compute(`${name}Points`, "score × weight ÷ all weights", (score * weight) / weights);
  return check.compute("score", "sum of the points", roundedScore(sum));
}

/** The factor with the most points to gain; none where all are met in full. */
export function mostToGain<Name extends string>(factors: readonly ScoreFactor<Name>[]): Name | undefined {
  let most = 0;
  let found: Name | undefined;
  for (const { name, score, weight } of factors) {
    const gain = weight * (1 - score);
    if (gain <= most) continue;
    most = gain;
    found = name;
  }
  return found;
}
