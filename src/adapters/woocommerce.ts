import { z } from "zod";
import { amountMinor, amountSchema, currencySchema } from "./amount-minor.js";
import { chargesOf, unitPriceMinor } from "./charges.js";
import type { History, HistoryGap } from "./happening.js";
import { parsePlatform } from "./parse-platform.js";
import type { PaymentStep, PlatformOrder } from "./platform-order.js";
import { latest } from "./story.js";
import { tellHistory } from "./tell-history.js";

/** WooCommerce writes instants in GMT without a zone. */
const gmt = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/, "an instant in GMT such as 2026-03-01T10:00:00")
  .transform((text) => `${text}Z`);
const id = z.union([z.number(), z.string()]).transform(String);

const orderSchema = z.object({
  id,
  status: z.string(),
  currency: currencySchema,
  date_created_gmt: gmt,
  date_modified_gmt: z.nullish(gmt),
  date_paid_gmt: z.nullish(gmt),
  date_completed_gmt: z.nullish(gmt),
  customer_id: z.number().optional(),
  payment_method: z.string().optional(),
  transaction_id: z.string().optional(),
  total: amountSchema,
  line_items: z.array(
    z.object({ id, product_id: id, sku: z.nullish(z.string()), quantity: z.number(), total: amountSchema }),
  ),
  refunds: z
    .array(
      z.object({
        id,
        total: amountSchema.optional(),
        amount: amountSchema.optional(),
        date_created_gmt: z.nullish(gmt),
      }),
    )
    .optional(),
  statuses: z.array(z.object({ status: z.string(), at: z.iso.datetime({ offset: true }) })).optional(),
});
type Order = z.infer<typeof orderSchema>;
type Warn = (gap: HistoryGap, detail: string) => void;

/**
 * The history of an order as WooCommerce's REST API gives it, with its refunds (`GET /orders/<id>/refunds` has their
 * dates) and, where webhooks `order.updated` were kept, its `statuses` with their instants. `completed` counts as sent
 * and received: the platform has no dates of a delivery.
 *
 * Source: https://woocommerce.github.io/woocommerce-rest-api-docs/#order-properties, #order-refund-properties;
 * https://woocommerce.com/document/managing-orders/order-statuses/.
 *
 * @throws InvalidInputError when a field is wrong.
 */
export function wooCommerceHistory(json: unknown): History {
  const order = parsePlatform("wooCommerceHistory", orderSchema, json);
  const warnings: { gap: HistoryGap; detail: string }[] = [];
  const told = read(order, (gap, detail) => warnings.push({ gap, detail }));
  return tellHistory(told, warnings);
}

function read(order: Order, warn: Warn): PlatformOrder {
  const { id: orderId, currency, date_created_gmt: placedAt, status } = order;
  const paidAt = order.date_paid_gmt ?? undefined;
  const completedAt = order.date_completed_gmt ?? undefined;
  const lines = order.line_items.map(({ id: lineId, product_id, sku, quantity: units, total }) => ({
    lineId,
    sku: sku || product_id,
    units,
    unitPriceMinor: unitPriceMinor(total, units, currency),
  }));
  const total = amountMinor(order.total, currency);
  const paidLater = order.payment_method === "cod" || isBefore(completedAt, paidAt);
  const steps = stepsOf(order, warn);
  const refunds = refundsOf(order, warn);
  const cancelledAt = status === "cancelled" ? instantOf(order, "cancelled", warn) : undefined;
  const isAccepted = paidAt !== undefined || completedAt !== undefined || status === "processing";
  return {
    orderId,
    ...(order.customer_id && { customerId: String(order.customer_id) }),
    platform: "woocommerce",
    currency,
    placedAt,
    lines,
    ...chargesOf(lines, total),
    paidLater,
    payments:
      steps.length === 0 || total === 0
        ? []
        : [
            {
              paymentId: order.transaction_id || "payment",
              amountMinor: total,
              steps,
              ...(order.payment_method && { method: order.payment_method }),
            },
          ],
    ...(isAccepted && { acceptedAt: latest(placedAt, paidLater ? undefined : paidAt) }),
    holds: holdsOf(order),
    parcels: completedAt === undefined ? [] : [parcelOf(order, completedAt)],
    refunds: cancelledAt === undefined ? refunds : [],
    ...(cancelledAt !== undefined && {
      cancelled: {
        at: cancelledAt,
        reason: "cancelled on WooCommerce",
        ...(refunds[0] !== undefined && { refundedAt: latest(cancelledAt, refunds[0].at) }),
      },
    }),
    ...(completedAt !== undefined && { completedAt: latest(completedAt, paidAt) }),
  };
}

const parcelOf = ({ id, line_items }: Order, at: string) => ({
  parcelId: `${id}/parcel`,
  lines: line_items.map((line) => ({ lineId: line.id, units: line.quantity })),
  releasedAt: at,
  scans: [{ at, status: "picked-up" as const }],
});

function stepsOf(order: Order, warn: Warn): PaymentStep[] {
  const id = order.transaction_id || "payment";
  const paidAt = order.date_paid_gmt ?? undefined;
  const before = (order.statuses ?? []).filter(({ at }) => paidAt === undefined || isBefore(at, paidAt));
  const told = before.flatMap(({ status, at }): PaymentStep[] => {
    if (status === "failed") return [{ id: `failed/${at}`, at, kind: "failed" }];
    return status === "on-hold" ? [{ id: `on-hold/${at}`, at, kind: "reviewed" }] : [];
  });
  if (paidAt !== undefined) return [...told, { id, at: paidAt, kind: "captured" }];
  if (order.status === "failed" && told.length === 0)
    return [{ id: "failed", at: instantOf(order, "failed", warn), kind: "failed" }];
  if (/^(processing|completed|refunded)$/.test(order.status) && order.payment_method !== "cod") {
    warn("status-without-time", `${order.status} without date_paid`);
    return [{ id, at: order.date_completed_gmt ?? order.date_created_gmt, kind: "captured" }];
  }
  return told;
}

/** On hold after it was paid: somebody looks; until the next status. */
function holdsOf({ statuses = [], date_paid_gmt: paidAt }: Order) {
  return statuses.flatMap(({ status, at }, index) => {
    if (status !== "on-hold" || !paidAt || isBefore(at, paidAt)) return [];
    const until = statuses[index + 1]?.at;
    return [{ at, reason: "on hold on WooCommerce", ...(until !== undefined && { until }) }];
  });
}

function refundsOf({ id, currency, refunds = [], ...order }: Order, warn: Warn) {
  return refunds.map((refund) => {
    const lastAt = latest(order.date_created_gmt, order.date_modified_gmt ?? undefined);
    if (!refund.date_created_gmt) warn("status-without-time", `refund ${refund.id}: taken as ${lastAt}`);
    return {
      refundId: `refund-${refund.id}`,
      at: refund.date_created_gmt ?? lastAt,
      amountMinor: Math.abs(amountMinor(refund.amount ?? refund.total ?? "0", currency)),
    };
  });
}

/** When a status was reached. */
function instantOf(order: Order, status: string, warn: Warn): string {
  const told = order.statuses?.find((one) => one.status === status)?.at;
  if (told !== undefined) return told;
  const at = latest(order.date_created_gmt, order.date_modified_gmt ?? undefined);
  warn(status === "cancelled" ? "no-cancellation-time" : "status-without-time", `${status}: taken as ${at}`);
  return at;
}

const isBefore = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && other !== undefined && Date.parse(one) < Date.parse(other);
