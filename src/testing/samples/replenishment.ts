import type { ReplenishmentContext } from "../../processes/supply/replenishment.commands.js";
import type { ProcessSamples } from "../process-samples.js";

const reason = "the season is over";

/** Values to walk a replenishment through with, and what holds on the way. */
export const replenishmentSamples: ProcessSamples<ReplenishmentContext> = {
  start: { sku: "A-1", units: 4 },
  fields: {
    "replenishment.approve": [{}, { units: 3 }, { units: 5 }],
    "replenishment.reject": [{ reason }],
    "replenishment.order": [{ supplierId: "S-1" }],
    "replenishment.confirm": [{}, { units: 2 }, { units: 5 }],
    "replenishment.refuse": [{ reason }],
    "replenishment.receive": [
      { units: 1, receiptId: "N-1" },
      { units: 1, receiptId: "N-3" },
      { units: 3, receiptId: "N-4" },
      { units: 4 },
      { units: 3, surplus: "accept" },
      { units: 3, surplus: "refuse" },
    ],
    "replenishment.accept": [{ units: 2 }, { units: 3 }, { units: 4 }],
    "replenishment.closeShort": [{ reason }],
    "replenishment.check": [{ passedUnits: 1 }, { passedUnits: 2 }],
    "replenishment.returnRejects": [
      { units: 1, remedy: "replacement", receiptId: "RT-1" },
      { units: 1, remedy: "credit", receiptId: "RT-2" },
    ],
    "replenishment.receiveReplacement": [
      { units: 1, receiptId: "N-2" },
      { units: 2, receiptId: "N-5" },
    ],
    "replenishment.recordCredit": [{ units: 1, receiptId: "CN-1" }],
    "replenishment.dropClaim": [{ reason }],
    "replenishment.cancel": [{ reason }],
  },
  distinguish: ({ orderedUnits, receivedUnits, passedUnits, receipts, surplusUnits, refusedUnits }) => [
    orderedUnits,
    Math.min(receivedUnits, 6),
    passedUnits,
    receipts.length,
    Math.min(surplusUnits, 3),
    Math.min(refusedUnits, 1),
  ],
  otherWalks: [{ start: { sku: "A-1", units: 4, supplierId: "S-1", requested: true, standing: true } }],
  invariants: [
    {
      name: "no more stays on order for replacement than was requested",
      holds: ({ context }) =>
        context.leftOnOrderUnits >= 0 && context.leftOnOrderUnits <= context.requestedUnits,
    },
    {
      name: "no more is approved than was asked for, and no more ordered than was approved",
      holds: ({ context }) =>
        context.approvedUnits <= context.requestedUnits && context.orderedUnits <= context.approvedUnits,
    },
    {
      name: "no more is received than was ordered and taken beyond it",
      holds: ({ context }) => context.receivedUnits <= context.orderedUnits + context.surplusUnits,
    },
    {
      name: "no more passes, or goes back, than was received",
      holds: ({ context }) =>
        context.passedUnits + context.toReplaceUnits + context.toCreditUnits <= context.receivedUnits,
    },
    {
      name: "no more is replaced or credited than went back for it",
      holds: ({ context }) =>
        context.replacedUnits <= context.toReplaceUnits && context.creditedUnits <= context.toCreditUnits,
    },
    {
      name: "no receipt counts twice",
      holds: ({ context: { receipts } }) =>
        new Set(receipts.map(({ receiptId }) => receiptId)).size === receipts.length,
    },
  ],
};
