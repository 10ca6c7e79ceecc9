import { finiteResult, requireNonNegative } from "../require.js";

/** What {@link daysInventoryOutstanding} is computed from. */
export interface DaysInventoryOutstandingInput {
  /** Average stock of the period at cost, in major units, 0 or more. */
  readonly averageInventoryValue: number;
  /** Cost of the goods sold in the period, in major units, 0 or more. */
  readonly costOfGoodsSold: number;
  /** Length of the period of that flow, in days, 0 or more. */
  readonly periodDays: number;
}

/**
 * Days inventory outstanding, DIO: how long money lies in stock before it is sold (存货周转天数).
 *
 * It is {@link inventoryTurnoverDays} from the books. Take the stock at the end of the period instead of its average where that
 * is the convention of those you compare with.
 *
 * @returns Days; `null` where nothing was sold.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { daysInventoryOutstanding } from "opscycle/kpi";
 *
 * daysInventoryOutstanding({ averageInventoryValue: 150, costOfGoodsSold: 600, periodDays: 360 }); // => 90
 * ```
 */
export function daysInventoryOutstanding({
  averageInventoryValue,
  costOfGoodsSold,
  periodDays,
}: DaysInventoryOutstandingInput): number | null {
  requireNonNegative("daysInventoryOutstanding", "averageInventoryValue", averageInventoryValue);
  requireNonNegative("daysInventoryOutstanding", "costOfGoodsSold", costOfGoodsSold);
  requireNonNegative("daysInventoryOutstanding", "periodDays", periodDays);
  return costOfGoodsSold === 0
    ? null
    : finiteResult("daysInventoryOutstanding", (averageInventoryValue / costOfGoodsSold) * periodDays);
}
