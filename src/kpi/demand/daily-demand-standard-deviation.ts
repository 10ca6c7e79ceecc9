import { finiteResult } from "../require.js";
import { meanDailyDemand } from "./mean-daily-demand.js";
import { type DailyUnitsBatchInput, overSeries } from "./series-batch.js";

/** Whether the days are a sample of more, or all there is. */
export type DeviationBasis = "sample" | "population";

/** What {@link dailyDemandStandardDeviation} is computed from. */
export interface DailyDemandStandardDeviationInput {
  /** Units sold on each day of the window, also on days without a sale; 0 or more. */
  readonly dailyUnits: ArrayLike<number>;
  /** `sample` divides by one less than the number of days, `population` by the number. Default `sample`. */
  readonly basis?: DeviationBasis;
}

/**
 * Standard deviation of daily demand: how much the units sold a day vary.
 *
 * A window is a sample of the demand to come, so `sample` is what safety stock wants.
 *
 * @returns Units; `null` for fewer than two days, or fewer than one for a population.
 * @throws InvalidInputError naming the day, for a number that cannot be meant.
 * @example
 * ```ts
 * import { dailyDemandStandardDeviation } from "opscycle/kpi";
 *
 * dailyDemandStandardDeviation({ dailyUnits: [1, 2, 3] }); // => 1
 * dailyDemandStandardDeviation({ dailyUnits: [1, 3], basis: "population" }); // => 1
 * dailyDemandStandardDeviation({ dailyUnits: [5] }); // => null
 * ```
 */
export function dailyDemandStandardDeviation({
  dailyUnits,
  basis = "sample",
}: DailyDemandStandardDeviationInput): number | null {
  const mean = meanDailyDemand({ dailyUnits });
  const degrees = basis === "sample" ? dailyUnits.length - 1 : dailyUnits.length;
  if (mean === null || degrees < 1) return null;
  let squares = 0;
  for (let day = 0; day < dailyUnits.length; day += 1) squares += ((dailyUnits[day] ?? 0) - mean) ** 2;
  return finiteResult("dailyDemandStandardDeviation", Math.sqrt(squares / degrees));
}

/**
 * {@link dailyDemandStandardDeviation} of many series at once, equal to it to the last bit.
 *
 * @returns One value for each series; NaN where the series is too short.
 * @throws InvalidInputError as {@link dailyDemandStandardDeviation} does, and where the series do not fill the
 * column.
 * @example
 * ```ts
 * import { dailyDemandStandardDeviationBatch } from "opscycle/kpi";
 *
 * const dailyUnits = Float64Array.of(1, 2, 3, 4, 4, 4);
 * Array.from(dailyDemandStandardDeviationBatch({ dailyUnits, daysPerSeries: 3 })); // => [1, 0]
 * ```
 */
export function dailyDemandStandardDeviationBatch({
  basis = "sample",
  ...input
}: DailyUnitsBatchInput & {
  /** Whether a series is a sample (by default) or all there is. */
  readonly basis?: DeviationBasis;
}): Float64Array {
  return overSeries("dailyDemandStandardDeviationBatch", input, (dailyUnits) =>
    dailyDemandStandardDeviation({ dailyUnits, basis }),
  );
}
