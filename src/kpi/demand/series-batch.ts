import { InvalidInputError } from "../../errors/index.js";

/** Daily units of many subjects, one after another in one column. */
export interface DailyUnitsBatchInput {
  /** Units sold a day, 0 or more: all days of the first subject, then all days of the second, and so on. */
  readonly dailyUnits: Float64Array;
  /** Days of each subject, an integer above 0. */
  readonly daysPerSeries: number;
}

/** Runs a measure over each series of a batch. NaN stands where the measure is `null`. */
export function overSeries(
  subject: string,
  { dailyUnits, daysPerSeries }: DailyUnitsBatchInput,
  measure: (series: Float64Array) => number | null,
): Float64Array {
  const seriesCount = dailyUnits.length / daysPerSeries;
  if (!Number.isSafeInteger(daysPerSeries) || daysPerSeries < 1 || !Number.isInteger(seriesCount))
    throw new InvalidInputError(subject, [
      {
        path: "daysPerSeries",
        expected: `an integer above 0 that divides the ${dailyUnits.length} values`,
        received: String(daysPerSeries),
      },
    ]);
  const results = new Float64Array(seriesCount);
  for (let series = 0; series < seriesCount; series += 1) {
    const start = series * daysPerSeries;
    results[series] = measure(dailyUnits.subarray(start, start + daysPerSeries)) ?? Number.NaN;
  }
  return results;
}
