import { z } from "zod";
import { currencySchema } from "./amount-minor.js";
import { chargesOf } from "./charges.js";
import type { History, HistoryGap } from "./happening.js";
import { parsePlatform } from "./parse-platform.js";
import type { PaymentStep, PlatformOrder, PlatformParcel, PlatformPayment } from "./platform-order.js";
import { tellHistory } from "./tell-history.js";

const instant = z.iso.datetime({ offset: true });
const id = z.union([z.number(), z.string()]).transform(String);
const minor = z.int();

const orderSchema = z.object({
  code: z.string().min(1),
  state: z.string(),
  orderPlacedAt: instant,
  currencyCode: currencySchema,
  totalWithTax: minor,
  customer: z.nullish(z.object({ id })),
  lines: z.array(
    z.object({
      id,
      productVariant: z.object({ sku: z.string().min(1) }),
      orderPlacedQuantity: z.number().positive(),
      proratedUnitPriceWithTax: minor,
    }),
  ),
  payments: z.array(
    z.object({
      id,
      method: z.string().optional(),
      amount: minor,
      refunds: z.array(z.object({ id, total: minor })).optional(),
    }),
  ),
  fulfillments: z
    .array(
      z.object({
        id,
        trackingCode: z.nullish(z.string()),
        lines: z.array(z.object({ orderLineId: id, quantity: z.number().positive() })),
      }),
    )
    .optional(),
  history: z.object({
    items: z.array(
      z.object({
        type: z.string(),
        createdAt: instant,
        data: z.object({
          from: z.string().optional(),
          to: z.string().optional(),
          paymentId: id.optional(),
          fulfillmentId: id.optional(),
          refundId: id.optional(),
        }),
      }),
    ),
  }),
});
type Order = z.infer<typeof orderSchema>;
type Entry = Order["history"]["items"][number];

/**
 * The history of an order as Vendure's Admin API gives it, told by its history entries `ORDER_STATE_TRANSITION`,
 * `ORDER_PAYMENT_TRANSITION`, `ORDER_FULFILLMENT_TRANSITION` and `ORDER_REFUND_TRANSITION`. A stay in `Modifying` is a
 * hold; what was changed in it is not told by the entries.
 *
 * Source: https://docs.vendure.io/reference/graphql-api/admin/object-types#order, …/enums#historyentrytype.
 *
 * @throws InvalidInputError when a field is wrong.
 */
export function vendureHistory(json: unknown): History {
  const order = parsePlatform("vendureHistory", orderSchema, json);
  const warnings: { gap: HistoryGap; detail: string }[] = [];
  const told = read(order);
  if (told.holds?.length) warnings.push({ gap: "not-represented", detail: "what was changed in Modifying" });
  return tellHistory(told, warnings);
}

const reached = ({ history }: Order, type: string, to: RegExp): readonly Entry[] =>
  history.items.filter((entry) => entry.type === type && to.test(entry.data.to ?? ""));

function read(order: Order): PlatformOrder {
  const { code: orderId, orderPlacedAt: placedAt, currencyCode: currency } = order;
  const lines = order.lines.map((line) => ({
    lineId: line.id,
    sku: line.productVariant.sku,
    units: line.orderPlacedQuantity,
    unitPriceMinor: line.proratedUnitPriceWithTax,
  }));
  const [cancellation] = reached(order, "ORDER_STATE_TRANSITION", /^Cancelled$/);
  const [secured] = reached(order, "ORDER_STATE_TRANSITION", /^Payment(Authorized|Settled)$/);
  const refunds = refundsOf(order);
  const [refundAfter] = refunds.filter(
    ({ at }) => cancellation && Date.parse(at) >= Date.parse(cancellation.createdAt),
  );
  return {
    orderId,
    ...(order.customer && { customerId: order.customer.id }),
    platform: "vendure",
    currency,
    placedAt,
    lines,
    ...chargesOf(lines, order.totalWithTax),
    paidLater: false,
    payments: order.payments.map((payment) => paymentOf(order, payment)),
    ...(secured && { acceptedAt: secured.createdAt }),
    holds: reached(order, "ORDER_STATE_TRANSITION", /^Modifying$/).map(({ createdAt: at }) =>
      holdOf(order, at),
    ),
    parcels: (order.fulfillments ?? []).map((fulfillment) => parcelOf(order, fulfillment)),
    refunds: cancellation === undefined ? refunds : [],
    ...(cancellation && {
      cancelled: {
        at: cancellation.createdAt,
        reason: "cancelled on Vendure",
        ...(refundAfter && { refundedAt: refundAfter.at }),
      },
    }),
  };
}

function holdOf({ history }: Order, at: string) {
  const until = history.items.find(
    ({ data, createdAt }) => data.from === "Modifying" && createdAt >= at,
  )?.createdAt;
  return { at, reason: "modified on Vendure", ...(until !== undefined && { until }) };
}

const stepKinds: { readonly [state: string]: PaymentStep["kind"] } = {
  Authorized: "authorised",
  Settled: "captured",
  Declined: "failed",
  Error: "failed",
  Cancelled: "voided",
};

function paymentOf(
  order: Order,
  { id: paymentId, method, amount }: Order["payments"][number],
): PlatformPayment {
  const steps = reached(order, "ORDER_PAYMENT_TRANSITION", /./)
    .filter(({ data }) => data.paymentId === paymentId)
    .flatMap(({ data, createdAt: at }): PaymentStep[] => {
      const kind = stepKinds[data.to ?? ""];
      return kind === undefined ? [] : [{ id: `${paymentId}/${data.to}`, at, kind, amountMinor: amount }];
    });
  return { paymentId, amountMinor: amount, steps, ...(method !== undefined && { method }) };
}

function parcelOf(order: Order, fulfillment: NonNullable<Order["fulfillments"]>[number]): PlatformParcel {
  const { id: fulfillmentId, trackingCode } = fulfillment;
  const at = (state: RegExp) =>
    reached(order, "ORDER_FULFILLMENT_TRANSITION", state).find(
      ({ data }) => data.fulfillmentId === fulfillmentId,
    )?.createdAt;
  const [shippedAt, deliveredAt, cancelledAt] = [at(/^Shipped$/), at(/^Delivered$/), at(/^Cancelled$/)];
  return {
    parcelId: `${order.code}/fulfillment/${fulfillmentId}`,
    lines: fulfillment.lines.map(({ orderLineId: lineId, quantity: units }) => ({ lineId, units })),
    releasedAt: at(/^Pending$/) ?? shippedAt ?? deliveredAt ?? order.orderPlacedAt,
    ...(trackingCode && { trackingNumber: trackingCode }),
    scans: [
      ...(shippedAt === undefined ? [] : [{ at: shippedAt, status: "picked-up" as const }]),
      ...(deliveredAt === undefined ? [] : [{ at: deliveredAt, status: "delivered" as const }]),
    ],
    ...(cancelledAt !== undefined && { cancelledAt }),
  };
}

const refundsOf = (order: Order) =>
  order.payments.flatMap(({ id: paymentId, refunds = [] }) =>
    refunds.flatMap(({ id, total }) =>
      reached(order, "ORDER_REFUND_TRANSITION", /^Settled$/)
        .filter(({ data }) => data.refundId === id)
        .map(({ createdAt: at }) => ({ refundId: `refund-${id}`, at, amountMinor: total, paymentId })),
    ),
  );
