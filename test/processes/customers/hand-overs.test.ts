import type { ProcessEvent } from "opscycle/processes";
import { describe, expect, test } from "vitest";
import { customersHandOvers } from "../../../src/processes/customers/hand-overs.js";
import { subscriptionProcess } from "../../../src/processes/customers/subscription.js";
import { orderProcess } from "../../../src/processes/orders/order.js";
import { expectTaken, handedOver } from "../hand-overs-taken.js";
import { type Happening, ProcessLife } from "../process-life.js";

const targets = [orderProcess, subscriptionProcess];
const line = { lineId: "1", sku: "A-1", units: 0.5, unitPriceMinor: 9_999 };
const subscription = new ProcessLife(subscriptionProcess, {
  subscriptionId: "S-1",
  customerId: "B-1",
  currency: "CNY",
  lines: [line],
  cycleDays: 30,
  startsAt: "2026-01-01T00:00:00.000Z",
  retryDays: 3,
  maximumRetries: 2,
  offer: { boughtOrders: 1, freeOrders: 1 },
});
const failure: Happening = [
  "subscription.recordPaymentFailure",
  { orderId: "S-1/order/1", attemptId: "S-1/order/1/1" },
];
const orderTold = (type: string, orderId: string, more: object): ProcessEvent =>
  ({ type, orderId, customerId: "B-1", currency: "CNY", ...more }) as ProcessEvent;

describe("customersHandOvers", () => {
  test("each order of a subscription is placed; a free one costs nothing", () => {
    const { events, refusals } = subscription.live([
      failure,
      { passes: "retryWindow" },
      ["subscription.recordPayment", { orderId: "S-1/order/1" }],
      { passes: "renewal" },
    ]);
    expect(refusals).toEqual([]);
    const made = handedOver(customersHandOvers, events);
    const order = { currency: "CNY", lines: [line], paymentMode: "prepaid", customerId: "B-1" };
    expect(made.map(({ to, does, id, payload }) => [to, does, id, payload])).toEqual([
      ["order", "start", "S-1/order/1", { ...order, orderId: "S-1/order/1" }],
      ["order", "order.requestPayment", "S-1/order/1", {}],
      // Half a unit of 99.99 yuan, rounded half up.
      ["order", "start", "S-1/order/2", { ...order, orderId: "S-1/order/2", discountMinor: 5_000 }],
    ]);
    for (const one of made) expectTaken(targets, one);
  });

  test.each<[string, object, string, object]>([
    ["order.paid", { dueMinor: 5_000 }, "subscription.recordPayment", {}],
    [
      "order.paymentFailed",
      { paymentId: "S-1/order/1/1", cause: "expired" },
      "subscription.recordPaymentFailure",
      { attemptId: "S-1/order/1/1", reason: "expired" },
    ],
    [
      "order.cancelled",
      { lines: [], voidedPayments: [], reason: "unpaid" },
      "subscription.recordOrderCancellation",
      { unpaid: true, reason: "unpaid" },
    ],
    [
      "order.cancelled",
      { lines: [], voidedPayments: [], reason: "moved" },
      "subscription.recordOrderCancellation",
      { unpaid: false, reason: "moved" },
    ],
  ])(
    "%s with %j comes back to the subscription, and to none where the order is of none",
    (type, more, does, fields) => {
      const made = handedOver(customersHandOvers, [orderTold(type, "S-1/order/1", more)]);
      expect(made).toEqual([
        { to: "subscription", does, id: "S-1", payload: { orderId: "S-1/order/1", ...fields } },
      ]);
      for (const one of made) expectTaken(targets, one);
      expect(handedOver(customersHandOvers, [orderTold(type, "O-1", more)])).toEqual([]);
    },
  );
});
