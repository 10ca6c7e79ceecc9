import { type ColumnsOf, overColumns } from "../columns.js";
import { quotient, requireNonNegative } from "../require.js";

/** What {@link returnRateByValue} is computed from. */
export interface ReturnRateByValueInput {
  /** Money given back, in major units, 0 or more. */
  readonly returnedSales: number;
  /** Value sold, in major units, 0 or more. */
  readonly sales: number;
}

/**
 * Return rate by value: the share of what was sold that came back (退货率，按金额).
 *
 * Returns arrive late. Set against the sales they take back, the rate is final only when the time for returning
 * is over; set against the sales of the days on which they were recorded, it can exceed 1. State which one is
 * meant. Rates by value, units and lines differ and are never mixed.
 *
 * @returns A ratio; `null` where nothing was sold.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { returnRateByValue } from "opscycle/kpi";
 *
 * returnRateByValue({ returnedSales: 3, sales: 60 }); // => 0.05
 * ```
 */
export function returnRateByValue({ returnedSales, sales }: ReturnRateByValueInput): number | null {
  requireNonNegative("returnRateByValue", "returnedSales", returnedSales);
  requireNonNegative("returnRateByValue", "sales", sales);
  return quotient("returnRateByValue", returnedSales, sales);
}

/**
 * {@link returnRateByValue} of many subjects at once, equal to it to the last bit.
 *
 * @returns One value for each row; NaN where it is undefined or one of its numbers is NaN.
 * @throws InvalidInputError naming field and row, as {@link returnRateByValue} does, and for columns of
 * different lengths.
 * @example
 * ```ts
 * import { returnRateByValueBatch } from "opscycle/kpi";
 *
 * Array.from(returnRateByValueBatch({ returnedSales: [3, 1], sales: [60, 0] })); // => [0.05, NaN]
 * ```
 */
export function returnRateByValueBatch(columns: ColumnsOf<ReturnRateByValueInput>): Float64Array {
  return overColumns("returnRateByValueBatch", returnRateByValue, { returnedSales: 0, sales: 0 }, columns);
}
