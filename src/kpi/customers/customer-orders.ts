import type { OrderLine } from "../../records/order-line.js";
import { createBusinessDays, createDayReader, type DayReader } from "../daily/business-days.js";
import { compareText, createNumbering, sortedRanks } from "../daily/numbering.js";
import { refusal } from "../require.js";

/** How {@link customerOrders} reads days. */
export interface CustomerOrdersOptions {
  /** IANA time zone of the days, default `Asia/Shanghai`. */
  readonly zone?: string;
  /** Local hour at which a day begins, 0 to 23, default 0. */
  readonly dayStartsAtHour?: number;
}

/** Orders of known customers in columns, sorted by day, then by customer. */
export interface CustomerOrders {
  /** Ids of the customers, in ascending order; a customer's number is its place here. */
  readonly customerIds: readonly string[];
  /** Number of each order's customer. */
  readonly customers: Uint32Array;
  /** Calendar day of each order: days since 1970-01-01. */
  readonly days: Int32Array;
  /** Value of each order's lines, in major units. */
  readonly values: Float64Array;
}

interface Order {
  readonly orderId: string;
  readonly customer: number;
  day: number;
  value: number;
}

/**
 * Turns order lines into the columns that the measures of customers read: an order a row.
 *
 * Sale lines that were not cancelled count, services such as postage too; returns and lines without a customer do
 * not. An order stands on the day of its first line; one that names two customers makes two rows.
 *
 * @returns Columns for {@link rfmTable}, {@link cohortTable}, {@link customerSummary} and the like.
 * @throws InvalidInputError for an instant or a zone that is none, or lines in more than one currency.
 * @example
 * ```ts
 * import { customerOrders } from "opscycle/kpi";
 * import type { OrderLine } from "opscycle/records";
 *
 * const line: OrderLine = {
 *   orderId: "1", lineId: "1", sku: "mug", type: "sale", item: "product", quantity: 2, unitPrice: 15,
 *   currency: "CNY", status: "delivered", orderedAt: "2021-06-30T20:00:00.000Z", customerId: "ada", name: "Mug",
 * };
 * const orders = customerOrders([line]);
 * Array.from(orders.days); // => [18809]
 * Array.from(orders.values); // => [30]
 * ```
 */
export function customerOrders(
  lines: Iterable<OrderLine>,
  { zone = "Asia/Shanghai", dayStartsAtHour = 0 }: CustomerOrdersOptions = {},
): CustomerOrders {
  const reader = createDayReader(createBusinessDays("customerOrders", zone, dayStartsAtHour));
  const names = createNumbering();
  const orders = new Map<string, Order>();
  let currency: string | undefined;
  let index = 0;
  for (const line of lines) {
    if (line.type === "sale" && line.status !== "cancelled" && line.customerId !== undefined) {
      currency ??= line.currency;
      const day = dayOfLine(line, reader, currency, index);
      enter(orders, line, day, names.numberOf(line.customerId));
    }
    index += 1;
  }
  return inColumns([...orders.values()], names.names);
}

function enter(orders: Map<string, Order>, line: OrderLine, day: number, customer: number): void {
  const key = `${customer}/${line.orderId}`;
  const value = line.quantity * line.unitPrice;
  const order = orders.get(key);
  if (order === undefined) {
    orders.set(key, { orderId: line.orderId, customer, day, value });
    return;
  }
  order.value += value;
  order.day = Math.min(order.day, day);
}

function inColumns(orders: Order[], names: readonly string[]): CustomerOrders {
  const ranks = sortedRanks(names);
  const rankOf = (order: Order) => ranks[order.customer] ?? 0;
  orders.sort((a, b) => a.day - b.day || rankOf(a) - rankOf(b) || compareText(a.orderId, b.orderId));
  return {
    customerIds: [...names].sort(compareText),
    customers: Uint32Array.from(orders, rankOf),
    days: Int32Array.from(orders, ({ day }) => day),
    values: Float64Array.from(orders, ({ value }) => value),
  };
}

function dayOfLine(line: OrderLine, reader: DayReader, currency: string, index: number): number {
  const { day } = reader.read(line.orderedAt);
  const fault = (path: string, expected: string, received: unknown) =>
    refusal("customerOrders", `lines.${index}.${path}`, expected, received);
  if (Number.isNaN(day)) throw fault("orderedAt", "an ISO 8601 instant", line.orderedAt);
  if (line.currency !== currency)
    throw fault("currency", `${currency}, like the lines before it`, line.currency);
  if (!Number.isFinite(line.quantity * line.unitPrice))
    throw fault("unitPrice", "a finite number", line.unitPrice);
  return day;
}
