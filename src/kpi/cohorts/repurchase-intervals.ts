import { customerRows } from "../customers/customer-rows.js";
import { type OrderColumns, requireOrders } from "../customers/order-columns.js";
import { type QuantileType, requireQuantileType, sampleQuantile } from "../distributions/sample-quantile.js";
import { requireOneOf, requireShare } from "../require.js";

/** What {@link repurchaseIntervals} is computed from. */
export interface RepurchaseIntervalsInput extends OrderColumns {
  /** What counts as one purchase: all orders of one `day` together (default), or each `order`, which gives gaps of 0. */
  readonly purchase?: "day" | "order";
  /** Probabilities whose quantiles are wanted, default 0.25, 0.5, 0.75 and 0.9. */
  readonly probabilities?: readonly number[];
  /** Which of the nine definitions of Hyndman and Fan (1996), default 7. */
  readonly quantileType?: QuantileType;
}

/** The gaps between customers' purchases. */
export interface RepurchaseIntervals {
  /** Every gap in days, ascending. */
  readonly intervalDays: Float64Array;
  /** Mean gap; `null` where nobody bought twice. */
  readonly meanDays: number | null;
  /** The gap below which each share of the gaps lies, in the order of `probabilities`; `null` where there is none. */
  readonly quantileDays: readonly number[] | null;
}

/**
 * Repurchase intervals: the days from each purchase to the same customer's next (复购间隔).
 *
 * For the moment to remind customers, and for the days after which one counts as dormant: the 90-per-cent quantile, say. Gaps
 * still open at the end of the records are missing, so a short record makes them look short; frequent buyers weigh more.
 *
 * @returns The gaps, their mean and quantiles.
 * @throws InvalidInputError naming column and row, for a number that cannot be meant.
 * @example
 * ```ts
 * import { repurchaseIntervals } from "opscycle/kpi";
 *
 * const intervals = repurchaseIntervals({ customers: [1, 2, 1, 1, 2], days: [0, 3, 10, 30, 33], probabilities: [0.5] });
 * Array.from(intervals.intervalDays); // => [10, 20, 30]
 * intervals.meanDays; // => 20
 * intervals.quantileDays; // => [20]
 * ```
 */
export function repurchaseIntervals(input: RepurchaseIntervalsInput): RepurchaseIntervals {
  const { customers, days, purchase = "day" } = input;
  const { probabilities = [0.25, 0.5, 0.75, 0.9], quantileType = 7 } = input;
  check(input);
  const { rows } = customerRows(input, Number.POSITIVE_INFINITY);
  const gaps: number[] = [];
  for (let index = 1; index < rows.length; index += 1) {
    const [before, row] = [rows[index - 1] ?? 0, rows[index] ?? 0];
    const gap = (days[row] ?? 0) - (days[before] ?? 0);
    if (customers[before] === customers[row] && (gap > 0 || purchase === "order")) gaps.push(gap);
  }
  const intervalDays = Float64Array.from(gaps).sort();
  if (gaps.length === 0) return { intervalDays, meanDays: null, quantileDays: null };
  return {
    intervalDays,
    meanDays: intervalDays.reduce((sum, gap) => sum + gap, 0) / gaps.length,
    quantileDays: probabilities.map((probability) => sampleQuantile(intervalDays, probability, quantileType)),
  };
}

function check(input: RepurchaseIntervalsInput): void {
  const { customers, days, purchase = "day", probabilities = [], quantileType = 7 } = input;
  requireOrders("repurchaseIntervals", { customers, days });
  requireOneOf("repurchaseIntervals", "purchase", purchase, ["day", "order"]);
  requireQuantileType("repurchaseIntervals", "quantileType", quantileType);
  probabilities.forEach((probability, index) => {
    requireShare("repurchaseIntervals", `probabilities.${index}`, probability);
  });
}
