import { addAt } from "./columns-with-room.js";
import type { DaySpan, Ledger } from "./ledger.js";
import type { ReturnEvents } from "./return-events.js";
import type { ReturnRow } from "./return-rows.js";
import { rowsWhere, settleTies, stableOrder } from "./row-groups.js";
import type { ShopDays } from "./shop-days.js";

/** Brings the returns of products in order. */
export function buildReturnEvents(ledger: Ledger, { firstDay, dayCount }: DaySpan): ReturnEvents {
  const { rows } = ledger.returns;
  const ranks = ledger.skuRanking.ranks();
  const field = (read: (row: ReturnRow) => number) => Int32Array.from(rows, read);
  const skus = field(({ sku }) => ranks[sku] ?? 0);
  const recordedDays = field(({ recordedDay }) => recordedDay - firstDay);
  const saleDays = field(({ saleDay }) => saleDay - firstDay);
  const products = rowsWhere(rows.length, (row) => rows[row]?.isService === false);
  const bySaleDay = stableOrder(saleDays, 0, dayCount, products);
  const bySku = stableOrder(skus, 0, ranks.length, bySaleDay.order);
  const { order, starts } = stableOrder(recordedDays, 0, dayCount, bySku.order);
  settleTies(order, (a, b) => isAfter(rows[a], rows[b]));
  return {
    dayStart: starts,
    recordedDay: order.map((row) => recordedDays[row] ?? 0),
    saleDay: order.map((row) => saleDays[row] ?? 0),
    sku: order.map((row) => skus[row] ?? 0),
    units: Float64Array.from(order, (row) => rows[row]?.units ?? 0),
    value: Float64Array.from(order, (row) => rows[row]?.value ?? 0),
  };
}

/** Of returns of one SKU and the same days, which comes later: the order of the lines is not to show. */
function isAfter(a: ReturnRow | undefined, b: ReturnRow | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  if (a.recordedDay !== b.recordedDay || a.sku !== b.sku || a.saleDay !== b.saleDay) return false;
  return a.units === b.units ? a.value > b.value : a.units > b.units;
}

/** Adds what came back to the days of the sales. */
export function addReturnsOfSales({ returns }: Ledger, shop: ShopDays, { firstDay }: DaySpan): void {
  for (const { saleDay, isService, units, value } of returns.rows) {
    addAt(shop.returnedSalesOfSales, saleDay - firstDay, value);
    if (isService) continue;
    addAt(shop.returnedUnitsOfSales, saleDay - firstDay, units);
    addAt(shop.returnLinesOfSales, saleDay - firstDay, 1);
  }
}
