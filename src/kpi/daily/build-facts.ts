import { buildBuyerDays, countBuyers } from "./build-buyer-days.js";
import { buildReturnEvents } from "./build-return-events.js";
import { buildSkuDays, buildSkuProfiles } from "./build-sku-days.js";
import { datesBetween } from "./business-days.js";
import type { DailyFacts, DailyFactsTotals } from "./daily-facts.js";
import { type DaySpan, type Ledger, saleRowsOf } from "./ledger.js";
import { sortedRanks } from "./numbering.js";
import { mapShopMeasures, type ShopDays, type ShopMeasure } from "./shop-days.js";

/** Turns a ledger into daily facts. The ledger stays as it is. */
export function buildFacts(ledger: Ledger, zone: string, dayStartsAtHour: number): DailyFacts {
  const days = [...ledger.days.keys()];
  const firstDay = days.reduce((first, day) => Math.min(first, day), Number.POSITIVE_INFINITY);
  const lastDay = days.reduce((last, day) => Math.max(last, day), Number.NEGATIVE_INFINITY);
  const dates = days.length === 0 ? [] : datesBetween(firstDay, lastDay);
  const span = { firstDay, dayCount: dates.length };
  const sales = saleRowsOf(ledger);
  const ranks = sortedRanks(ledger.skus.names);
  const buyerDays = buildBuyerDays(ledger, span);
  const shop = shopColumns(ledger, span);
  for (const { firstDay: day } of ledger.orders.values()) addAt(shop.orders, day - firstDay);
  countBuyers(buyerDays, shop);
  const skus = buildSkuProfiles(ledger, sales, span, ranks);
  return {
    zone,
    dayStartsAtHour,
    currency: ledger.currency,
    dates,
    shop,
    skus,
    skuDays: buildSkuDays(ledger, sales, span, ranks),
    returns: buildReturnEvents(ledger, sales, span, ranks),
    buyerDays,
    totals: totalsOf(ledger, skus.filter(({ item }) => item === "product").length),
  };
}

function shopColumns({ days }: Ledger, { firstDay, dayCount }: DaySpan): ShopDays {
  const column = (measure: ShopMeasure) => {
    const values = new Float64Array(dayCount);
    for (const [day, sums] of days) values[day - firstDay] = sums[measure];
    return values;
  };
  return mapShopMeasures(column);
}

function addAt(column: Float64Array, index: number): void {
  column[index] = (column[index] ?? 0) + 1;
}

function totalsOf(ledger: Ledger, products: number): DailyFactsTotals {
  const buyers = new Set<string>();
  for (const { customerId } of ledger.orders.values()) if (customerId !== undefined) buyers.add(customerId);
  const instant = (at: number) => (ledger.lines === 0 ? null : new Date(at).toISOString());
  return {
    lines: ledger.lines,
    documents: ledger.documents.names.length,
    orders: ledger.orders.size,
    skus: ledger.skus.names.length,
    products,
    customers: ledger.customers.names.length,
    buyers: buyers.size,
    returnLines: ledger.returnLines,
    firstAt: instant(ledger.firstAt),
    lastAt: instant(ledger.lastAt),
  };
}
