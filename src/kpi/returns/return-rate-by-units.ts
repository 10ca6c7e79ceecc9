import { type ColumnsOf, overColumns } from "../columns.js";
import { quotient, requireNonNegative } from "../require.js";

/** What {@link returnRateByUnits} is computed from. */
export interface ReturnRateByUnitsInput {
  /** Units that came back, 0 or more. */
  readonly returnedUnits: number;
  /** Units sold, 0 or more. */
  readonly soldUnits: number;
}

/**
 * Return rate by units: the share of what was sold that came back (退货率，按件数).
 *
 * Returns arrive late. Set against the sales they take back, the rate is final only when the time for returning
 * is over; set against the sales of the days on which they were recorded, it can exceed 1. State which one is
 * meant. Rates by value, units and lines differ and are never mixed.
 *
 * @returns A ratio; `null` where nothing was sold.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { returnRateByUnits } from "opscycle/kpi";
 *
 * returnRateByUnits({ returnedUnits: 3, soldUnits: 60 }); // => 0.05
 * ```
 */
export function returnRateByUnits({ returnedUnits, soldUnits }: ReturnRateByUnitsInput): number | null {
  requireNonNegative("returnRateByUnits", "returnedUnits", returnedUnits);
  requireNonNegative("returnRateByUnits", "soldUnits", soldUnits);
  return quotient("returnRateByUnits", returnedUnits, soldUnits);
}

/**
 * {@link returnRateByUnits} of many subjects at once, equal to it to the last bit.
 *
 * @returns One value for each row; NaN where it is undefined or one of its numbers is NaN.
 * @throws InvalidInputError naming field and row, as {@link returnRateByUnits} does, and for columns of
 * different lengths.
 * @example
 * ```ts
 * import { returnRateByUnitsBatch } from "opscycle/kpi";
 *
 * Array.from(returnRateByUnitsBatch({ returnedUnits: [3, 1], soldUnits: [60, 0] })); // => [0.05, NaN]
 * ```
 */
export function returnRateByUnitsBatch(columns: ColumnsOf<ReturnRateByUnitsInput>): Float64Array {
  return overColumns(
    "returnRateByUnitsBatch",
    returnRateByUnits,
    { returnedUnits: 0, soldUnits: 0 },
    columns,
  );
}
