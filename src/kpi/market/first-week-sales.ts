import { type FirstWeek, type LaunchWindow, sumFirstWeek } from "./first-week.js";

/** What {@link firstWeekSales} is computed from. */
export interface FirstWeekSalesInput extends LaunchWindow {
  /** Calendar days, `2024-05-01`, in order and each once. */
  readonly dates: readonly string[];
  /** Units sold on each of `dates`, 0 or more; NaN where it is not known. */
  readonly dailyUnits: ArrayLike<number>;
}

/** What a new product sold in its first week. */
export interface FirstWeekSales extends FirstWeek {
  /** Units of the seven days; `null` while they are not over, and where one of them is missing. */
  readonly units: number | null;
  /** Units of the days that are over and known. */
  readonly unitsSoFar: number;
}

/**
 * First-week sales: the units that a new product sold in the seven days from its launch (首周销量).
 *
 * The launch day counts as a whole day, however late the launch. Units that come back later are not taken off.
 *
 * @returns The units with the dates of the week; `null` before the seven days are over and where a day is missing.
 * @throws InvalidInputError naming the field: for what is no date, dates out of order, or a number that cannot be
 * meant.
 * @example
 * ```ts
 * import { firstWeekSales } from "opscycle/kpi";
 *
 * const dates = ["2024-05-01", "2024-05-02", "2024-05-03", "2024-05-04", "2024-05-05", "2024-05-06", "2024-05-07"];
 * const sales = { dates, dailyUnits: [5, 8, 0, 4, 9, 2, 2], launchDate: "2024-05-01" };
 * firstWeekSales({ ...sales, asOf: "2024-05-20" }).units; // => 30
 * firstWeekSales({ ...sales, asOf: "2024-05-03" }).units; // => null
 * firstWeekSales({ ...sales, asOf: "2024-05-03" }).unitsSoFar; // => 13
 * ```
 */
export function firstWeekSales(input: FirstWeekSalesInput): FirstWeekSales {
  const { dates, dailyUnits } = input;
  const { week, isComplete, sums } = sumFirstWeek("firstWeekSales", input, {
    dailyUnits: { dates, values: dailyUnits },
  });
  const unitsSoFar = sums[0] ?? 0;
  return { ...week, units: isComplete ? unitsSoFar : null, unitsSoFar };
}
