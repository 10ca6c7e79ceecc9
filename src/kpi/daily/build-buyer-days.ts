import type { BuyerDays } from "./buyer-days.js";
import { addAt } from "./columns-with-room.js";
import type { DailyFacts } from "./daily-facts.js";
import type { DaySpan, Ledger } from "./ledger.js";
import { noDay } from "./order-rows.js";
import { ranked, rowsWhere, settleTies, stableOrder } from "./row-groups.js";
import type { ShopDays } from "./shop-days.js";

/** Groups the orders of known customers by day and customer. */
export function buildBuyerDays(ledger: Ledger, span: DaySpan): BuyerDays {
  const { orders } = ledger;
  const { order, customerRanks } = sortOrders(ledger, orders.firstDay, ["customer", "day"], span);
  const { firstDay, dayCount } = span;
  const dayStart = new Uint32Array(dayCount + 1);
  const customer = new Uint32Array(order.length);
  const orderCounts = new Float64Array(order.length);
  const sales = new Float64Array(order.length);
  let [row, lastDay, lastCustomer] = [-1, -1, -1];
  for (const number of order) {
    const day = (orders.firstDay[number] ?? 0) - firstDay;
    const buyer = customerRanks[number] ?? 0;
    if (day !== lastDay || buyer !== lastCustomer) row += 1;
    [lastDay, lastCustomer] = [day, buyer];
    customer[row] = buyer;
    dayStart[day + 1] = row + 1;
    addAt(orderCounts, row, 1);
    addAt(sales, row, orders.sales[number] ?? 0);
  }
  for (let day = 1; day <= dayCount; day += 1)
    dayStart[day] = Math.max(dayStart[day] ?? 0, dayStart[day - 1] ?? 0);
  const length = row + 1;
  return {
    dayStart,
    customer: customer.slice(0, length),
    orders: orderCounts.slice(0, length),
    sales: sales.slice(0, length),
  };
}

/** The orders of known customers, by customer and day; those of one day by value, whatever the order of the lines. */
export function buildCustomerOrders(ledger: Ledger, span: DaySpan): DailyFacts["customerOrders"] {
  const { firstKeptDay, keptSales } = ledger.orders;
  const { order, customerRanks } = sortOrders(ledger, firstKeptDay, ["day", "customer"], span);
  settleTies(order, (a, b) => {
    const isTied = firstKeptDay[a] === firstKeptDay[b] && customerRanks[a] === customerRanks[b];
    return isTied && (keptSales[a] ?? 0) > (keptSales[b] ?? 0);
  });
  const columns = {
    customers: new Uint32Array(order.length),
    days: new Int32Array(order.length),
    values: new Float64Array(order.length),
  };
  for (let row = 0; row < order.length; row += 1) {
    const number = order[row] ?? 0;
    columns.customers[row] = customerRanks[number] ?? 0;
    columns.days[row] = firstKeptDay[number] ?? 0;
    columns.values[row] = keptSales[number] ?? 0;
  }
  return columns;
}

/** The orders that have a day and a customer, sorted by one key after the other: the last one counts most. */
function sortOrders(
  { orders, documents, customerRanking }: Ledger,
  days: Int32Array,
  keys: readonly ("day" | "customer")[],
  { firstDay, dayCount }: DaySpan,
) {
  const count = documents.names.length;
  const ranks = customerRanking.ranks();
  const customerRanks = ranked(orders.customer, count, ranks);
  let order = rowsWhere(count, (row) => days[row] !== noDay && (orders.customer[row] ?? -1) >= 0);
  for (const key of keys)
    ({ order } =
      key === "day"
        ? stableOrder(days, firstDay, dayCount, order)
        : stableOrder(customerRanks, 0, ranks.length, order));
  return { order, customerRanks };
}

/** Fills in how many customers bought on each day, and how many of them for the first time; all of them come back. */
export function countBuyers(
  { dayStart, customer }: BuyerDays,
  shop: ShopDays,
  customerCount: number,
): number {
  const isKnown = new Uint8Array(customerCount);
  let buyers = 0;
  for (let day = 0; day + 1 < dayStart.length; day += 1) {
    const customers = customer.subarray(dayStart[day], dayStart[day + 1]);
    const before = buyers;
    for (const number of customers) {
      if (isKnown[number] === 0) buyers += 1;
      isKnown[number] = 1;
    }
    shop.buyers[day] = customers.length;
    shop.newBuyers[day] = buyers - before;
  }
  return buyers;
}
