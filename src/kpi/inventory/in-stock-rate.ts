import { quotient, requireAtMost, requireCount } from "../require.js";

/** What {@link inStockRate} is computed from. */
export interface InStockRateInput {
  /** SKU-days with stock, an integer from 0 to `skuDays`. */
  readonly inStockSkuDays: number;
  /** SKU-days on which the products were on sale, an integer of 0 or more. */
  readonly skuDays: number;
}

/**
 * In-stock rate: the share of the days on which products could be bought (现货率).
 *
 * The other side of {@link stockOutRate}; a SKU is a stock-keeping unit. A day counts as it was recorded, usually by the
 * stock at its end.
 *
 * @returns A ratio from 0 to 1; `null` where nothing was on sale.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { inStockRate } from "opscycle/kpi";
 *
 * inStockRate({ inStockSkuDays: 294, skuDays: 300 }); // => 0.98
 * ```
 */
export function inStockRate({ inStockSkuDays, skuDays }: InStockRateInput): number | null {
  requireCount("inStockRate", "inStockSkuDays", inStockSkuDays);
  requireCount("inStockRate", "skuDays", skuDays);
  requireAtMost("inStockRate", "inStockSkuDays", inStockSkuDays, "skuDays", skuDays);
  return quotient("inStockRate", inStockSkuDays, skuDays);
}
