import { requireNonNegative, requireNonNegatives } from "../require.js";
import { invalidColumn } from "./column-fault.js";

/** What {@link daysOfSupply} is computed from. */
export interface DaysOfSupplyInput {
  /** Units on hand at the start of the first day, 0 or more. */
  readonly stockUnits: number;
  /** Units expected to sell on each day to come, 0 or more. */
  readonly forecastUnits: ArrayLike<number>;
}

/**
 * Days of supply: how long the stock lasts if sales follow a forecast (预计可售天数).
 *
 * The time to the first demand that cannot be met; the demand of a day is spread evenly over it. A day on which nothing is
 * expected is covered even by an empty shelf. Unlike {@link stockCoverDays} it sees a promotion coming.
 *
 * @returns Days, with a part of the day on which the stock ends; `null` where it outlasts the forecast.
 * @throws InvalidInputError naming the field or day, for a number that cannot be meant.
 * @example
 * ```ts
 * import { daysOfSupply } from "opscycle/kpi";
 *
 * daysOfSupply({ stockUnits: 50, forecastUnits: [10, 20, 40, 10] }); // => 2.5
 * daysOfSupply({ stockUnits: 80, forecastUnits: [10, 20, 40, 10] }); // => null
 * ```
 */
export function daysOfSupply({ stockUnits, forecastUnits }: DaysOfSupplyInput): number | null {
  requireNonNegative("daysOfSupply", "stockUnits", stockUnits);
  requireNonNegatives("daysOfSupply", "forecastUnits", forecastUnits);
  return daysUntilShort(stockUnits, forecastUnits);
}

/** What {@link daysOfSupplyBatch} is computed from. */
export interface DaysOfSupplyBatchInput {
  /** Units on hand of each subject, 0 or more; NaN where that is not known. */
  readonly stockUnits: Float64Array;
  /** Units expected a day, 0 or more: all days of the first subject, then all days of the second, and so on. */
  readonly forecastUnits: Float64Array;
}

/**
 * {@link daysOfSupply} of many subjects at once, equal to it to the last bit.
 *
 * @returns One value for each subject; NaN where the stock outlasts the forecast or is not known.
 * @throws InvalidInputError as {@link daysOfSupply} does, and where the forecasts are not of one length.
 * @example
 * ```ts
 * import { daysOfSupplyBatch } from "opscycle/kpi";
 *
 * const forecastUnits = Float64Array.of(10, 20, 40, 5, 5, 5);
 * Array.from(daysOfSupplyBatch({ stockUnits: Float64Array.of(50, 5), forecastUnits })); // => [2.5, 1]
 * ```
 */
export function daysOfSupplyBatch({ stockUnits, forecastUnits }: DaysOfSupplyBatchInput): Float64Array {
  requireNonNegatives("daysOfSupplyBatch", "forecastUnits", forecastUnits);
  const days = stockUnits.length === 0 ? 0 : forecastUnits.length / stockUnits.length;
  if (!Number.isInteger(days) || days * stockUnits.length !== forecastUnits.length)
    throw invalidColumn(
      "daysOfSupplyBatch",
      "forecastUnits",
      `as many days for each of ${stockUnits.length} subjects`,
      forecastUnits.length,
    );
  return stockUnits.map((units, subject) => {
    if (Number.isNaN(units)) return Number.NaN;
    requireNonNegative("daysOfSupplyBatch", `stockUnits.${subject}`, units);
    return daysUntilShort(units, forecastUnits.subarray(subject * days, (subject + 1) * days)) ?? Number.NaN;
  });
}

function daysUntilShort(stockUnits: number, forecastUnits: ArrayLike<number>): number | null {
  let left = stockUnits;
  for (let day = 0; day < forecastUnits.length; day += 1) {
    const units = forecastUnits[day] ?? 0;
    if (units > left) return day + left / units;
    left -= units;
  }
  return null;
}
