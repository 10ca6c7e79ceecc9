import { countedOrders, type SubscriptionContext } from "../../processes/customers/subscription.context.js";
import type { ProcessSamples } from "../process-samples.js";

const line = { lineId: "1", sku: "A-1", units: 1, unitPriceMinor: 9_900 };
const open = { orderId: "S-1/order/1" };

const start = {
  subscriptionId: "S-1",
  customerId: "B-1",
  currency: "CNY",
  lines: [line],
  cycleMonths: 1,
  startsAt: "2026-01-01T00:00:00.000Z",
  offer: { boughtOrders: 1, freeOrders: 1 },
  endsAfterOrders: 3,
  retryDays: 3,
} as const;
/** Nothing is tried again, either. */
const withoutTrial = { ...start, maximumRetries: 0 } as const;

/** Cat food each month after a trial: one bought, one free, three orders in all. */
export const subscriptionSamples: ProcessSamples<SubscriptionContext> = {
  start: { ...start, trialDays: 7, maximumRetries: 2 },
  fields: {
    "subscription.recordPayment": [
      open,
      { orderId: "S-1/order/2" },
      { orderId: "S-1/order/3" },
      { orderId: "S-1/order/4" },
    ],
    "subscription.recordPaymentFailure": [1, 3].flatMap((number) =>
      [1, 2, 3].map((attempt) => ({ orderId: `S-1/order/${number}`, attemptId: `T-${number}/${attempt}` })),
    ),
    "subscription.recordOrderCancellation": [open, { ...open, unpaid: true }],
    "subscription.change": [{ lines: [{ ...line, units: 2 }] }, { cycleDays: 28 }],
    "subscription.pause": [{}, { until: "2026-03-01T00:00:00.000Z" }],
    "subscription.cancel": [{ when: "now" }, { when: "periodEnd" }],
    "subscription.suspend": [{ reason: "charged back" }],
    "subscription.expire": [{ reason: "the goods are no longer made" }],
    "subscription.replace": [{ bySubscriptionId: "S-2" }],
  },
  distinguish: ({ orders, failures }) => [orders, failures.length],
  otherWalks: [
    { start: withoutTrial, fields: { "subscription.recordPaymentFailure": [{ ...open, attemptId: "T-1" }] } },
  ],
  invariants: [
    {
      name: "at most one order is open",
      holds: ({ context }) => context.orders.filter(({ standing }) => standing === "open").length <= 1,
    },
    {
      name: "orders are numbered without a gap",
      holds: ({ context: { orders, subscriptionId } }) =>
        orders.every(({ orderId }, index) => orderId === `${subscriptionId}/order/${index + 1}`),
    },
    {
      name: "no more orders count than the term has",
      holds: ({ context }) =>
        context.endsAfterOrders === undefined || countedOrders(context) <= context.endsAfterOrders,
    },
    {
      name: "no free order comes before those that are bought for it",
      holds: ({ context: { orders, offer } }) => {
        const free = orders.filter((order) => order.free).length;
        return free === 0 || (offer !== undefined && orders.length - free >= offer.boughtOrders);
      },
    },
    {
      name: "while an order is open, nothing else is released",
      holds: ({ context, before }) =>
        before === undefined ||
        context.orders.length === before.orders.length ||
        before.orders.every(({ standing }) => standing !== "open"),
    },
    {
      name: "cycles only go forward, unless the rhythm changed",
      holds: ({ context, before }) =>
        before === undefined ||
        context.cyclesBegun >= before.cyclesBegun ||
        context.anchorAt !== before.anchorAt,
    },
  ],
};
