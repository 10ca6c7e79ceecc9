import type { BuyerDays } from "./buyer-days.js";
import type { DaySpan, Ledger } from "./ledger.js";
import { sortedRanks } from "./numbering.js";
import { groupRows } from "./row-groups.js";
import type { ShopDays } from "./shop-days.js";

/** Groups the orders of known customers by day and customer. */
export function buildBuyerDays({ orders, customers }: Ledger, { firstDay, dayCount }: DaySpan): BuyerDays {
  const ranks = sortedRanks(customers.names);
  const days: number[] = [];
  const numbers: number[] = [];
  const values: number[] = [];
  for (const order of orders.values()) {
    if (order.customerId === undefined) continue;
    days.push(order.firstDay - firstDay);
    numbers.push(ranks[customers.numberOf(order.customerId)] ?? 0);
    values.push(order.sales);
  }
  const { order, runStart, dayStart } = groupRows(days, numbers, dayCount, customers.names.length);
  const runs = runStart.length - 1;
  const customer = new Uint32Array(runs);
  const sales = new Float64Array(runs);
  const orderCounts = new Float64Array(runs);
  for (let run = 0; run < runs; run += 1) {
    const rows = order.subarray(runStart[run], runStart[run + 1]);
    customer[run] = numbers[rows[0] ?? 0] ?? 0;
    orderCounts[run] = rows.length;
    sales[run] = rows.reduce((sum, row) => sum + (values[row] ?? 0), 0);
  }
  return { dayStart, customer, orders: orderCounts, sales };
}

/** Fills in how many customers bought on each day, and how many of them for the first time. */
export function countBuyers({ dayStart, customer }: BuyerDays, shop: ShopDays): void {
  const known = new Set<number>();
  for (let day = 0; day + 1 < dayStart.length; day += 1) {
    const customers = customer.subarray(dayStart[day], dayStart[day + 1]);
    const knownBefore = known.size;
    for (const number of customers) known.add(number);
    shop.buyers[day] = customers.length;
    shop.newBuyers[day] = known.size - knownBefore;
  }
}
