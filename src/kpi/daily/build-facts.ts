import { buildBuyerDays, buildCustomerOrders, countBuyers } from "./build-buyer-days.js";
import { addReturnsOfSales, buildReturnEvents } from "./build-return-events.js";
import { buildSkuDays, buildSkuProfiles } from "./build-sku-days.js";
import { datesBetween } from "./business-days.js";
import { addAt } from "./columns-with-room.js";
import type { DailyFacts } from "./daily-facts.js";
import { type DaySpan, type Ledger, spanOf } from "./ledger.js";
import { linkReturns } from "./link-returns.js";
import { noDay } from "./order-rows.js";
import { mapShopMeasures, type ShopDays } from "./shop-days.js";

/** Turns a ledger into daily facts, in columns of their own. More may be entered into the ledger afterwards. */
export function buildFacts(ledger: Ledger, zone: string, dayStartsAtHour: number): DailyFacts {
  const span = spanOf(ledger);
  const { firstDay, dayCount } = span;
  linkReturns(ledger);
  const buyerDays = buildBuyerDays(ledger, span);
  const shop = shopColumns(ledger, span);
  const orders = countOrders(ledger, shop, span);
  addReturnsOfSales(ledger, shop, span);
  const buyers = countBuyers(buyerDays, shop, ledger.customers.names.length);
  const skus = buildSkuProfiles(ledger, span);
  return {
    zone,
    dayStartsAtHour,
    currency: ledger.currency,
    dates: datesBetween(firstDay, firstDay + dayCount - 1),
    dayNumbers: Int32Array.from({ length: dayCount }, (_, day) => firstDay + day),
    shop,
    skus,
    skuDays: buildSkuDays(ledger, span),
    returns: buildReturnEvents(ledger, span),
    buyerDays,
    customerIds: Array.from(
      ledger.customerRanking.sorted(),
      (number) => ledger.customers.names[number] ?? "",
    ),
    customerOrders: buildCustomerOrders(ledger, span),
    totals: {
      ...countsOf(ledger),
      orders,
      products: skus.filter(({ item }) => item === "product").length,
      buyers,
    },
  };
}

function shopColumns({ days }: Ledger, { firstDay, dayCount }: DaySpan): ShopDays {
  const offset = firstDay - days.origin;
  return mapShopMeasures((measure) => days.columns[measure].slice(offset, offset + dayCount));
}

function countOrders({ orders, documents }: Ledger, shop: ShopDays, { firstDay }: DaySpan): number {
  let count = 0;
  for (let order = 0; order < documents.names.length; order += 1) {
    const day = orders.firstDay[order] ?? noDay;
    if (day === noDay) continue;
    addAt(shop.orders, day - firstDay, 1);
    count += 1;
  }
  return count;
}

function countsOf(ledger: Ledger) {
  const instant = (at: number) => (ledger.lines === 0 ? null : new Date(at).toISOString());
  return {
    lines: ledger.lines,
    documents: ledger.documents.names.length,
    skus: ledger.skus.names.length,
    customers: ledger.customers.names.length,
    returnLines: ledger.returns.rows.length,
    firstAt: instant(ledger.firstAt),
    lastAt: instant(ledger.lastAt),
  };
}
