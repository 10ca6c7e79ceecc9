import { memberProcess } from "../customers/member.js";
import { returnProcess } from "../fulfilment/return.js";
import { shipmentProcess } from "../fulfilment/shipment.js";
import { stockItemId, stockItemProcess } from "../fulfilment/stock-item.js";
import { defineHandOver, type HandOver } from "../hand-over.js";
import type { PaymentAsked } from "./order.events.js";
import { orderProcess } from "./order.js";
import { type GoodsLine, stockUnits } from "./order-lines.js";
import { paymentProcess } from "./payment.js";

const asked = (
  { orderId, currency, platform }: { orderId: string; currency: string; platform?: string },
  payment: PaymentAsked,
) => ({
  id: payment.paymentId,
  payload: { ...payment, orderId, currency, ...(platform !== undefined && { platform }) },
});

const voidEach = (paymentIds: readonly string[], reason: string) =>
  paymentIds.map((id) => ({ id, payload: { reason } }));

/** Tells the stock items of all goods, bundles by their components, how much is theirs. */
const eachStockItem = <Payload extends object>(
  lines: readonly GoodsLine[],
  payload: (units: number) => Payload,
) => stockUnits(lines).map(({ sku, units }) => ({ id: stockItemId(sku), payload: payload(units) }));

const payments = [
  defineHandOver({
    from: orderProcess,
    event: "order.placed",
    to: paymentProcess,
    does: "start",
    make: (event) => event.payment && asked(event, event.payment),
  }),
  defineHandOver({
    from: orderProcess,
    event: "order.paymentRequested",
    to: paymentProcess,
    does: "start",
    make: (event) => asked(event, event.payment),
  }),
  defineHandOver({
    from: orderProcess,
    event: "order.paymentRequested",
    to: paymentProcess,
    does: "payment.void",
    make: ({ voidedPayments }) => voidEach(voidedPayments, "another payment takes its place"),
  }),
  defineHandOver({
    from: orderProcess,
    event: "order.cancelled",
    to: paymentProcess,
    does: "payment.void",
    make: ({ voidedPayments, reason }) => voidEach(voidedPayments, reason),
  }),
  defineHandOver({
    from: orderProcess,
    event: "order.paymentModeChanged",
    to: paymentProcess,
    does: "payment.void",
    make: ({ voidedPayments }) => voidEach(voidedPayments, "it is paid otherwise"),
  }),
  defineHandOver({
    from: orderProcess,
    event: "order.voidDue",
    to: paymentProcess,
    does: "payment.void",
    make: ({ paymentId }) => voidEach([paymentId], "nothing is due any more"),
  }),
  defineHandOver({
    from: orderProcess,
    event: "order.refundDue",
    to: paymentProcess,
    does: "payment.refund",
    make: ({ refunds }) =>
      refunds.flatMap(({ paymentId, refundId, amountMinor }) =>
        paymentId === undefined ? [] : [{ id: paymentId, payload: { refundId, amountMinor } }],
      ),
  }),
];

const recordPayment = (event: "payment.authorised" | "payment.captured", kind: "authorised" | "captured") =>
  defineHandOver({
    from: paymentProcess,
    event,
    to: orderProcess,
    does: "order.recordPayment",
    make: ({ orderId, paymentId, amountMinor, noticeId }) => ({
      id: orderId,
      payload: {
        paymentId,
        amountMinor,
        kind,
        ...(noticeId !== undefined && { notificationId: noticeId }),
      },
    }),
  });

const recordFailure = (
  event: "payment.failed" | "payment.voided" | "payment.expired",
  cause: "failed" | "voided" | "expired",
) =>
  defineHandOver({
    from: paymentProcess,
    event,
    to: orderProcess,
    does: "order.recordPaymentFailure",
    make: ({ orderId, paymentId, capturedMinor }) => ({
      id: orderId,
      payload: { paymentId, cause, capturedMinor },
    }),
  });

const recordRefund = (event: "payment.refunded" | "payment.disputeLost") =>
  defineHandOver({
    from: paymentProcess,
    event,
    to: orderProcess,
    does: "order.recordRefund",
    make: ({ orderId, paymentId, amountMinor, noticeId }) =>
      noticeId === undefined
        ? undefined
        : { id: orderId, payload: { refundId: noticeId, amountMinor, paymentId } },
  });

