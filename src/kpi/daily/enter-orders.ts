import { addAt } from "./columns-with-room.js";
import type { Ledger } from "./ledger.js";
import { type LineBatch, saleType } from "./line-batch.js";
import { makeRoomForOrders, noDay, type OrderRows } from "./order-rows.js";

/** Adds the first lines of a batch to their orders. */
export function enterOrders({ orders, documents, customers }: Ledger, batch: LineBatch, count: number): void {
  makeRoomForOrders(orders, documents.names.length);
  const { type, document, customer, day, units, price, isCancelled } = batch;
  for (let line = 0; line < count; line += 1) {
    if (type[line] !== saleType) continue;
    const order = document[line] ?? 0;
    const today = day[line] ?? 0;
    const value = (units[line] ?? 0) * (price[line] ?? 0);
    addAt(orders.sales, order, value);
    if (today < (orders.firstDay[order] ?? noDay)) orders.firstDay[order] = today;
    if (isCancelled[line] === 0) {
      addAt(orders.keptSales, order, value);
      if (today < (orders.firstKeptDay[order] ?? noDay)) orders.firstKeptDay[order] = today;
    }
    const buyer = customer[line] ?? -1;
    if (buyer >= 0 && buyer !== orders.customer[order]) noteCustomer(orders, order, buyer, customers.names);
  }
}

/** An order of two customers is a fault of the data; the smaller id keeps the result free of the lines' order. */
function noteCustomer(orders: OrderRows, order: number, customer: number, ids: readonly string[]): void {
  const known = orders.customer[order] ?? -1;
  if (known < 0 || (ids[customer] ?? "") < (ids[known] ?? "")) orders.customer[order] = customer;
}
