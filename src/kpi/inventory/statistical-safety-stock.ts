import { type ColumnsOf, overColumns } from "../columns.js";
import { finiteResult, requireNonNegative } from "../require.js";

/** What {@link statisticalSafetyStock} is computed from. */
export interface StatisticalSafetyStockInput {
  /** The factor z, 0 or more. */
  readonly serviceFactor: number;
  /** Average units sold a day, 0 or more. */
  readonly averageDailyUnits: number;
  /** Standard deviation of the units sold a day, 0 or more. */
  readonly dailyUnitsStandardDeviation: number;
  /** Average lead time in days, 0 or more. */
  readonly leadTimeDays: number;
  /** Standard deviation of the lead time in days, 0 or more. */
  readonly leadTimeStandardDeviationDays: number;
}

/**
 * Safety stock against uncertain demand and lead time: z·√(L·σd² + d²·σL²).
 *
 * It assumes that the demand of a day and the lead time are independent and that demand over the lead time is about
 * normal; for products that sell seldom it is a poor guide. The service factor z is the quantile of the normal
 * distribution for the chance of getting through one order cycle without a stock-out: 1.28 for 90 %, 1.645 for
 * 95 %, 2.326 for 99 %. Take others from a table or a statistics library.
 *
 * @returns Units, not rounded.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { statisticalSafetyStock } from "opscycle/kpi";
 *
 * const demand = { averageDailyUnits: 10, dailyUnitsStandardDeviation: 5 };
 * const leadTime = { leadTimeDays: 36, leadTimeStandardDeviationDays: 4 };
 * statisticalSafetyStock({ serviceFactor: 1.5, ...demand, ...leadTime }); // => 75
 * ```
 */
export function statisticalSafetyStock({
  serviceFactor,
  averageDailyUnits,
  dailyUnitsStandardDeviation,
  leadTimeDays,
  leadTimeStandardDeviationDays,
}: StatisticalSafetyStockInput): number {
  requireNonNegative("statisticalSafetyStock", "serviceFactor", serviceFactor);
  requireNonNegative("statisticalSafetyStock", "averageDailyUnits", averageDailyUnits);
  requireNonNegative("statisticalSafetyStock", "dailyUnitsStandardDeviation", dailyUnitsStandardDeviation);
  requireNonNegative("statisticalSafetyStock", "leadTimeDays", leadTimeDays);
  requireNonNegative(
    "statisticalSafetyStock",
    "leadTimeStandardDeviationDays",
    leadTimeStandardDeviationDays,
  );
  const demandVariance = leadTimeDays * dailyUnitsStandardDeviation ** 2;
  const leadTimeVariance = (averageDailyUnits * leadTimeStandardDeviationDays) ** 2;
  return finiteResult("statisticalSafetyStock", serviceFactor * Math.sqrt(demandVariance + leadTimeVariance));
}

/**
 * {@link statisticalSafetyStock} of many subjects at once, equal to it to the last bit.
 *
 * @returns One value for each row; NaN where it is undefined or one of its numbers is NaN.
 * @throws InvalidInputError naming field and row, as {@link statisticalSafetyStock} does, and for columns of
 * different lengths.
 * @example
 * ```ts
 * import { statisticalSafetyStockBatch } from "opscycle/kpi";
 *
 * const demand = { averageDailyUnits: [10, 10], dailyUnitsStandardDeviation: [5, 5] };
 * const leadTime = { leadTimeDays: 36, leadTimeStandardDeviationDays: [4, 0] };
 * Array.from(statisticalSafetyStockBatch({ serviceFactor: 1.5, ...demand, ...leadTime })); // => [75, 45]
 * ```
 */
export function statisticalSafetyStockBatch(columns: ColumnsOf<StatisticalSafetyStockInput>): Float64Array {
  return overColumns(
    "statisticalSafetyStockBatch",
    statisticalSafetyStock,
    {
      serviceFactor: 0,
      averageDailyUnits: 0,
      dailyUnitsStandardDeviation: 0,
      leadTimeDays: 0,
      leadTimeStandardDeviationDays: 0,
    },
    columns,
  );
}
