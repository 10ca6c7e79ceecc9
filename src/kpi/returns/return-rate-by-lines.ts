import { type ColumnsOf, overColumns } from "../columns.js";
import { quotient, requireCount } from "../require.js";

/** What {@link returnRateByLines} is computed from. */
export interface ReturnRateByLinesInput {
  /** Order lines of which anything came back, an integer of 0 or more. */
  readonly returnedLines: number;
  /** Order lines sold, an integer of 0 or more. */
  readonly soldLines: number;
}

/**
 * Return rate by order lines: the share of what was sold that came back (退货率，按订单行).
 *
 * Returns arrive late. Set against the sales they take back, the rate is final only when the time for returning
 * is over; set against the sales of the days on which they were recorded, it can exceed 1. State which one is
 * meant. Rates by value, units and lines differ and are never mixed.
 *
 * @returns A ratio; `null` where nothing was sold.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { returnRateByLines } from "opscycle/kpi";
 *
 * returnRateByLines({ returnedLines: 3, soldLines: 60 }); // => 0.05
 * ```
 */
export function returnRateByLines({ returnedLines, soldLines }: ReturnRateByLinesInput): number | null {
  requireCount("returnRateByLines", "returnedLines", returnedLines);
  requireCount("returnRateByLines", "soldLines", soldLines);
  return quotient("returnRateByLines", returnedLines, soldLines);
}

/**
 * {@link returnRateByLines} of many subjects at once, equal to it to the last bit.
 *
 * @returns One value for each row; NaN where it is undefined or one of its numbers is NaN.
 * @throws InvalidInputError naming field and row, as {@link returnRateByLines} does, and for columns of
 * different lengths.
 * @example
 * ```ts
 * import { returnRateByLinesBatch } from "opscycle/kpi";
 *
 * Array.from(returnRateByLinesBatch({ returnedLines: [3, 1], soldLines: [60, 0] })); // => [0.05, NaN]
 * ```
 */
export function returnRateByLinesBatch(columns: ColumnsOf<ReturnRateByLinesInput>): Float64Array {
  return overColumns(
    "returnRateByLinesBatch",
    returnRateByLines,
    { returnedLines: 0, soldLines: 0 },
    columns,
  );
}
