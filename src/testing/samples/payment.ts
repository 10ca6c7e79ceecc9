import type { PaymentContext } from "../../processes/orders/index.js";
import type { ProcessSamples } from "../process-samples.js";

const sum = (entries: readonly { readonly amountMinor: number }[]) =>
  entries.reduce((total, { amountMinor }) => total + amountMinor, 0);

/** Values with which a payment is walked through, and what must hold on the way. */
export const paymentSamples: ProcessSamples<PaymentContext> = {
  start: { paymentId: "O-1/1", orderId: "O-1", dueMinor: 200, currency: "CNY" },
  fields: {
    "payment.review": [{ notificationId: "N-1" }],
    "payment.authorise": [
      { notificationId: "N-2", amountMinor: 200 },
      { notificationId: "N-5", amountMinor: 100 },
    ],
    "payment.capture": [
      { captureId: "C-1", amountMinor: 100 },
      { captureId: "C-2", amountMinor: 200 },
    ],
    "payment.fail": [{ notificationId: "N-3" }],
    "payment.expire": [{ notificationId: "N-4" }],
    "payment.refund": [
      { refundId: "F-1", amountMinor: 100 },
      { refundId: "F-2", amountMinor: 200 },
    ],
    "payment.settleRefund": [{ refundId: "F-1" }, { refundId: "F-2" }],
    "payment.failRefund": [{ refundId: "F-1" }],
    "payment.retryRefund": [{ refundId: "F-1" }],
    "payment.cancelRefund": [{ refundId: "F-1" }],
    "payment.dispute": [{ disputeId: "D-1", amountMinor: 100 }],
    "payment.contest": [{ disputeId: "D-1" }],
    "payment.winDispute": [{ disputeId: "D-1" }],
    "payment.loseDispute": [{ disputeId: "D-1" }],
  },
  distinguish: ({ capturedMinor }) => capturedMinor,
  otherWalks: [
    {
      // Refunds that fail and are tried again when another has taken their place.
      fields: { "payment.authorise": [], "payment.dispute": [] },
      distinguish: ({ capturedMinor, refunds }) => [capturedMinor, refunds],
    },
    {
      // Notices that come again, in whatever order.
      fields: { "payment.refund": [], "payment.dispute": [] },
      distinguish: ({ capturedMinor, taken }) => [capturedMinor, taken.map(({ id }) => id).sort()],
    },
  ],
  invariants: [
    {
      name: "it is closed only when every refund and dispute has come to its end",
      holds: ({ context: { refunds, disputes }, states }) =>
        !states.includes("closed") ||
        (refunds.every(({ state }) => state === "settled" || state === "cancelled") &&
          disputes.every(({ state }) => state === "won" || state === "lost")),
    },
    {
      name: "what is authorised is promised, and what has lapsed is promised no more",
      holds: ({ context: { authorisedMinor, capturedMinor }, states }) => {
        const is = (...names: readonly string[]) =>
          names.some((name) => states.includes(`live.collection.${name}`));
        return (
          (!is("authorised") || authorisedMinor > 0) &&
          (!is("failed", "expired", "voided") || authorisedMinor === capturedMinor) &&
          (!is("voided") || capturedMinor === 0)
        );
      },
    },
    {
      name: "no more is authorised or captured than is due",
      holds: ({ context: { authorisedMinor, capturedMinor, dueMinor } }) =>
        authorisedMinor >= 0 && capturedMinor >= 0 && Math.max(authorisedMinor, capturedMinor) <= dueMinor,
    },
    {
      name: "no more is captured than is authorised, where it is authorised first",
      holds: ({ context: { authorisedMinor, capturedMinor } }) =>
        authorisedMinor === 0 || capturedMinor <= authorisedMinor,
    },
    {
      name: "no more goes or went back than was captured, and no more is claimed or lost in disputes",
      holds: ({ context: { refunds, disputes, capturedMinor } }) =>
        sum(refunds.filter(({ state }) => state === "pending" || state === "settled")) <= capturedMinor &&
        sum(disputes.filter(({ state }) => state !== "won")) <= capturedMinor,
    },
    {
      name: "no refund and no dispute is forgotten, and none changes its amount",
      holds: ({ context, before }) =>
        before === undefined ||
        (["refunds", "disputes"] as const).every((list) =>
          before[list].every(({ amountMinor }, index) => context[list][index]?.amountMinor === amountMinor),
        ),
    },
    {
      name: "a capture is counted once, with its amount",
      holds: ({ context, before, event }) => {
        const added = context.capturedMinor - (before?.capturedMinor ?? context.capturedMinor);
        const isNew = context.taken.length > (before?.taken.length ?? 0);
        return added <= 0 || (isNew && Object(event).amountMinor === added);
      },
    },
    {
      name: "refunds and disputes have ids of their own",
      holds: ({ context: { refunds, disputes } }) =>
        new Set([...refunds.map(({ refundId }) => refundId), ...disputes.map(({ disputeId }) => disputeId)])
          .size ===
        refunds.length + disputes.length,
    },
    {
      name: "what was captured is never forgotten unless it was voided",
      holds: ({ context, before, event }) =>
        before === undefined ||
        context.capturedMinor >= before.capturedMinor ||
        event?.type === "payment.void",
    },
  ],
};
