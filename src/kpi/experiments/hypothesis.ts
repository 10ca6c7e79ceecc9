import { normalCdf, normalQuantile, normalSurvival } from "../distributions/normal.js";
import { refusal } from "../require.js";

/** What is held against the hypothesis of no difference: that the variant is different, greater or less. */
export type Alternative = "two-sided" | "greater" | "less";

/** The values of a measure that the data do not contradict at the level asked for. */
export interface ConfidenceInterval {
  /** The lower end; `null` where there is none, as in a one-sided interval of an unbounded measure. */
  readonly lower: number | null;
  /** The upper end; `null` where there is none. */
  readonly upper: number | null;
}

export const alternatives: readonly Alternative[] = ["two-sided", "greater", "less"];

/** Refuses what is not `true` or `false`. */
export function requireBoolean(subject: string, path: string, value: boolean): void {
  if (typeof value !== "boolean") throw refusal(subject, path, "true or false", value);
}

/** The chance outside the interval on each side that it is bounded. */
export function tailOf(confidenceLevel: number, alternative: Alternative): number {
  return alternative === "two-sided" ? (1 - confidenceLevel) / 2 : 1 - confidenceLevel;
}

/** How many standard errors an interval reaches to each side that it is bounded. */
export function normalReach(confidenceLevel: number, alternative: Alternative): number {
  return -normalQuantile(tailOf(confidenceLevel, alternative));
}

/** The p value of a statistic that is standard normal under the hypothesis of no difference. */
export function normalPValue(statistic: number, alternative: Alternative): number {
  if (alternative === "greater") return normalSurvival(statistic);
  return alternative === "less" ? normalCdf(statistic) : 2 * normalSurvival(Math.abs(statistic));
}

/** Opens the side of an interval that a one-sided question does not bound. */
export function boundedFor(
  alternative: Alternative,
  { lower, upper }: ConfidenceInterval,
  { lower: least, upper: most }: ConfidenceInterval,
): ConfidenceInterval {
  return {
    lower: alternative === "less" ? least : lower,
    upper: alternative === "greater" ? most : upper,
  };
}
