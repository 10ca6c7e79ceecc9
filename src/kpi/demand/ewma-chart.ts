import { refusal, requireShare } from "../require.js";
import { type ControlChartInput, standardised } from "./control-chart-input.js";

/** What {@link ewmaChart} is computed from. */
export interface EwmaChartInput extends ControlChartInput {
  /** Weight of the newest deviation, above 0 and at most 1; 0.2 unless told otherwise. */
  readonly smoothing?: number;
}

/** The smoothed deviation after each period and what chance alone does to it, in standard deviations. */
export interface EwmaChart {
  /** Exponentially weighted mean of the deviations, started at 0. */
  readonly averages: readonly number[];
  /** Standard error of each average while nothing has changed; limits are usually three of them either way. */
  readonly standardErrors: readonly number[];
}

/**
 * EWMA (exponentially weighted moving average) control chart: the newer a deviation, the more it counts.
 *
 * An average beyond about three of its standard errors is taken as a change. It forgets, as `cusumChart` does not:
 * once a change has become the expected, it returns by itself. The standard errors hold for independent deviations.
 *
 * @returns The averages and their standard errors; empty lists for a series of no periods.
 * @throws InvalidInputError naming the field, or the period that is not a number.
 * @example
 * ```ts
 * import { ewmaChart } from "opscycle/kpi";
 *
 * const chart = ewmaChart({ deviations: [2, 4], standardDeviation: 2, smoothing: 0.5 });
 * chart.averages; // => [0.5, 1.25]
 * chart.standardErrors.map((error) => error.toFixed(4)); // => ["0.5000", "0.5590"]
 * ```
 */
export function ewmaChart(input: EwmaChartInput): EwmaChart {
  const { smoothing = 0.2 } = input;
  if (!(smoothing > 0)) throw refusal("ewmaChart", "smoothing", "a number above 0 and at most 1", smoothing);
  requireShare("ewmaChart", "smoothing", smoothing);
  const averages: number[] = [];
  let average = 0;
  for (const deviation of standardised("ewmaChart", input)) {
    average = smoothing * deviation + (1 - smoothing) * average;
    averages.push(average);
  }
  const standardErrors = averages.map((_, period) =>
    Math.sqrt((smoothing / (2 - smoothing)) * (1 - (1 - smoothing) ** (2 * (period + 1)))),
  );
  return { averages, standardErrors };
}
