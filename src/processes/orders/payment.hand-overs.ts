import { defineHandOver, type HandOver } from "../hand-over.js";
import type { PaymentAsked } from "./order.events.js";
import { orderProcess } from "./order.js";
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

const toPayments = [
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

/** What orders and their payments tell each other. */
export const paymentHandOvers: readonly HandOver[] = [
  ...toPayments,
  recordPayment("payment.authorised", "authorised"),
  recordPayment("payment.captured", "captured"),
  recordFailure("payment.failed", "failed"),
  recordFailure("payment.voided", "voided"),
  recordFailure("payment.expired", "expired"),
  recordRefund("payment.refunded"),
  recordRefund("payment.disputeLost"),
];