const releaseLines = (event: "order.linesCancelled" | "order.closedRefunded") =>
  defineHandOver({
    from: orderProcess,
    event,
    to: stockItemProcess,
    does: "stockItem.release",
    make: ({ orderId, lines, at, ...told }) => {
      const releaseId = ("cancellationId" in told ? told.cancellationId : undefined) ?? at ?? event;
      return eachStockItem(lines, (units) => ({ orderId, units, releaseId }));
    },
  });

const stock = [
  defineHandOver({
    from: orderProcess,
    event: "order.placed",
    to: stockItemProcess,
    does: "stockItem.reserve",
    make: ({ orderId, lines }) => eachStockItem(lines, (units) => ({ orderId, units })),
  }),
  defineHandOver({
    from: orderProcess,
    event: "order.reopened",
    to: stockItemProcess,
    does: "stockItem.reserve",
    make: ({ orderId, lines, at }) =>
      eachStockItem(lines, (units) => ({ orderId, units, reservationId: `reopened/${at ?? ""}` })),
  }),
  defineHandOver({
    from: orderProcess,
    event: "order.modified",
    to: stockItemProcess,
    does: "stockItem.reserve",
    make: ({ orderId, added, modificationId }) =>
      eachStockItem(added, (units) => ({ orderId, units, reservationId: modificationId })),
  }),
  defineHandOver({
    from: orderProcess,
    event: "order.modified",
    to: stockItemProcess,
    does: "stockItem.release",
    make: ({ orderId, cancelled, modificationId }) =>
      eachStockItem(cancelled, (units) => ({ orderId, units, releaseId: modificationId })),
  }),
  defineHandOver({
    from: orderProcess,
    event: "order.cancelled",
    to: stockItemProcess,
    does: "stockItem.release",
    make: ({ orderId, lines, at }) =>
      eachStockItem(lines, (units) => ({ orderId, units, releaseId: `cancelled/${at ?? ""}` })),
  }),
  releaseLines("order.linesCancelled"),
  releaseLines("order.closedRefunded"),
];

const goods = [
  defineHandOver({
    from: orderProcess,
    event: "order.shipmentReleased",
    to: shipmentProcess,
    does: "start",
    make: ({ shipmentId, orderId, lines, platform, currency }) => ({
      id: shipmentId,
      payload: { shipmentId, orderId, lines, currency, ...(platform !== undefined && { platform }) },
    }),
  }),
  defineHandOver({
    from: orderProcess,
    event: "order.cancellationRequested",
    to: shipmentProcess,
    does: "shipment.cancel",
    make: ({ shipmentIds, reason }) => shipmentIds.map((id) => ({ id, payload: { reason } })),
  }),
  defineHandOver({
    from: orderProcess,
    event: "order.returnRequested",
    to: returnProcess,
    does: "start",
    make: ({ returnId, orderId, currency, lines, wants, cause, at, ...event }) => ({
      id: returnId,
      payload: {
        returnId,
        orderId,
        currency,
        lines,
        wants,
        cause,
        ...(at !== undefined && { requestedAt: at }),
        ...(event.paymentId !== undefined && { paymentId: event.paymentId }),
        ...(event.customerId !== undefined && { customerId: event.customerId }),
        ...(event.platform !== undefined && { platform: event.platform }),
      },
    }),
  }),
];

const customers = [
  defineHandOver({
    from: orderProcess,
    event: "order.completed",
    to: memberProcess,
    does: "member.recordPurchase",
    make: ({ orderId, customerId, grossMinor, refundedMinor, currency }) =>
      customerId === undefined
        ? undefined
        : { id: customerId, payload: { orderId, amountMinor: grossMinor - refundedMinor, currency } },
  }),
  defineHandOver({
    from: orderProcess,
    event: "order.returned",
    to: memberProcess,
    does: "member.recordReturn",
    make: ({ orderId, customerId, returnId, paidMinor }) =>
      customerId === undefined || paidMinor === 0
        ? undefined
        : { id: customerId, payload: { returnId, orderId, amountMinor: paidMinor } },
  }),
];

/** What orders and payments hand over. */
export const orderHandOvers: readonly HandOver[] = [
  ...payments,
  recordPayment("payment.authorised", "authorised"),
  recordPayment("payment.captured", "captured"),
  recordFailure("payment.failed", "failed"),
  recordFailure("payment.voided", "voided"),
  recordFailure("payment.expired", "expired"),
  recordRefund("payment.refunded"),
  recordRefund("payment.disputeLost"),
  ...stock,
  ...goods,
  ...customers,
];
