import { defineHandOver, type HandOver } from "../hand-over.js";
import { orderProcess } from "../orders/order.js";
import { given } from "../recorded-entries.js";
import { subscriptionOf } from "./subscription.context.js";
import { subscriptionProcess } from "./subscription.js";

/** What subscriptions and their orders tell each other. */
export const customersHandOvers: readonly HandOver[] = [
  defineHandOver({
    from: subscriptionProcess,
    event: "subscription.orderReleased",
    to: orderProcess,
    does: "start",
    make: ({ order, currency, customerId, platform, store }) =>
      order && {
        id: order.orderId,
        payload: {
          orderId: order.orderId,
          currency,
          lines: [...order.lines],
          paymentMode: "prepaid" as const,
          ...(order.free && { discountMinor: order.totalMinor }),
          ...given({ customerId, platform, store }),
        },
      },
  }),
  defineHandOver({
    from: subscriptionProcess,
    event: "subscription.retryDue",
    to: orderProcess,
    does: "order.requestPayment",
    make: ({ orderId }) => (orderId === undefined ? undefined : { id: orderId, payload: {} }),
  }),
  defineHandOver({
    from: orderProcess,
    event: "order.paid",
    to: subscriptionProcess,
    does: "subscription.recordPayment",
    make: ({ orderId }) => {
      const id = subscriptionOf(orderId);
      return id === undefined ? undefined : { id, payload: { orderId } };
    },
  }),
  defineHandOver({
    from: orderProcess,
    event: "order.paymentFailed",
    to: subscriptionProcess,
    does: "subscription.recordPaymentFailure",
    make: ({ orderId, paymentId, cause }) => {
      const id = subscriptionOf(orderId);
      return id === undefined ? undefined : { id, payload: { orderId, attemptId: paymentId, reason: cause } };
    },
  }),
  defineHandOver({
    from: orderProcess,
    event: "order.cancelled",
    to: subscriptionProcess,
    does: "subscription.recordOrderCancellation",
    make: ({ orderId, reason }) => {
      const id = subscriptionOf(orderId);
      return id === undefined
        ? undefined
        : { id, payload: { orderId, unpaid: reason === "unpaid", ...(reason !== "" && { reason }) } };
    },
  }),
];
