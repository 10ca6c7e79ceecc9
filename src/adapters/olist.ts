import { z } from "zod";
import { type BoughtLine, stockUnits } from "../processes/index.js";
import { parseInstant } from "../records/csv/instant.js";
import { localClock } from "../records/csv/local-time.js";
import { amountMinor, amountSchema } from "./amount-minor.js";
import type { History, HistoryGap } from "./happening.js";
import { parsePlatform } from "./parse-platform.js";
import type { PlatformOrder, PlatformParcel, PlatformPayment } from "./platform-order.js";
import { latest } from "./story.js";
import { tellHistory } from "./tell-history.js";

const forms = { clock: localClock("America/Sao_Paulo"), dateOrder: undefined };
const instant = z.string().transform((text, context) => {
  const at = parseInstant(text, forms);
  if (at === undefined) context.addIssue({ code: "custom", message: "a date such as 2017-10-02 10:56:33" });
  return at ?? "";
});
const optionalInstant = z.union([z.literal("").transform(() => undefined), instant]);
const id = z.string().min(1);

const orderSchema = z.object({
  order_id: id,
  customer_id: id,
  order_status: z.enum([
    "created",
    "approved",
    "processing",
    "invoiced",
    "shipped",
    "delivered",
    "unavailable",
    "canceled",
  ]),
  order_purchase_timestamp: instant,
  order_approved_at: optionalInstant,
  order_delivered_carrier_date: optionalInstant,
  order_delivered_customer_date: optionalInstant,
});
const itemSchema = z.object({
  order_id: id,
  order_item_id: id,
  product_id: id,
  price: amountSchema,
  freight_value: amountSchema,
});
const paymentSchema = z.object({
  order_id: id,
  payment_sequential: id,
  payment_type: id,
  payment_value: amountSchema,
});
const tablesSchema = z.object({
  orders: z.array(orderSchema),
  items: z.array(itemSchema),
  payments: z.array(paymentSchema),
});

type Order = z.infer<typeof orderSchema>;
type Item = z.infer<typeof itemSchema>;
type Payment = z.infer<typeof paymentSchema>;
type Warn = (gap: HistoryGap, detail: string) => void;

const currency = "BRL";
const minor = (amount: string | number) => amountMinor(amount, currency);
const sum = (amounts: readonly number[]) => amounts.reduce((total, one) => total + one, 0);

/**
 * The histories of the orders of the "Brazilian E-Commerce Public Dataset by Olist" (Kaggle olistbr/brazilian-ecommerce),
 * one an order.
 *
 * The data has five instants an order and one status. An approval is the capture of each of its payments; an order that
 * was approved is released to the seller; the hand-over to the carrier is its pick-up; `invoiced` has no counterpart
 * and stands as in preparation; `unavailable` is short of all its goods. Each unit is a line, all sellers' goods are one
 * parcel, as they have one date.
 *
 * @param tables - rows of `olist_orders_dataset`, `olist_order_items_dataset` and `olist_order_payments_dataset` by the
 * names of their columns, as a CSV reader gives them
 * @throws InvalidInputError when a field is wrong.
 */
export function olistHistories(tables: {
  /** Rows of `olist_orders_dataset`. */
  readonly orders: readonly object[];
  /** Rows of `olist_order_items_dataset`. */
  readonly items: readonly object[];
  /** Rows of `olist_order_payments_dataset`. */
  readonly payments: readonly object[];
}): readonly History[] {
  const { orders, items, payments } = parsePlatform("olistHistories", tablesSchema, tables);
  const itemsOf = byOrder(items);
  const paymentsOf = byOrder(payments);
  return orders.map((order) => {
    const warnings: { gap: HistoryGap; detail: string }[] = [];
    const warn: Warn = (gap, detail) => warnings.push({ gap, detail });
    const { order_id } = order;
    return tellHistory(
      read(order, itemsOf.get(order_id) ?? [], paymentsOf.get(order_id) ?? [], warn),
      warnings,
    );
  });
}

function byOrder<Row extends { readonly order_id: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.order_id);
    if (group === undefined) groups.set(row.order_id, [row]);
    else group.push(row);
  }
  return groups;
}

