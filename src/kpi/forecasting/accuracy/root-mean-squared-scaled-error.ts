import { type ScaledErrorInput, scaledError } from "./mean-absolute-scaled-error.js";

/**
 * Root mean squared scaled error, RMSSE (均方根标度误差): the root mean squared error over the one that the naive forecast had in
 * the training demand, as in the M5 competition.
 *
 * For intermittent demand it is the better choice than the mean absolute one, which favours a forecast of 0. M5 lets the
 * training demand start with the first sale: cut it off before.
 *
 * @returns A ratio; `null` without a period, or where the training demand never changed or is no longer than a season.
 * @throws InvalidInputError naming the field, or the period without a number.
 * @example
 * ```ts
 * import { rootMeanSquaredScaledError } from "opscycle/kpi";
 *
 * rootMeanSquaredScaledError({ actual: [9, 7], forecast: [8, 8], training: [4, 6, 8] }); // => 0.5
 * ```
 */
export function rootMeanSquaredScaledError(input: ScaledErrorInput): number | null {
  const squared = scaledError("rootMeanSquaredScaledError", input, (error) => error ** 2);
  return squared === null ? null : Math.sqrt(squared);
}
