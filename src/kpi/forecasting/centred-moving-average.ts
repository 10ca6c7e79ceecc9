import { finiteResults, refusal, requirePositiveCount } from "../require.js";
import { readSeries } from "./series.js";

/** What {@link centredMovingAverage} is computed from. */
export interface CentredMovingAverageInput {
  /** Demand of each period. */
  readonly demand: ArrayLike<number>;
  /** Periods averaged, an integer of 1 or more, at most the length of the series. */
  readonly periods: number;
}

/** What {@link centredMovingAverage} hands back. */
export interface CentredMovingAverage {
  /** The average around each period that has enough neighbours. */
  readonly averages: readonly number[];
  /** Index of the period that the first average belongs to. */
  readonly from: number;
}

/**
 * Moving average centred on its period: the trend of a series with its season and noise averaged out (中心移动平均).
 *
 * It looks at both sides of a period, so it describes the past and forecasts nothing. An even number of periods is
 * averaged twice (2 × m), which gives the two outermost periods half a weight each.
 *
 * @returns Averages in the unit of the demand, and the period that they start with.
 * @throws InvalidInputError naming the field, or the period without a number.
 * @example
 * ```ts
 * import { centredMovingAverage } from "opscycle/kpi";
 *
 * centredMovingAverage({ demand: [2, 4, 9, 5], periods: 3 }); // => { averages: [5, 6], from: 1 }
 * centredMovingAverage({ demand: [2, 4, 8, 4, 2], periods: 4 }); // => { averages: [4.5], from: 2 }
 * ```
 */
export function centredMovingAverage({ demand, periods }: CentredMovingAverageInput): CentredMovingAverage {
  const subject = "centredMovingAverage";
  const series = readSeries(subject, "demand", demand);
  requirePositiveCount(subject, "periods", periods);
  const from = Math.floor(periods / 2);
  const averages = centredAverages(series, periods);
  if (averages.length === 0)
    throw refusal(subject, "periods", `few enough for ${series.length} periods of demand`, periods);
  return { averages: finiteResults(subject, averages), from };
}

/** The averages alone, none where the series is too short. */
export function centredAverages(series: readonly number[], periods: number): number[] {
  const half = Math.floor(periods / 2);
  const even = periods % 2 === 0;
  const count = Math.max(0, series.length - 2 * half);
  return Array.from({ length: count }, (_, start) => {
    const window = series.slice(start, start + 2 * half + 1);
    const sum = window.reduce((total, value) => total + value, 0);
    const excess = even ? ((window[0] ?? 0) + (window.at(-1) ?? 0)) / 2 : 0;
    return (sum - excess) / periods;
  });
}
