import type { OrderContext } from "../../processes/orders/index.js";
import type { ProcessSamples, SampledWalk } from "../process-samples.js";

const line = { lineId: "L-1", sku: "A-1", units: 2, unitPriceMinor: 1000 };
const one = [{ lineId: "L-1", units: 1 }];
const both = [{ lineId: "L-1", units: 2 }];
const reason = { reason: "the buyer says so" };
const payment = { paymentId: "O-1/1" };

const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);
const captured = ({ payments }: OrderContext) => sum(payments.map(({ capturedMinor }) => capturedMinor));
const back = ({ refunds }: OrderContext) => sum(refunds.map(({ amountMinor }) => amountMinor));
/** Sums of decimal fractions are off by a hair. */
const tolerance = 1e-9;
const areUnique = (ids: readonly string[]) => new Set(ids).size === ids.length;

/** Commands that the further walks leave out. */
const leftOut = {
  "order.recordRefund": [],
  "order.requestReturn": [],
  "order.recordReturn": [],
  "order.recordPaymentFailure": [],
  "order.changePaymentMode": [],
  "order.cancelLines": [],
  "order.contactBuyer": [],
  "order.awaitStock": [],
  "order.split": [],
  "order.reopen": [],
  "order.archive": [],
} as const;
const start = {
  orderId: "O-1",
  customerId: "C-1",
  platform: "tmall",
  currency: "CNY",
  lines: [line],
  paymentMode: "prepaid",
} as const;

/** Stock and money that come and go before anything is shipped. */
const beforeShipping: Partial<SampledWalk<OrderContext>> = {
  fields: {
    ...leftOut,
    "order.recordPayment": [
      { ...payment, amountMinor: 2000, kind: "authorised", notificationId: "N-2" },
      { ...payment, amountMinor: 2000, kind: "captured", notificationId: "N-3" },
      { paymentId: "O-1/2", amountMinor: 1000, kind: "captured" },
    ],
    "order.modify": [{ modificationId: "M-1", addLines: [{ ...line, lineId: "L-2", sku: "A-2", units: 1 }] }],
    "order.recordPaymentFailure": [{ ...payment, cause: "voided", capturedMinor: 0 }],
    "order.cancel": [],
    "order.ship": [],
  },
  distinguish: ({ audited, shortages, lines, payments }) => [
    audited,
    shortages.length,
    lines.length,
    payments,
  ],
};

/** Goods that go, are called off, go after all, and are added to when they have arrived. */
const afterPayment: Partial<SampledWalk<OrderContext>> = {
  fields: {
    ...leftOut,
    "order.recordPayment": [{ ...payment, amountMinor: 2000, kind: "captured" }],
    "order.recordRefund": [{ refundId: "F-2", amountMinor: 2000 }],
    "order.audit": [{ metrics: {} }],
    "order.reportShortage": [{ sku: "A-1", units: 1 }],
    "order.modify": [
      {
        modificationId: "M-1",
        addLines: [{ ...line, lineId: "L-2", sku: "A-2", units: 1 }],
        discountMinor: 1000,
      },
    ],
    "order.ship": [
      { shipmentId: "S-1", lines: one },
      { shipmentId: "S-2", lines: one },
    ],
    "order.hold": [],
  },
  distinguish: ({ shipments, lines, shortages, refunds }) => [
    shipments.map(({ state }) => state),
    lines.length,
    shortages.length,
    refunds.length,
  ],
};

