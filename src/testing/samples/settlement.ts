import {
  dueMinor,
  heldMinor,
  paidMinor,
  type SettlementContext,
} from "../../processes/finance/settlement.updates.js";
import type { ProcessSamples } from "../process-samples.js";

/** Values to walk a settlement through with, and what holds on the way. */
export const settlementSamples: ProcessSamples<SettlementContext> = {
  start: {
    settlementId: "tmall/2026-03",
    platform: "tmall",
    currency: "CNY",
    graceDays: 1,
    claimDays: 10,
    payoutDays: 3,
  },
  fields: {
    "settlement.recordSale": [
      { orderId: "O-1", amountMinor: 10_000 },
      { orderId: "O-1", amountMinor: 10_000, receivedAt: "2026-03-10T00:00:00Z" },
    ],
    "settlement.recordRefund": [
      { refundId: "F-1", orderId: "O-1", amountMinor: 2_000 },
      { refundId: "F-1", orderId: "O-1", amountMinor: 3_000 },
    ],
    "settlement.recordFee": [
      { feeId: "C-1", kind: "commission", amountMinor: 500 },
      { feeId: "C-1", kind: "commission", amountMinor: 600 },
    ],
    "settlement.closeBatch": [{ metrics: {} }],
    "settlement.forecast": [{ metrics: {} }],
    "settlement.recordStatement": [
      { statementId: "T-1", paidMinor: 7_500, lines: [] },
      { statementId: "T-2", paidMinor: 7_300, lines: [] },
    ],
    "settlement.explainDifference": [{ differenceId: "X-1", amountMinor: -200, cause: "freight insurance" }],
    "settlement.claimDifference": [{ differenceId: "X-2", amountMinor: -200, cause: "charged twice" }],
    "settlement.settleClaim": [
      { differenceId: "X-2", verdict: "granted" },
      { differenceId: "X-2", verdict: "refused" },
    ],
    "settlement.writeOffDifference": [
      { differenceId: "X-3", amountMinor: -200, cause: "too little to argue" },
    ],
    "settlement.recordPayout": [
      { payoutId: "P-1", amountMinor: 7_300 },
      { payoutId: "P-2", amountMinor: 200 },
    ],
    "settlement.holdReserve": [
      { reserveId: "H-1", amountMinor: 200 },
      { reserveId: "H-2", amountMinor: 100_000 },
    ],
    "settlement.releaseReserve": [{ reserveId: "H-1" }],
  },
  proposals: { "settlement.window": { earliestOn: "2026-03-17", latestOn: "2026-03-25" } },
  distinguish: (context) => [
    dueMinor(context),
    context.differences.map(({ standing }) => standing).sort(),
    paidMinor(context),
    heldMinor(context),
  ],
  otherWalks: [
    {
      // A sale is known before its receipt is confirmed; a statement comes again.
      fields: {
        "settlement.recordFee": [],
        "settlement.holdReserve": [],
        "settlement.claimDifference": [],
        "settlement.writeOffDifference": [],
      },
      distinguish: ({ sales, statements }) => [sales, statements.length],
    },
  ],
  invariants: [
    {
      name: "no more is held back than is due",
      holds: ({ context }) => heldMinor(context) >= 0 && heldMinor(context) <= Math.abs(dueMinor(context)),
    },
    {
      name: "payouts only ever come nearer to what is due",
      holds: ({ context, before }) =>
        before === undefined ||
        context.payouts.length === before.payouts.length ||
        Math.abs(dueMinor(context) - paidMinor(context)) < Math.abs(dueMinor(before) - paidMinor(before)),
    },
    {
      name: "a closed settlement is paid to the last minor unit",
      holds: ({ context, states }) => !states.includes("closed") || dueMinor(context) === paidMinor(context),
    },
    {
      name: "no claim is open once the settlement is reconciled",
      holds: ({ context, states }) =>
        !states.some((state) => state === "closed" || state.startsWith("paying")) ||
        context.differences.every(({ standing }) => standing !== "claimed"),
    },
    {
      name: "no entry counts twice",
      holds: ({ context: { sales, refunds, fees, statements, differences, payouts, reserves } }) =>
        [
          sales.map(({ orderId }) => orderId),
          refunds.map(({ refundId }) => refundId),
          fees.map(({ feeId }) => feeId),
          statements.map(({ statementId }) => statementId),
          differences.map(({ differenceId }) => differenceId),
          payouts.map(({ payoutId }) => payoutId),
          reserves.map(({ reserveId }) => reserveId),
        ].every((ids) => new Set(ids).size === ids.length),
    },
  ],
};
