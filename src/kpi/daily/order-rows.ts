import { withRoom } from "./columns-with-room.js";

/** A day that no order has: it stands for an order without such a line. */
export const noDay = 2_147_483_647;

/** What is gathered of each order, in the order of their numbers. */
export interface OrderRows {
  /** First day of a sale line, counted from 1970-01-01. */
  firstDay: Int32Array;
  /** First day of a sale line that was not cancelled. */
  firstKeptDay: Int32Array;
  /** Of two customers the one whose id comes first; -1 where unknown. */
  customer: Int32Array;
  sales: Float64Array;
  /** Value of the sale lines that were not cancelled. */
  keptSales: Float64Array;
}

/** No orders. */
export function createOrderRows(): OrderRows {
  return {
    firstDay: new Int32Array(0),
    firstKeptDay: new Int32Array(0),
    customer: new Int32Array(0),
    sales: new Float64Array(0),
    keptSales: new Float64Array(0),
  };
}

/** Makes room for so many orders. */
export function makeRoomForOrders(orders: OrderRows, count: number): void {
  if (count <= orders.firstDay.length) return;
  orders.firstDay = withRoom(orders.firstDay, count, noDay);
  orders.firstKeptDay = withRoom(orders.firstKeptDay, count, noDay);
  orders.customer = withRoom(orders.customer, count, -1);
  orders.sales = withRoom(orders.sales, count);
  orders.keptSales = withRoom(orders.keptSales, count);
}
