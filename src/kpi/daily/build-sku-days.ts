import type { DaySpan, Ledger } from "./ledger.js";
import { ranked, type SortedRows, stableOrder } from "./row-groups.js";
import { isUsed, mapSkuMeasures } from "./sku-day-rows.js";
import type { SkuDays, SkuProfile } from "./sku-days.js";

/**
 * Puts the rows in order of day and SKU. Days without new lines keep the order that the last build gave them: new
 * SKUs may shift the ranks of old ones, but never turn them round.
 */
export function buildSkuDays(ledger: Ledger, span: DaySpan): SkuDays {
  const { skuDays, skuRanking } = ledger;
  const ranks = skuRanking.ranks();
  const skuRanks = ranked(skuDays.sku, skuDays.length, ranks);
  const order = orderOfRows(ledger, span, skuRanks, ranks.length);
  const sku = new Uint32Array(order.length);
  for (let place = 0; place < order.length; place += 1) sku[place] = skuRanks[order[place] ?? 0] ?? 0;
  const zeros = new Float64Array(skuDays.hasCancelled && skuDays.hasCost ? 0 : order.length);
  const columns = mapSkuMeasures((measure) =>
    isUsed(skuDays, measure) ? gather(skuDays.columns[measure], order) : zeros,
  );
  return { dayStart: ledger.builtStarts.dayStart.slice(), sku, ...columns };
}

function gather(column: Float64Array, order: Uint32Array): Float64Array {
  const gathered = new Float64Array(order.length);
  for (let place = 0; place < order.length; place += 1) gathered[place] = column[order[place] ?? 0] ?? 0;
  return gathered;
}

function orderOfRows(
  ledger: Ledger,
  { firstDay, dayCount }: DaySpan,
  skuRanks: Uint32Array,
  skuCount: number,
): Uint32Array {
  const { days, builtOrder, builtStarts } = ledger;
  const offset = firstDay - days.origin;
  const changed = rowsOfChangedDays(ledger, { firstDay, dayCount }, skuRanks, skuCount);
  const order = new Uint32Array(ledger.skuDays.length);
  const dayStart = new Uint32Array(dayCount + 1);
  let end = 0;
  for (let day = 0; day < dayCount; day += 1) {
    const isChanged = days.isChanged[offset + day] === 1;
    const builtDay = firstDay + day - builtStarts.firstDay;
    const rows = isChanged
      ? changed.order.subarray(changed.starts[day], changed.starts[day + 1])
      : builtOrder.subarray(builtStarts.dayStart[builtDay] ?? 0, builtStarts.dayStart[builtDay + 1] ?? 0);
    order.set(rows, end);
    end += rows.length;
    dayStart[day + 1] = end;
  }
  days.isChanged.fill(0);
  ledger.builtOrder = order;
  ledger.builtStarts = { firstDay, dayStart };
  return order;
}

function rowsOfChangedDays(
  { skuDays, days }: Ledger,
  { firstDay, dayCount }: DaySpan,
  skuRanks: Uint32Array,
  skuCount: number,
): SortedRows {
  const rows = new Uint32Array(skuDays.length);
  let count = 0;
  for (let row = 0; row < skuDays.length; row += 1) {
    if (days.isChanged[(skuDays.day[row] ?? 0) - days.origin] !== 1) continue;
    rows[count] = row;
    count += 1;
  }
  const bySku = stableOrder(skuRanks, 0, skuCount, rows.subarray(0, count));
  return stableOrder(skuDays.day, firstDay, dayCount, bySku.order);
}

/** The SKUs in the order of their codes, each with the first and last day on which it sold. */
export function buildSkuProfiles(
  { skus, skuRanking, labels }: Ledger,
  { firstDay }: DaySpan,
): readonly SkuProfile[] {
  const indexOf = (day: number | undefined) =>
    day !== undefined && Number.isFinite(day) ? day - firstDay : -1;
  return Array.from(skuRanking.sorted(), (sku): SkuProfile => {
    const name = labels.name.texts[sku];
    const category = labels.category.texts[sku];
    return {
      sku: skus.names[sku] ?? "",
      ...(name === undefined ? {} : { name }),
      ...(category === undefined ? {} : { category }),
      item: labels.isProduct[sku] === 1 ? "product" : "service",
      firstSaleDay: indexOf(labels.firstSaleDay[sku]),
      lastSaleDay: indexOf(labels.lastSaleDay[sku]),
    };
  });
}
