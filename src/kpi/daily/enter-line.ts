import { describeValue, InvalidInputError } from "../../errors/index.js";
import type { OrderLine } from "../../records/order-line.js";
import type { DayReader } from "./business-days.js";
import {
  createSkuEntry,
  type DaySums,
  type Label,
  type Ledger,
  type OrderEntry,
  sumsOfDay,
} from "./ledger.js";
import { compareText } from "./numbering.js";

/** A line with what every branch needs of it. */
interface Entry {
  readonly line: OrderLine;
  readonly at: number;
  readonly day: number;
  readonly value: number;
  readonly sku: number;
  readonly customer: number;
}

/** Enters one order line into the ledger. */
export function enterLine(ledger: Ledger, line: OrderLine, days: DayReader): void {
  const { at, day } = days.read(line.orderedAt);
  const value = line.quantity * line.unitPrice;
  checkLine(ledger, line, at, value);
  ledger.currency = line.currency;
  ledger.lines += 1;
  ledger.firstAt = Math.min(ledger.firstAt, at);
  ledger.lastAt = Math.max(ledger.lastAt, at);
  const sku = ledger.skus.numberOf(line.sku);
  const customer = line.customerId === undefined ? -1 : ledger.customers.numberOf(line.customerId);
  const document = ledger.documents.numberOf(line.orderId);
  noteSku(ledger, sku, line, at);
  const entry: Entry = { line, at, day, value, sku, customer };
  const sums = sumsOfDay(ledger, day);
  if (line.type === "sale") {
    enterSale(ledger, sums, entry, document);
    enterReturnOnSale(ledger, entry, days);
  } else if (line.type === "return") {
    enterReturn(ledger, entry, { day, saleDay: undefined, units: line.quantity, value });
  } else if (line.type === "adjustment") sums.adjustments += value;
  else if (line.item === "product") sums.writeOffUnits += line.quantity;
}

function enterSale(ledger: Ledger, sums: DaySums, entry: Entry, document: number): void {
  const { line, day, value } = entry;
  const cancelled = line.status === "cancelled";
  const cost = line.unitCost === undefined ? Number.NaN : line.unitCost * line.quantity;
  sums.gmv += value;
  sums.discount += line.discount ?? 0;
  if (cancelled) sums.cancelledSales += value;
  else if (!Number.isNaN(cost)) {
    sums.cost += cost;
    sums.costedSales += value;
  }
  noteOrder(ledger.orders, document, entry);
  if (line.item === "service") {
    sums.serviceSales += value;
    return;
  }
  sums.saleLines += 1;
  sums.units += line.quantity;
  if (cancelled) sums.cancelledUnits += line.quantity;
  const { sales } = ledger;
  sales.day.push(day);
  sales.sku.push(entry.sku);
  sales.order.push(document);
  sales.customer.push(entry.customer);
  sales.at.push(entry.at);
  sales.units.push(line.quantity);
  sales.value.push(value);
  sales.cost.push(cost);
  sales.cancelled.push(cancelled ? 1 : 0);
}

function noteOrder(orders: Map<number, OrderEntry>, document: number, { line, day, value }: Entry): void {
  const order = orders.get(document);
  if (order === undefined) {
    orders.set(document, { firstDay: day, customerId: line.customerId, sales: value });
    return;
  }
  order.sales += value;
  if (day < order.firstDay) order.firstDay = day;
  // An order of two customers is a fault of the data; the smaller id keeps the result free of the lines' order.
  if (line.customerId !== undefined && (order.customerId === undefined || line.customerId < order.customerId))
    order.customerId = line.customerId;
}

/** Exports that keep returns on the sale's own line name no day for them: delivery, else order, stands in. */
function enterReturnOnSale(ledger: Ledger, entry: Entry, days: DayReader): void {
  const { line } = entry;
  const units = line.returnedQuantity ?? 0;
  const value = line.refundedAmount ?? units * line.unitPrice;
  if (units === 0 && value === 0) return;
  const delivered = line.deliveredAt === undefined ? entry : days.read(line.deliveredAt);
  const { day } = delivered.at > entry.at ? delivered : entry;
  enterReturn(ledger, entry, { day, saleDay: entry.day, units, value });
}

function enterReturn(
  ledger: Ledger,
  { line, at, sku, customer }: Entry,
  { day, saleDay, units, value }: { day: number; saleDay: number | undefined; units: number; value: number },
): void {
  const sums = sumsOfDay(ledger, day);
  ledger.returnLines += 1;
  sums.returnedSales += value;
  if (line.item === "service") return;
  sums.returnedUnits += units;
  sums.returnLines += 1;
  const { returnOfOrderId } = line;
  ledger.returns.push({ recordedDay: day, saleDay, at, sku, customer, returnOfOrderId, units, value });
}

function noteSku(ledger: Ledger, sku: number, line: OrderLine, at: number): void {
  const entry = ledger.skuEntries[sku] ?? createSkuEntry(line.item);
  ledger.skuEntries[sku] = entry;
  if (line.item === "product") entry.item = "product";
  const rank = line.type === "sale" ? at : Number.NEGATIVE_INFINITY;
  noteLabel(entry.name, line.name, rank);
  noteLabel(entry.category, line.category, rank);
}

/** The label of the highest rank stays; of two with one rank, the first in the alphabet. */
function noteLabel(label: Label, text: string | undefined, rank: number): void {
  if (text === undefined || text === "" || rank < label.rank) return;
  if (label.text === undefined || rank > label.rank || compareText(text, label.text) < 0) label.text = text;
  label.rank = rank;
}

function checkLine(ledger: Ledger, line: OrderLine, at: number, value: number): void {
  const fault = (path: string, expected: string, received: unknown) =>
    new InvalidInputError("dailyFacts", [
      { path: `lines.${ledger.lines}.${path}`, expected, received: describeValue(received) },
    ]);
  if (Number.isNaN(at)) throw fault("orderedAt", "an ISO 8601 instant", line.orderedAt);
  if (!Number.isFinite(value) || line.quantity < 0)
    throw fault("quantity", "a number above 0", line.quantity);
  if (value < 0 && line.type !== "adjustment") throw fault("unitPrice", "0 or more", line.unitPrice);
  if (ledger.currency !== null && line.currency !== ledger.currency)
    throw fault("currency", `${ledger.currency}, like the lines before it`, line.currency);
}
