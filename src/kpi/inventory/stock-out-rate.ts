import { quotient, requireAtMost, requireCount } from "../require.js";

/** What {@link stockOutRate} is computed from. */
export interface StockOutRateInput {
  /** SKU-days without stock, an integer from 0 to `skuDays`. */
  readonly stockOutSkuDays: number;
  /** All SKU-days, an integer of 0 or more. */
  readonly skuDays: number;
}

/**
 * Stock-out rate: the share of days on which products that should be on sale could not be bought (缺货率).
 *
 * A SKU-day is one product on one day on which it should be on sale. It weighs a slow product like a fast one and
 * does not say what the missing stock cost.
 *
 * @returns A ratio from 0 to 1; `null` where nothing was to be on sale.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { stockOutRate } from "opscycle/kpi";
 *
 * stockOutRate({ stockOutSkuDays: 6, skuDays: 300 }); // => 0.02
 * ```
 */
export function stockOutRate({ stockOutSkuDays, skuDays }: StockOutRateInput): number | null {
  requireCount("stockOutRate", "stockOutSkuDays", stockOutSkuDays);
  requireCount("stockOutRate", "skuDays", skuDays);
  requireAtMost("stockOutRate", "stockOutSkuDays", stockOutSkuDays, "skuDays", skuDays);
  return quotient("stockOutRate", stockOutSkuDays, skuDays);
}
