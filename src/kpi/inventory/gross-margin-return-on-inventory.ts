import { type ColumnsOf, overColumns } from "../columns.js";
import { quotient, requireFinite, requireNonNegative } from "../require.js";

/** What {@link grossMarginReturnOnInventory} is computed from. */
export interface GrossMarginReturnOnInventoryInput {
  /** Gross profit of the period, in major units; below 0 for a loss. */
  readonly grossProfit: number;
  /** Average stock of the period at cost, in major units, 0 or more. */
  readonly averageInventoryValue: number;
}

/**
 * Gross margin return on inventory investment, GMROI: gross profit for each unit of money in stock (库存毛利回报率).
 *
 * It weighs margin against turnover: a thin margin that turns fast may beat a fat one that lies. A period shorter than a
 * year gives a return for that period; multiply it to a year only where sales are not seasonal. Stock is at cost here,
 * some retailers take it at selling price and get less.
 *
 * @returns Times per period; `null` where there was no stock.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { grossMarginReturnOnInventory } from "opscycle/kpi";
 *
 * grossMarginReturnOnInventory({ grossProfit: 300, averageInventoryValue: 120 }); // => 2.5
 * ```
 */
export function grossMarginReturnOnInventory({
  grossProfit,
  averageInventoryValue,
}: GrossMarginReturnOnInventoryInput): number | null {
  requireFinite("grossMarginReturnOnInventory", "grossProfit", grossProfit);
  requireNonNegative("grossMarginReturnOnInventory", "averageInventoryValue", averageInventoryValue);
  return quotient("grossMarginReturnOnInventory", grossProfit, averageInventoryValue);
}

/**
 * {@link grossMarginReturnOnInventory} of many subjects at once, equal to it to the last bit.
 *
 * @returns One value for each row; NaN where it is undefined or one of its numbers is NaN.
 * @throws InvalidInputError naming field and row, as {@link grossMarginReturnOnInventory} does, and for columns of
 * different lengths.
 * @example
 * ```ts
 * import { grossMarginReturnOnInventoryBatch } from "opscycle/kpi";
 *
 * Array.from(grossMarginReturnOnInventoryBatch({ grossProfit: [300, 5], averageInventoryValue: [120, 0] })); // => [2.5, NaN]
 * ```
 */
export function grossMarginReturnOnInventoryBatch(
  columns: ColumnsOf<GrossMarginReturnOnInventoryInput>,
): Float64Array {
  return overColumns(
    "grossMarginReturnOnInventoryBatch",
    grossMarginReturnOnInventory,
    { grossProfit: 0, averageInventoryValue: 0 },
    columns,
  );
}
