import type { ReturnContext } from "../../processes/fulfilment/return.context.js";
import { paidMinor, refundedMinor } from "../../processes/fulfilment/return-lines.js";
import type { ProcessSamples } from "../process-samples.js";

const reason = { reason: "the buyer's word" };

const start = {
  returnId: "R-1",
  orderId: "O-1",
  currency: "CNY",
  lines: [{ lineId: "1", sku: "A-1", units: 2, paidMinor: 10_000 }],
  wants: "refund",
  cause: "does not fit",
} as const;

/** A walk through the life of a return of two units, and what holds on the way. */
export const returnSamples: ProcessSamples<ReturnContext> = {
  start,
  fields: {
    "return.reviewWindow": [{ metrics: {} }],
    "return.reviewCause": [{ metrics: {} }],
    "return.narrow": [
      { lines: [{ lineId: "1", units: 1 }], ...reason },
      { lines: [{ lineId: "1", units: 3 }], ...reason },
    ],
    "return.decline": [reason],
    "return.dispute": [reason],
    "return.rule": [
      { verdict: "granted", reason: "fair" },
      { verdict: "declined", reason: "late" },
    ],
    "return.chooseMethod": [
      { method: "sent-by-buyer" },
      { method: "door-pick-up", sendBackBy: "2026-01-08T00:00:00.000Z" },
    ],
    "return.letKeep": [reason, { ...reason, keptMinor: 10_001 }],
    "return.extend": [{ sendBackBy: "2026-01-15T00:00:00.000Z" }],
    "return.reportLost": [reason],
    "return.receive": [
      { receiptId: "one", lines: [{ lineId: "1", units: 1 }] },
      { receiptId: "both", lines: [{ lineId: "1", units: 2 }] },
    ],
    "return.closeShort": [reason],
    "return.inspect": [
      { inspectionId: "good", lineId: "1", units: 1, verdict: "accepted", metrics: {} },
      { inspectionId: "bad", lineId: "1", units: 1, verdict: "rejected", reason: "worn", metrics: {} },
    ],
    "return.refund": [
      { refundId: "1", amountMinor: 5000 },
      { refundId: "2", amountMinor: 5000 },
    ],
    "return.recordRefund": [{ refundId: "1" }, { refundId: "2" }],
    "return.recordRefundFailure": [{ refundId: "1" }],
    "return.compensate": [
      { compensationId: "C-1", couponMinor: 1000 },
      { compensationId: "C-1", couponMinor: 2000 },
    ],
    "return.exchange": [
      { shipmentId: "S-2", lines: [{ lineId: "1", units: 1, sku: "A-2" }] },
      { shipmentId: "S-4", lines: [{ lineId: "1", units: 3, sku: "A-2" }] },
    ],
    "return.recordExchange": [
      { shipmentId: "S-2", outcome: "delivered" },
      { shipmentId: "S-2", outcome: "failed" },
    ],
    "return.refuse": [reason],
    "return.reopen": [reason],
  },
  proposals: { "return.low-value": { compensationMinor: 1000 } },
  distinguish: ({ lines, closedShort, keptMinor, refunds, compensations, exchanges }) => [
    lines.map((line) => [
      line.units,
      line.receivedUnits,
      line.acceptedUnits,
      line.rejectedUnits,
      line.exchangedUnits,
    ]),
    closedShort,
    keptMinor,
    refunds.map(({ state }) => state),
    compensations.length > 0,
    exchanges.map(({ state }) => state),
  ],
  otherWalks: [
    {
      start: { ...start, granted: true },
      fields: {
        "return.receive": [
          { receiptId: "one", lines: [{ lineId: "1", units: 1 }] },
          { receiptId: "another", lines: [{ lineId: "1", units: 1 }] },
          { receiptId: "third", lines: [{ lineId: "1", units: 0.5 }] },
        ],
        "return.inspect": [{ inspectionId: "good", lineId: "1", units: 1, verdict: "accepted", metrics: {} }],
        "return.refund": [{ refundId: "1", amountMinor: 5000 }],
        "return.exchange": [
          { shipmentId: "S-2", lines: [{ lineId: "1", units: 1, sku: "A-2" }] },
          { shipmentId: "S-3", lines: [{ lineId: "1", units: 1, sku: "A-3" }] },
        ],
        "return.recordExchange": ["S-2", "S-3"].flatMap((shipmentId) =>
          ["delivered", "failed"].map((outcome) => ({ shipmentId, outcome })),
        ),
        "return.letKeep": [],
        "return.dispute": [],
      },
    },
  ],
  invariants: [
    {
      name: "no more units are asked for than at the start, and no more is kept back than was paid",
      holds: ({ context, before }) =>
        (before === undefined ||
          context.lines.every(({ lineId, units }) =>
            before.lines.some((line) => line.lineId === lineId && units <= line.units),
          )) &&
        (context.keptMinor ?? 0) <= paidMinor(context.lines),
    },
    {
      name: "it gets settled only with something given, and refused or withdrawn only with nothing",
      holds: ({ context: { refunds, compensations, exchanges }, states, event }) => {
        // A refund that failed may go through after all.
        if (event?.type === "return.recordRefund") return true;
        const isGiven =
          refunds.some(({ state }) => state === "settled") ||
          compensations.length > 0 ||
          exchanges.some(({ state }) => state === "delivered");
        const isNothingGiven = !states.includes("refused") && !states.includes("cancelled");
        return (!states.includes("settled") || isGiven) && (isNothingGiven || !isGiven);
      },
    },
    {
      name: "no more goes back than was paid for the units asked for",
      holds: ({ context }) => refundedMinor(context) <= paidMinor(context.lines),
    },
    {
      name: "no more comes back than was asked for, and no more is inspected or exchanged than that",
      holds: ({ context: { lines } }) =>
        lines.every(
          (line) =>
            line.receivedUnits <= line.units &&
            line.acceptedUnits + line.rejectedUnits <= line.receivedUnits &&
            line.exchangedUnits <= line.units &&
            Math.min(line.receivedUnits, line.acceptedUnits, line.rejectedUnits, line.exchangedUnits) >= 0,
        ),
    },
    {
      name: "what is received is the sum of the receipts",
      holds: ({ context: { lines, receipts } }) =>
        lines.every(
          ({ lineId, receivedUnits }) =>
            receivedUnits ===
            receipts
              .flatMap((receipt) => receipt.lines)
              .filter((line) => line.lineId === lineId)
              .reduce((sum, { units }) => sum + units, 0),
        ),
    },
    {
      name: "receipts, inspections, refunds, compensations and exchanges are recorded once each",
      holds: ({ context }) =>
        [
          context.receipts.map(({ receiptId }) => receiptId),
          context.inspections.map(({ inspectionId }) => inspectionId),
          context.refunds.map(({ refundId }) => refundId),
          context.compensations.map(({ compensationId }) => compensationId),
          context.exchanges.map(({ shipmentId }) => shipmentId),
        ].every((ids) => new Set(ids).size === ids.length),
    },
  ],
};
