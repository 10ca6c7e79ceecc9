import { finiteResult, refusal, requireFinite } from "../require.js";

/** What {@link sampleMoments} is computed from. */
export interface SampleMomentsInput {
  /** The values of one group, such as the value of each order. */
  readonly values: ArrayLike<number>;
}

/** How many values there are, what they are on average, and how far they spread. */
export interface SampleMoments {
  /** Number of values. */
  readonly count: number;
  /** Their mean. */
  readonly mean: number;
  /** Their standard deviation with n − 1; `null` for a single value. */
  readonly standardDeviation: number | null;
}

/**
 * Count, mean and standard deviation of a group's values, as {@link twoMeansTest} takes them.
 *
 * The squares are taken of distances from the mean, so that large values with a small spread keep their digits.
 *
 * Source: any textbook of statistics; equal to R's `mean` and `sd`.
 *
 * @returns The moments; `null` for no values.
 * @throws InvalidInputError naming the value, for what is no finite number.
 * @example
 * ```ts
 * import { sampleMoments } from "opscycle/kpi";
 *
 * sampleMoments({ values: [1, 3, 5] }); // => { count: 3, mean: 3, standardDeviation: 2 }
 * ```
 */
export function sampleMoments({ values }: SampleMomentsInput): SampleMoments | null {
  if (typeof values !== "object" || values === null || typeof values.length !== "number")
    throw refusal("sampleMoments", "values", "a list of numbers", values);
  const count = values.length;
  let sum = 0;
  for (let index = 0; index < count; index += 1) {
    const value = values[index] ?? Number.NaN;
    requireFinite("sampleMoments", `values.${index}`, value);
    sum += value;
  }
  if (count === 0) return null;
  const mean = finiteResult("sampleMoments", sum / count);
  let squares = 0;
  for (let index = 0; index < count; index += 1) squares += ((values[index] ?? 0) - mean) ** 2;
  const standardDeviation =
    count === 1 ? null : finiteResult("sampleMoments", Math.sqrt(squares / (count - 1)));
  return { count, mean, standardDeviation };
}
