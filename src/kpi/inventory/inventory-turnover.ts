import { quotient, requireNonNegative } from "../require.js";

/** What {@link inventoryTurnover} is computed from. */
export interface InventoryTurnoverInput {
  /** Cost of the goods sold in the period, in major units, 0 or more. */
  readonly costOfGoodsSold: number;
  /** Average stock of the period at cost, in major units, 0 or more. */
  readonly averageInventoryValue: number;
}

/**
 * Inventory turnover: how many times the stock was sold in a period (库存周转率).
 *
 * Both numbers are at cost. Sales at selling price over stock at cost, which one also meets, gives a higher figure
 * that cannot be compared. The average of stock should come from more than its two ends where sales are seasonal.
 *
 * @returns Times per period; `null` where there was no stock.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { inventoryTurnover } from "opscycle/kpi";
 *
 * inventoryTurnover({ costOfGoodsSold: 600, averageInventoryValue: 150 }); // => 4
 * ```
 */
export function inventoryTurnover({
  costOfGoodsSold,
  averageInventoryValue,
}: InventoryTurnoverInput): number | null {
  requireNonNegative("inventoryTurnover", "costOfGoodsSold", costOfGoodsSold);
  requireNonNegative("inventoryTurnover", "averageInventoryValue", averageInventoryValue);
  return quotient("inventoryTurnover", costOfGoodsSold, averageInventoryValue);
}
