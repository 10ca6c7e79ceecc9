import { z } from "zod";
import { amountMinor, amountSchema, currencySchema } from "./amount-minor.js";
import { chargesOf } from "./charges.js";
import type { History, HistoryWarning } from "./happening.js";
import { parsePlatform } from "./parse-platform.js";
import type { PlatformOrder, PlatformParcel } from "./platform-order.js";
import { type ShopifyTransaction, shopifyPayments, shopifyTransactionSchema } from "./shopify-payments.js";
import { shopifyMoneyBack, shopifyRefundSchema } from "./shopify-refunds.js";
import { latest } from "./story.js";
import { tellHistory } from "./tell-history.js";

const instant = z.iso.datetime({ offset: true });
const id = z.union([z.number(), z.string()]).transform(String);

const fulfillmentSchema = z.object({
  id,
  created_at: instant,
  updated_at: instant,
  status: z.enum(["pending", "open", "success", "cancelled", "error", "failure"]),
  shipment_status: z.nullish(z.string()),
  tracking_company: z.nullish(z.string()),
  tracking_number: z.nullish(z.string()),
  line_items: z.array(z.object({ id, quantity: z.number() })),
});

const orderSchema = z.object({
  id,
  created_at: instant,
  cancelled_at: z.nullish(instant),
  cancel_reason: z.nullish(z.string()),
  closed_at: z.nullish(instant),
  currency: currencySchema,
  financial_status: z.string(),
  fulfillment_status: z.nullish(z.string()),
  total_price: amountSchema,
  customer: z.nullish(z.object({ id })),
  line_items: z.array(
    z.object({
      id,
      sku: z.nullish(z.string()),
      variant_id: z.nullish(id),
      quantity: z.number(),
      price: amountSchema,
    }),
  ),
  fulfillments: z.array(fulfillmentSchema).optional(),
  refunds: z.array(shopifyRefundSchema).optional(),
  transactions: z.array(shopifyTransactionSchema).optional(),
});
type Order = z.infer<typeof orderSchema>;
type Warnings = Omit<HistoryWarning, "orderId">[];

/**
 * The history of an order as Shopify's Admin REST API gives it, its `transactions` put beside it (they have a resource of
 * their own). A fulfilment that succeeded counts as picked up, a refund with `restock_type` `return` as goods that came
 * back, one with `cancel` as lines that were taken out. What is charged besides the goods (shipping, duties, tax that
 * prices do not hold) is one sum.
 *
 * Source: https://shopify.dev/docs/api/admin-rest/latest/resources/order, …/transaction, …/fulfillment, …/refund.
 *
 * @throws InvalidInputError when a field is wrong.
 */
export function shopifyHistory(json: unknown): History {
  const order = parsePlatform("shopifyHistory", orderSchema, json);
  const warnings: Warnings = [];
  return tellHistory(read(order, warnings), warnings);
}

