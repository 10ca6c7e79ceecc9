import { quotient, requireNonNegative } from "../require.js";

/** What {@link inventoryToSalesRatio} is computed from. */
export interface InventoryToSalesRatioInput {
  /** Stock at one moment, in major units, 0 or more. */
  readonly inventoryValue: number;
  /** Sales of the period, usually a month, valued in the same way, 0 or more. */
  readonly sales: number;
}

/**
 * Inventory-to-sales ratio: how many periods of sales are in stock (存销比).
 *
 * Statistics offices take stock at the end of a month over the sales of that month; stock-to-sales plans take that of its
 * beginning. Both sides are at selling price or both at cost.
 *
 * @returns Periods; `null` where nothing was sold.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { inventoryToSalesRatio } from "opscycle/kpi";
 *
 * inventoryToSalesRatio({ inventoryValue: 300, sales: 240 }); // => 1.25
 * ```
 */
export function inventoryToSalesRatio({ inventoryValue, sales }: InventoryToSalesRatioInput): number | null {
  requireNonNegative("inventoryToSalesRatio", "inventoryValue", inventoryValue);
  requireNonNegative("inventoryToSalesRatio", "sales", sales);
  return quotient("inventoryToSalesRatio", inventoryValue, sales);
}
