import { finiteResult, requireNonNegative } from "../require.js";

/** What {@link cashConversionCycle} is computed from. */
export interface CashConversionCycleInput {
  /** Days that goods lie in stock, 0 or more: {@link daysInventoryOutstanding}. */
  readonly inventoryDays: number;
  /** Days that sales wait for their money, 0 or more: {@link daysSalesOutstanding}. */
  readonly receivableDays: number;
  /** Days that suppliers wait for theirs, 0 or more: {@link daysPayableOutstanding}. */
  readonly payableDays: number;
}

/**
 * Cash conversion cycle: the days from paying for goods to being paid for them (现金周转周期).
 *
 * Below 0 the suppliers finance the stock. All three parts must come from the same period.
 *
 * @returns Days.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { cashConversionCycle } from "opscycle/kpi";
 *
 * cashConversionCycle({ inventoryDays: 45, receivableDays: 10, payableDays: 30 }); // => 25
 * ```
 */
export function cashConversionCycle({
  inventoryDays,
  receivableDays,
  payableDays,
}: CashConversionCycleInput): number {
  requireNonNegative("cashConversionCycle", "inventoryDays", inventoryDays);
  requireNonNegative("cashConversionCycle", "receivableDays", receivableDays);
  requireNonNegative("cashConversionCycle", "payableDays", payableDays);
  return finiteResult("cashConversionCycle", inventoryDays + receivableDays - payableDays);
}
