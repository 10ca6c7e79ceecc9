import type { DeviationBasis } from "../demand/daily-demand-standard-deviation.js";
import { finiteResult, refusal, requireNonNegatives } from "../require.js";

/** What {@link coefficientOfVariation} is computed from. */
export interface CoefficientOfVariationInput {
  /** Demand of each period, also of those without any; 0 or more. */
  readonly demand: ArrayLike<number>;
  /** `sample` divides by one less than the number of periods, `population` by the number. Default `sample`. */
  readonly basis?: DeviationBasis;
  /** Periods of a season, such as 12 for months, to look past its ups and downs; an integer of 2 or more. */
  readonly seasonLength?: number;
}

/**
 * Coefficient of variation of demand: its standard deviation in units of its mean.
 *
 * With a season, each period is first divided by its seasonal index (the mean of that place in the season ÷ the mean of
 * all), so that what is left is what a seasonal forecast would not have known. A place in which nothing was ever sold
 * is held to be known. The degrees of freedom are not lowered for it, and a trend is not taken out.
 *
 * Source: usual practice; ratio to the seasonal means as in classical decomposition.
 *
 * @returns A ratio of 0 or more; `null` without demand, for too few periods, or for less than two seasons.
 * @throws InvalidInputError naming the period or the option, for what cannot be meant.
 * @example
 * ```ts
 * import { coefficientOfVariation } from "opscycle/kpi";
 *
 * coefficientOfVariation({ demand: [2, 4, 6] }); // => 0.5
 * coefficientOfVariation({ demand: [1, 3, 1, 3], seasonLength: 2 }); // => 0
 * coefficientOfVariation({ demand: [0, 0] }); // => null
 * ```
 */
export function coefficientOfVariation({
  demand,
  basis = "sample",
  seasonLength,
}: CoefficientOfVariationInput): number | null {
  requireNonNegatives("coefficientOfVariation", "demand", demand);
  requireOptions("coefficientOfVariation", basis, seasonLength);
  const square = squaredVariationOf("coefficientOfVariation", demand, basis, seasonLength);
  return square === null ? null : Math.sqrt(square);
}

/** The square of the coefficient, of demand that has been checked. */
export function squaredVariationOf(
  subject: string,
  demand: ArrayLike<number>,
  basis: DeviationBasis,
  seasonLength: number | undefined,
): number | null {
  const degrees = basis === "sample" ? demand.length - 1 : demand.length;
  const mean = finiteResult(subject, meanOf(demand, 0, 1));
  if (degrees < 1 || !(mean > 0)) return null;
  if (seasonLength !== undefined && demand.length < 2 * seasonLength) return null;
  const season = seasonLength ?? 1;
  const places = Array.from({ length: season }, (_, place) =>
    seasonLength === undefined ? mean : meanOf(demand, place, season),
  );
  let squares = 0;
  for (let period = 0; period < demand.length; period += 1) {
    const usual = places[period % season] ?? 0;
    if (usual > 0) squares += ((demand[period] ?? 0) / usual - 1) ** 2;
  }
  return finiteResult(subject, squares / degrees);
}

/** Refuses a basis or a season that cannot be. */
export function requireOptions(
  subject: string,
  basis: DeviationBasis,
  seasonLength: number | undefined,
): void {
  if (basis !== "sample" && basis !== "population")
    throw refusal(subject, "basis", "one of sample, population", basis);
  if (seasonLength !== undefined && (!Number.isSafeInteger(seasonLength) || seasonLength < 2))
    throw refusal(subject, "seasonLength", "an integer of 2 or more", seasonLength);
}

/** Mean of every `step`-th value from the first on; 0 for none. */
function meanOf(values: ArrayLike<number>, first: number, step: number): number {
  let sum = 0;
  let count = 0;
  for (let index = first; index < values.length; index += step) {
    sum += values[index] ?? 0;
    count += 1;
  }
  return count === 0 ? 0 : sum / count;
}
