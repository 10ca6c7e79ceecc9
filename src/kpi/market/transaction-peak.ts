import { InvalidInputError } from "../../errors/index.js";
import { refusal, requireNonNegatives } from "../require.js";
import { createHourOfWeek, requireInstant } from "./local-hours.js";

/** What {@link transactionPeak} is computed from. */
export interface TransactionPeakInput {
  /** When each transaction took place: ISO 8601 with offset, `2024-05-01T10:00:00Z`. */
  readonly transactedAt: readonly string[];
  /** What each transaction weighs, such as its amount, 0 or more; 1 each unless told otherwise. */
  readonly weights?: ArrayLike<number>;
  /** IANA time zone of hours and weekdays. Default `Asia/Shanghai`. */
  readonly zone?: string;
}

/** When transactions take place. */
export interface TransactionPeak {
  /** Weight by hour of day, 24 values: the first is of midnight to one o'clock. */
  readonly byHour: Float64Array;
  /** Weight by weekday, 7 values: the first is of Monday. */
  readonly byWeekday: Float64Array;
  /** Weight by hour of the week, 168 values: the 24 hours of Monday first. */
  readonly byHourOfWeek: Float64Array;
  /** The hours of day with the largest weight, 0 to 23: several where they tie, none without transactions. */
  readonly peakHours: readonly number[];
  /** The weekdays with the largest weight, 1 for Monday to 7 for Sunday: several where they tie. */
  readonly peakWeekdays: readonly number[];
}

/**
 * Transaction peak: at which hours of the day and on which weekdays most transactions take place (成交高峰).
 *
 * Hours are those of the wall clock in `zone`, so when clocks go back one hour holds two. A period of whole weeks
 * gives every weekday the same number of days; others favour some. A single feast can make the peak: take longer
 * periods.
 *
 * @returns Weights by hour, by weekday and by both, and the peaks.
 * @throws InvalidInputError for an instant without offset, an unknown zone, and weights that cannot be meant.
 * @example
 * ```ts
 * import { transactionPeak } from "opscycle/kpi";
 *
 * // 20:15 and 20:40 on a Wednesday and 09:05 on a Thursday in Shanghai.
 * const transactedAt = ["2024-05-01T12:15:00Z", "2024-05-01T12:40:00Z", "2024-05-02T01:05:00Z"];
 * const peak = transactionPeak({ transactedAt });
 * peak.peakHours; // => [20]
 * peak.peakWeekdays; // => [3]
 * peak.byHour[9]; // => 1
 * ```
 */
export function transactionPeak({
  transactedAt,
  weights,
  zone = "Asia/Shanghai",
}: TransactionPeakInput): TransactionPeak {
  if (!Array.isArray(transactedAt))
    throw refusal("transactionPeak", "transactedAt", "a list of instants", transactedAt);
  if (weights !== undefined) requireWeights(weights, transactedAt.length);
  const hourOfWeek = createHourOfWeek("transactionPeak", zone);
  const byHour = new Float64Array(24);
  const byWeekday = new Float64Array(7);
  const byHourOfWeek = new Float64Array(168);
  transactedAt.forEach((text, index) => {
    const hour = hourOfWeek(requireInstant("transactionPeak", `transactedAt.${index}`, text));
    const weight = weights?.[index] ?? 1;
    add(byHourOfWeek, hour, weight);
    add(byHour, hour % 24, weight);
    add(byWeekday, Math.floor(hour / 24), weight);
  });
  const peakWeekdays = largest(byWeekday).map((weekday) => weekday + 1);
  return { byHour, byWeekday, byHourOfWeek, peakHours: largest(byHour), peakWeekdays };
}

function add(column: Float64Array, index: number, weight: number): void {
  column[index] = (column[index] ?? 0) + weight;
}

function largest(column: Float64Array): readonly number[] {
  const most = Math.max(...column);
  return most === 0 ? [] : [...column.keys()].filter((index) => column[index] === most);
}

function requireWeights(weights: ArrayLike<number>, length: number): void {
  requireNonNegatives("transactionPeak", "weights", weights);
  if (weights.length !== length)
    throw new InvalidInputError("transactionPeak", [
      { path: "weights", expected: `a column of ${length} numbers`, received: `one of ${weights.length}` },
    ]);
}
