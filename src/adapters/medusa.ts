import { z } from "zod";
import { amountMinor, amountSchema, currencySchema } from "./amount-minor.js";
import { chargesOf } from "./charges.js";
import type { History, HistoryGap } from "./happening.js";
import { parsePlatform } from "./parse-platform.js";
import type { PaymentStep, PlatformOrder, PlatformRefund, PlatformReturn } from "./platform-order.js";
import { latest } from "./story.js";
import { tellHistory } from "./tell-history.js";

const instant = z.iso.datetime({ offset: true });
const optional = z.nullish(instant);
const id = z.string().min(1);

const moved = z.object({ id, amount: amountSchema, created_at: instant });
const paymentSchema = z.object({
  id,
  amount: amountSchema,
  provider_id: z.string().optional(),
  created_at: instant,
  canceled_at: optional,
  captures: z.array(moved).optional(),
  refunds: z.array(moved).optional(),
});
const orderSchema = z.object({
  id,
  currency_code: currencySchema,
  created_at: instant,
  canceled_at: optional,
  customer_id: z.nullish(id),
  total: amountSchema,
  items: z.array(
    z.object({ id, variant_sku: z.nullish(z.string()), quantity: z.number(), unit_price: amountSchema }),
  ),
  payment_collections: z.array(z.object({ payments: z.array(paymentSchema).optional() })).optional(),
  fulfillments: z
    .array(
      z.object({
        id,
        created_at: instant,
        shipped_at: optional,
        delivered_at: optional,
        canceled_at: optional,
        items: z.array(z.object({ line_item_id: id, quantity: z.number() })),
        labels: z.array(z.object({ tracking_number: z.string() })).optional(),
      }),
    )
    .optional(),
  returns: z
    .array(
      z.object({
        id,
        created_at: instant,
        received_at: optional,
        canceled_at: optional,
        items: z.array(z.object({ item_id: id, quantity: z.number() })),
      }),
    )
    .optional(),
  exchanges: z.array(z.object({ id })).optional(),
  claims: z.array(z.object({ id })).optional(),
});
type Order = z.infer<typeof orderSchema>;
type Payment = z.infer<typeof paymentSchema>;

/**
 * The history of an order as Medusa 2 gives it, with the relations `payment_collections.payments` (their captures and
 * refunds), `fulfillments`, `returns`, `exchanges` and `claims`. A payment was authorised when it was made. A refund that
 * follows the receipt of a return counts as the return's; exchanges and claims are told apart from the order and are
 * left out.
 *
 * Source: https://docs.medusajs.com/api/admin#orders_order_schema;
 * https://docs.medusajs.com/resources/references/order/models/Order, …/payment/models/Payment, …/fulfillment.
 *
 * @throws InvalidInputError when a field is wrong.
 */
export function medusaHistory(json: unknown): History {
  const order = parsePlatform("medusaHistory", orderSchema, json);
  const warnings: { gap: HistoryGap; detail: string }[] = [];
  for (const { id } of [...(order.exchanges ?? []), ...(order.claims ?? [])])
    warnings.push({ gap: "not-represented", detail: `exchange or claim ${id}` });
  return tellHistory(read(order), warnings);
}

function read(order: Order): PlatformOrder {
  const { id: orderId, currency_code: currency, created_at: placedAt, canceled_at: cancelledAt } = order;
  const minor = (amount: string | number) => amountMinor(amount, currency);
  const lines = order.items.map(({ id: lineId, variant_sku, quantity: units, unit_price }) => ({
    lineId,
    sku: variant_sku || lineId,
    units,
    unitPriceMinor: minor(unit_price),
  }));
  const payments = (order.payment_collections ?? []).flatMap((collection) => collection.payments ?? []);
  const { returns, refunds } = moneyBack(order, payments, minor);
  const [refund] = refunds;
  return {
    orderId,
    ...(order.customer_id && { customerId: order.customer_id }),
    platform: "medusa",
    currency,
    placedAt,
    lines,
    ...chargesOf(lines, minor(order.total)),
    paidLater: payments.length === 0 && (order.fulfillments ?? []).length > 0,
    payments: payments.map((payment) => ({
      paymentId: payment.id,
      amountMinor: minor(payment.amount),
      steps: stepsOf(payment, minor),
      ...(payment.provider_id !== undefined && { method: payment.provider_id }),
    })),
    ...(payments[0] && { acceptedAt: latest(placedAt, payments[0].created_at) }),
    parcels: (order.fulfillments ?? []).map(parcelOf),
    returns,
    refunds: cancelledAt ? [] : refunds,
    ...(cancelledAt && {
      cancelled: {
        at: cancelledAt,
        reason: "canceled on Medusa",
        ...(refund && { refundedAt: latest(cancelledAt, refund.at) }),
      },
    }),
  };
}

function stepsOf(payment: Payment, minor: (amount: string | number) => number): PaymentStep[] {
  const { id, created_at: at, amount, captures = [], canceled_at: voidedAt } = payment;
  return [
    { id: `${id}/authorised`, at, kind: "authorised", amountMinor: minor(amount) },
    ...captures.map((capture): PaymentStep => {
      const { id, created_at: at, amount } = capture;
      return { id, at, kind: "captured", amountMinor: minor(amount) };
    }),
    ...(voidedAt ? [{ id: `${id}/voided`, at: voidedAt, kind: "voided" as const }] : []),
  ];
}

function parcelOf({
  id: parcelId,
  created_at: releasedAt,
  ...told
}: NonNullable<Order["fulfillments"]>[number]) {
  const trackingNumber = told.labels?.[0]?.tracking_number;
  return {
    parcelId,
    lines: told.items.map(({ line_item_id: lineId, quantity: units }) => ({ lineId, units })),
    releasedAt,
    ...(trackingNumber && { trackingNumber }),
    scans: [
      ...(told.shipped_at ? [{ at: told.shipped_at, status: "picked-up" as const }] : []),
      ...(told.delivered_at ? [{ at: told.delivered_at, status: "delivered" as const }] : []),
    ],
    ...(told.canceled_at && { cancelledAt: told.canceled_at }),
  };
}

/** Refunds, each with the return that it followed, or of its own. */
function moneyBack(order: Order, payments: readonly Payment[], minor: (amount: string | number) => number) {
  const refunds: PlatformRefund[] = payments
    .flatMap(({ id: paymentId, refunds: some = [] }) =>
      some.map(({ id, amount, created_at: at }) => ({
        refundId: id,
        at,
        amountMinor: minor(amount),
        paymentId,
      })),
    )
    .sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
  const returns = (order.returns ?? []).map((one): PlatformReturn => {
    const lines = one.items.map(({ item_id: lineId, quantity: units }) => {
      const item = order.items.find(({ id }) => id === lineId);
      return { lineId, units, paidMinor: Math.round(units * minor(item?.unit_price ?? 0)) };
    });
    const receivedAt = one.received_at ?? undefined;
    const worth = lines.reduce((sum, { paidMinor }) => sum + paidMinor, 0);
    const index = refunds.findIndex(
      ({ at, amountMinor }) =>
        receivedAt !== undefined && Date.parse(at) >= Date.parse(receivedAt) && amountMinor <= worth,
    );
    const [refund] = index < 0 ? [] : refunds.splice(index, 1);
    return {
      returnId: one.id,
      at: one.created_at,
      lines,
      cause: "returned on Medusa",
      ...(receivedAt !== undefined && { receivedAt }),
      ...(one.canceled_at && { cancelledAt: one.canceled_at }),
      ...(refund && { refund }),
    };
  });
  return { returns, refunds };
}