function read(order: Order, items: readonly Item[], rows: readonly Payment[], warn: Warn): PlatformOrder {
  const { order_status: status, order_purchase_timestamp: placedAt, order_approved_at: approvedAt } = order;
  const payments = readPayments(rows, approvedAt, warn);
  const lines = readLines(items, sum(payments.map((payment) => payment.amountMinor)), warn);
  const isAccepted = approvedAt !== undefined && status !== "created" && status !== "approved";
  const isShortOnly =
    status === "unavailable" || (status === "canceled" && !order.order_delivered_carrier_date);
  const parcel = readParcel(order, lines, warn);
  const lastAt = latest(
    placedAt,
    approvedAt,
    order.order_delivered_carrier_date,
    order.order_delivered_customer_date,
  );
  if (status === "canceled") warn("no-cancellation-time", `taken as ${lastAt}`);
  return {
    orderId: order.order_id,
    customerId: order.customer_id,
    platform: "olist",
    currency,
    placedAt,
    lines,
    ...readCharges(items, payments, warn),
    paidLater: false,
    payments,
    ...(isAccepted && { acceptedAt: approvedAt }),
    ...(status === "unavailable" && approvedAt !== undefined && { shortages: shortOf(lines, approvedAt) }),
    parcels: isAccepted && !isShortOnly ? [parcel] : [],
    ...(status === "canceled" && { cancelled: { at: lastAt, reason: "canceled on Olist" } }),
  };
}

function readPayments(
  rows: readonly Payment[],
  approvedAt: string | undefined,
  warn: Warn,
): PlatformPayment[] {
  return rows.flatMap(({ payment_sequential: paymentId, payment_type: method, payment_value }) => {
    const amount = minor(payment_value);
    if (amount === 0) warn("payment-of-nothing", `payment ${paymentId} by ${method}`);
    if (amount === 0) return [];
    const steps =
      approvedAt === undefined ? [] : [{ id: paymentId, at: approvedAt, kind: "captured" as const }];
    return [{ paymentId, method, amountMinor: amount, steps }];
  });
}

function readLines(items: readonly Item[], paidMinor: number, warn: Warn): BoughtLine[] {
  if (items.length === 0) {
    warn("no-items", "one line stands for what was paid");
    return [{ lineId: "1", sku: "unknown", units: 1, unitPriceMinor: paidMinor }];
  }
  return items.map(({ order_item_id: lineId, product_id: sku, price }) => ({
    lineId,
    sku,
    units: 1,
    unitPriceMinor: minor(price),
  }));
}

/** Freight, and what was paid more or less than goods and freight come to. */
function readCharges(
  items: readonly Item[],
  payments: readonly PlatformPayment[],
  warn: Warn,
): { readonly chargesMinor: number; readonly discountMinor: number } {
  const freight = sum(items.map(({ freight_value }) => minor(freight_value)));
  const paid = sum(payments.map((payment) => payment.amountMinor));
  if (items.length === 0 || payments.length === 0) return { chargesMinor: freight, discountMinor: 0 };
  const surplus = paid - freight - sum(items.map(({ price }) => minor(price)));
  if (surplus > 0) warn("paid-more-than-priced", `${surplus} centavos more than goods and freight`);
  if (surplus < 0) warn("paid-less-than-priced", `${-surplus} centavos less than goods and freight`);
  return { chargesMinor: freight + Math.max(0, surplus), discountMinor: Math.max(0, -surplus) };
}

const shortOf = (lines: readonly BoughtLine[], at: string) =>
  stockUnits(lines).map((short) => ({ at, ...short }));

function readParcel(order: Order, lines: readonly BoughtLine[], warn: Warn): PlatformParcel {
  const { order_id, order_status: status, order_purchase_timestamp: placedAt } = order;
  const { order_approved_at: approvedAt, order_delivered_carrier_date: pickedUpAt } = order;
  const lastAt = latest(placedAt, approvedAt, pickedUpAt);
  if (status === "delivered" && order.order_delivered_customer_date === undefined)
    warn("no-delivery-time", `taken as ${lastAt}`);
  const deliveredAt = order.order_delivered_customer_date ?? (status === "delivered" ? lastAt : undefined);
  if (isBefore(pickedUpAt, placedAt)) warn("before-it-was-placed", `with the carrier at ${pickedUpAt}`);
  if (isBefore(pickedUpAt, approvedAt)) warn("handed-over-before-paid", `with the carrier at ${pickedUpAt}`);
  if (isBefore(deliveredAt, pickedUpAt)) warn("delivered-before-handed-over", `delivered at ${deliveredAt}`);
  const isCancelled = status === "canceled" && pickedUpAt !== undefined;
  if (isCancelled) warn("cancelled-after-dispatch", `with the carrier at ${pickedUpAt}`);
  return {
    parcelId: `${order_id}/parcel`,
    lines: lines.map(({ lineId, units }) => ({ lineId, units })),
    releasedAt: placedAt,
    scans: [
      ...(pickedUpAt === undefined ? [] : [{ at: pickedUpAt, status: "picked-up" as const }]),
      ...(deliveredAt === undefined ? [] : [{ at: deliveredAt, status: "delivered" as const }]),
    ],
    ...(isCancelled && { cancelledAt: latest(lastAt, deliveredAt) }),
  };
}

const isBefore = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && other !== undefined && Date.parse(one) < Date.parse(other);
