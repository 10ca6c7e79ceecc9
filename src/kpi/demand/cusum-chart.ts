import { finiteResult, requireNonNegative } from "../require.js";
import { type ControlChartInput, standardised } from "./control-chart-input.js";

/** What {@link cusumChart} is computed from. */
export interface CusumChartInput extends ControlChartInput {
  /** Part of each deviation that is let pass, in standard deviations; 0.5 unless told otherwise, 0 or more. */
  readonly allowance?: number;
}

/** The two sums after each period, in standard deviations, and for how many periods each has been above 0. */
export interface CusumChart {
  /** What lay above the expected by more than the allowance, added up; never below 0. */
  readonly upperSums: readonly number[];
  /** What lay below the expected by more than the allowance, added up; never below 0. */
  readonly lowerSums: readonly number[];
  /** Periods in a row with an upper sum above 0: as long ago, the change upwards began. */
  readonly upperPeriods: readonly number[];
  /** Periods in a row with a lower sum above 0. */
  readonly lowerPeriods: readonly number[];
}

/**
 * CUSUM (cumulative sum) control chart in its tabular form: small changes that last, added up until they show.
 *
 * A sum above 4 or 5 is taken as a change. With an allowance of 0.5 and a limit of 5, a series that does not change
 * raises a false alarm once in 465 periods on average, and a shift by one standard deviation shows after about 10.
 * That holds for independent, normally distributed deviations. A season or a promotion that was not expected is a
 * change too: take it out of the deviations first.
 *
 * @returns The sums after each period; empty lists for a series of no periods.
 * @throws InvalidInputError naming the field, or the period that is not a number.
 * @example
 * ```ts
 * import { cusumChart } from "opscycle/kpi";
 *
 * const { upperSums, upperPeriods } = cusumChart({ deviations: [1, -3, 4, 3], standardDeviation: 2 });
 * upperSums; // => [0, 0, 1.5, 2.5]
 * upperPeriods; // => [0, 0, 1, 2]
 * ```
 */
export function cusumChart(input: CusumChartInput): CusumChart {
  const { allowance = 0.5 } = input;
  requireNonNegative("cusumChart", "allowance", allowance);
  const deviations = standardised("cusumChart", input);
  const upper = oneSided(deviations, allowance);
  const lower = oneSided(
    deviations.map((deviation) => -deviation),
    allowance,
  );
  return {
    upperSums: upper.sums,
    lowerSums: lower.sums,
    upperPeriods: upper.periods,
    lowerPeriods: lower.periods,
  };
}

function oneSided(deviations: readonly number[], allowance: number) {
  const sums: number[] = [];
  const periods: number[] = [];
  let sum = 0;
  let period = 0;
  for (const deviation of deviations) {
    sum = finiteResult("cusumChart", Math.max(0, sum + deviation - allowance));
    period = sum > 0 ? period + 1 : 0;
    sums.push(sum);
    periods.push(period);
  }
  return { sums, periods };
}
