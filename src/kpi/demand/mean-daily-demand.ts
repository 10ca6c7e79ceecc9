import { finiteResult, requireNonNegatives } from "../require.js";
import { type DailyUnitsBatchInput, overSeries } from "./series-batch.js";

/** What {@link meanDailyDemand} is computed from. */
export interface MeanDailyDemandInput {
  /** Units sold on each day of the window, also on days without a sale; 0 or more. */
  readonly dailyUnits: ArrayLike<number>;
}

/**
 * Mean daily demand: the average of the units sold a day.
 *
 * Sales stand in for demand. On days without stock they say too little of it: leave those days out where they are
 * known.
 *
 * @returns Units per day; `null` for a window of no days.
 * @throws InvalidInputError naming the day, for a number that cannot be meant.
 * @example
 * ```ts
 * import { meanDailyDemand } from "opscycle/kpi";
 *
 * meanDailyDemand({ dailyUnits: [4, 0, 8] }); // => 4
 * ```
 */
export function meanDailyDemand({ dailyUnits }: MeanDailyDemandInput): number | null {
  requireNonNegatives("meanDailyDemand", "dailyUnits", dailyUnits);
  if (dailyUnits.length === 0) return null;
  let sum = 0;
  for (let day = 0; day < dailyUnits.length; day += 1) sum += dailyUnits[day] ?? 0;
  return finiteResult("meanDailyDemand", sum / dailyUnits.length);
}

/**
 * {@link meanDailyDemand} of many series at once, equal to it to the last bit.
 *
 * @returns One value for each series.
 * @throws InvalidInputError as {@link meanDailyDemand} does, and where the series do not fill the column.
 * @example
 * ```ts
 * import { meanDailyDemandBatch } from "opscycle/kpi";
 *
 * const dailyUnits = Float64Array.of(4, 0, 8, 1, 1, 1);
 * Array.from(meanDailyDemandBatch({ dailyUnits, daysPerSeries: 3 })); // => [4, 1]
 * ```
 */
export function meanDailyDemandBatch(input: DailyUnitsBatchInput): Float64Array {
  return overSeries("meanDailyDemandBatch", input, (dailyUnits) => meanDailyDemand({ dailyUnits }));
}
