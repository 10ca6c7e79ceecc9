import { quotient, requireNonNegative } from "../require.js";

/** What {@link inventoryTurnoverDays} is computed from. */
export interface InventoryTurnoverDaysInput {
  /** Length of the period of the turnover, in days, 0 or more. */
  readonly periodDays: number;
  /** Turnover of that period, in times, 0 or more. */
  readonly inventoryTurnover: number;
}

/**
 * Inventory turnover days: how long the goods lie in stock on average (库存周转天数).
 *
 * @returns Days; `null` where nothing was turned over.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { inventoryTurnoverDays } from "opscycle/kpi";
 *
 * inventoryTurnoverDays({ periodDays: 365, inventoryTurnover: 5 }); // => 73
 * ```
 */
export function inventoryTurnoverDays({
  periodDays,
  inventoryTurnover,
}: InventoryTurnoverDaysInput): number | null {
  requireNonNegative("inventoryTurnoverDays", "periodDays", periodDays);
  requireNonNegative("inventoryTurnoverDays", "inventoryTurnover", inventoryTurnover);
  return quotient("inventoryTurnoverDays", periodDays, inventoryTurnover);
}