/** Values with which an order is walked through, and what must hold on the way. */
export const orderSamples: ProcessSamples<OrderContext> = {
  start,
  layer: {
    id: "the platform's windows",
    params: {
      "order.unpaid": { remindAfterHours: 1, closeAfterHours: 24 },
      "settlement.window": { automaticConfirmationDays: 10 },
    },
  },
  fields: {
    "order.recordPayment": [
      { ...payment, amountMinor: 1000, kind: "authorised" },
      { ...payment, amountMinor: 2000, kind: "authorised", notificationId: "N-1" },
      { ...payment, amountMinor: 1000, kind: "captured" },
      { ...payment, amountMinor: 2000, kind: "captured", notificationId: "N-2" },
    ],
    "order.recordPaymentFailure": [{ ...payment, cause: "voided", capturedMinor: 0 }],
    "order.changePaymentMode": [{ paymentMode: "cash-on-delivery" }, { paymentMode: "prepaid" }],
    "order.audit": [{ metrics: {} }],
    "order.correct": [{ detail: "house number 8" }],
    "order.reportShortage": [
      { sku: "A-1", units: 1 },
      { sku: "A-1", units: 0 },
    ],
    "order.hold": [reason],
    "order.modify": [{ modificationId: "M-1", discountMinor: 500 }],
    "order.cancelLines": [{ cancellationId: "X-1", lines: one, ...reason }],
    "order.cancel": [reason],
    "order.ship": [
      { shipmentId: "S-1", lines: one },
      { shipmentId: "S-2", lines: both },
    ],
    "order.recordDispatch": [{ shipmentId: "S-1" }, { shipmentId: "S-2" }],
    "order.recordDelivery": [{ shipmentId: "S-1" }, { shipmentId: "S-2" }],
    "order.recordShipmentEnd": [
      { shipmentId: "S-1", outcome: "lost" },
      { shipmentId: "S-2", outcome: "cancelled" },
    ],
    "order.requestReturn": [{ returnId: "R-1", lines: one, cause: "too small" }],
    "order.recordReturn": [
      { returnId: "R-1", lines: one },
      { returnId: "R-2", lines: both },
    ],
    "order.recordRefund": [
      { refundId: "O-1/refund/1", amountMinor: 2000 },
      { refundId: "F-1", amountMinor: 500 },
      { refundId: "F-2", amountMinor: 2000 },
    ],
    "order.reopen": [reason],
  },
  distinguish: ({ audited, withdrawnLines }) => [audited, withdrawnLines.length > 0],
  otherWalks: [beforeShipping, afterPayment],
  invariants: [
    {
      name: "no more units are shipped than are wanted, and no more are cancelled than were bought",
      holds: ({ context: { lines } }) =>
        lines.every(
          ({ units, cancelledUnits, shippedUnits }) =>
            cancelledUnits >= 0 && shippedUnits >= 0 && cancelledUnits + shippedUnits <= units + tolerance,
        ),
    },
    {
      name: "what is delivered was dispatched, what is dispatched was shipped, and what came back was delivered",
      holds: ({ context: { lines } }) =>
        lines.every(
          (one) =>
            one.returnedUnits >= 0 &&
            one.returnedUnits <= one.deliveredUnits &&
            one.deliveredUnits <= one.dispatchedUnits &&
            one.dispatchedUnits <= one.shippedUnits,
        ),
    },
    {
      name: "shipments that go on hold exactly the units that are shipped",
      holds: ({ context: { lines, shipments } }) =>
        lines.every(({ lineId, shippedUnits }) => {
          const going = shipments.filter(({ state }) => /^(released|dispatched|delivered)$/.test(state));
          const held = going.flatMap((shipment) => shipment.lines.filter((one) => one.lineId === lineId));
          return Math.abs(sum(held.map(({ units }) => units)) - shippedUnits) < tolerance;
        }),
    },
    {
      name: "no more is given back than was taken",
      holds: ({ context }) => back(context) >= 0 && back(context) <= captured(context),
    },
    {
      name: "no more is taken for what is wanted than the most that was due",
      holds: ({ context }) => captured(context) - back(context) <= context.askedMinor,
    },
    {
      name: "shipments, payments, refunds, returns and taken commands have ids of their own",
      holds: ({ context: { shipments, payments, refunds, returns, taken } }) =>
        areUnique(shipments.map(({ shipmentId }) => shipmentId)) &&
        areUnique(payments.map(({ paymentId }) => paymentId)) &&
        areUnique(refunds.map(({ refundId }) => refundId)) &&
        areUnique(returns.map(({ returnId }) => returnId)) &&
        areUnique(taken.map(({ id }) => id)),
    },
    {
      name: "a cancelled order wants nothing",
      holds: ({ context: { lines }, states }) =>
        !states.includes("live.handling.cancelled") ||
        lines.every(({ units, cancelledUnits }) => units === cancelledUnits),
    },
  ],
};