function read(order: Order, warnings: Warnings): PlatformOrder {
  const { currency, created_at: placedAt, cancelled_at: cancelledAt, closed_at: closedAt } = order;
  const minor = (amount: string | number) => amountMinor(amount, currency);
  const lines = order.line_items.map(({ id: lineId, sku, variant_id, quantity, price }) => ({
    lineId,
    sku: sku || (variant_id ?? lineId),
    units: quantity,
    unitPriceMinor: minor(price),
  }));
  const payments = shopifyPayments(transactionsOf(order, warnings), minor);
  const paidAt = payments.flatMap(({ steps }) =>
    steps.filter(({ kind }) => kind === "captured" || kind === "authorised").map(({ at }) => at),
  );
  const firstPaidAt = paidAt.sort()[0];
  const firstShippedAt = order.fulfillments?.map(({ created_at }) => created_at).sort()[0];
  const paidLater =
    firstShippedAt !== undefined &&
    (firstPaidAt === undefined || Date.parse(firstShippedAt) < Date.parse(firstPaidAt));
  const { removals, returns, refunds, cancelRefundedAt } = shopifyMoneyBack(
    order.refunds ?? [],
    minor,
    cancelledAt ?? undefined,
  );
  const isOver =
    order.fulfillment_status === "fulfilled" && /^(paid|partially_refunded)$/.test(order.financial_status);
  const acceptedAt = latest(placedAt, paidLater ? undefined : firstPaidAt);
  return {
    orderId: order.id,
    ...(order.customer && { customerId: order.customer.id }),
    platform: "shopify",
    currency,
    placedAt,
    lines,
    ...chargesOf(lines, minor(order.total_price)),
    paidLater,
    payments,
    ...((paidLater || firstPaidAt !== undefined) && { acceptedAt }),
    parcels: (order.fulfillments ?? []).map((one) => parcelOf(one, returns[0]?.at, warnings)),
    removals,
    returns,
    refunds,
    ...(cancelledAt && {
      cancelled: {
        at: cancelledAt,
        reason: order.cancel_reason ?? "cancelled on Shopify",
        ...(cancelRefundedAt !== undefined && { refundedAt: latest(cancelledAt, cancelRefundedAt) }),
      },
    }),
    ...(closedAt && isOver && !cancelledAt && { completedAt: closedAt, archivedAt: closedAt }),
  };
}

/** The transactions; where they were not asked for, what the status says of them. */
function transactionsOf(order: Order, warnings: Warnings): readonly ShopifyTransaction[] {
  if (order.transactions !== undefined) return order.transactions;
  const kind = /paid|refunded/.test(order.financial_status) ? "sale" : "authorization";
  if (!/^(paid|partially_refunded|refunded|authorized)$/.test(order.financial_status)) return [];
  const detail = `financial_status ${order.financial_status} without transactions`;
  warnings.push({ gap: "status-without-time", detail });
  const { created_at, total_price: amount } = order;
  return [
    { id: "status", kind, status: "success", amount, created_at, gateway: "unknown", parent_id: undefined },
  ];
}

/** Where a shipment status leads; the others say nothing new. */
const scanned = {
  in_transit: "in-transit",
  out_for_delivery: "out-for-delivery",
  ready_for_pickup: "ready-for-collection",
  attempted_delivery: "delivery-failed",
  failure: "exception",
  delivered: "delivered",
} as const;

function parcelOf(
  fulfillment: z.infer<typeof fulfillmentSchema>,
  returnedAt: string | undefined,
  warnings: Warnings,
): PlatformParcel {
  const { id: parcelId, created_at: releasedAt, updated_at: updatedAt, status } = fulfillment;
  const last = scanned[fulfillment.shipment_status as keyof typeof scanned];
  if (last !== undefined)
    warnings.push({
      gap: "status-without-time",
      detail: `parcel ${parcelId} ${last}: taken as ${updatedAt}`,
    });
  const isBack = returnedAt !== undefined && last !== "delivered" && status === "success";
  if (isBack)
    warnings.push({ gap: "no-delivery-time", detail: `parcel ${parcelId}: taken as ${returnedAt}` });
  const hasLeft = status === "success" || (status === "cancelled" && last !== undefined);
  return {
    parcelId,
    lines: fulfillment.line_items.map((line) => ({ lineId: line.id, units: line.quantity })),
    releasedAt,
    ...(fulfillment.tracking_company && { carrier: fulfillment.tracking_company }),
    ...(fulfillment.tracking_number && { trackingNumber: fulfillment.tracking_number }),
    scans: [
      ...(hasLeft ? [{ at: releasedAt, status: "picked-up" as const }] : []),
      ...(last === undefined ? [] : [{ at: updatedAt, status: last }]),
      ...(isBack ? [{ at: returnedAt, status: "delivered" as const }] : []),
    ],
    ...(/cancelled|error|failure/.test(status) && { cancelledAt: updatedAt }),
  };
}
