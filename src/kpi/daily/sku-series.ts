import type { DailyFacts } from "./daily-facts.js";
import type { SkuMeasure } from "./sku-days.js";

/**
 * One measure of one SKU on every day of the history, 0 where it did not sell.
 *
 * @param skuNumber The SKU's index in `facts.skus`. One that does not exist has a series of zeros.
 * @param measure Which column of {@link SkuDays} to take; `units` unless told otherwise.
 * @returns One value a day of `facts.dates`.
 * @example
 * ```ts
 * import { dailyFacts, skuSeries } from "opscycle/kpi";
 *
 * const line = { orderId: "1", type: "sale", item: "product", currency: "CNY", status: "paid" } as const;
 * const facts = dailyFacts([
 *   { ...line, lineId: "1", sku: "mug", quantity: 2, unitPrice: 30, orderedAt: "2024-05-01T10:00:00Z" },
 *   { ...line, lineId: "2", sku: "mug", quantity: 1, unitPrice: 30, orderedAt: "2024-05-03T10:00:00Z" },
 * ]);
 * Array.from(skuSeries(facts, 0)); // => [2, 0, 1]
 * ```
 */
export function skuSeries(
  { dates, skuDays }: DailyFacts,
  skuNumber: number,
  measure: SkuMeasure = "units",
): Float64Array {
  const series = new Float64Array(dates.length);
  const column = skuDays[measure];
  for (let day = 0; day < dates.length; day += 1) {
    const row = findRow(skuDays.sku, skuNumber, skuDays.dayStart[day] ?? 0, skuDays.dayStart[day + 1] ?? 0);
    if (row !== undefined) series[day] = column[row] ?? 0;
  }
  return series;
}

function findRow(skus: Uint32Array, skuNumber: number, start: number, end: number): number | undefined {
  let low = start;
  let high = end;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((skus[middle] ?? 0) < skuNumber) low = middle + 1;
    else high = middle;
  }
  return low < end && skus[low] === skuNumber ? low : undefined;
}
