import { progressOf, type RecallContext, wholeProgress } from "../../processes/supply/recall.updates.js";
import type { ProcessSamples } from "../process-samples.js";

const reason = "no answer from the rest";

/** Values to walk a recall through with, and what holds on the way. */
export const recallSamples: ProcessSamples<RecallContext> = {
  start: {
    recallId: "R-1",
    sku: "A-1",
    defect: "the cord overheats",
  },
  fields: {
    "recall.assess": [
      { verdict: "recall", severity: "serious", authorityDue: true },
      { verdict: "withdrawal", severity: "low", authorityDue: false },
      { verdict: "false-alarm", severity: "low", authorityDue: false },
    ],
    "recall.recordLot": [{ lotId: "L-1", stockUnits: 1, orders: [{ orderId: "O-1", units: 2 }] }],
    "recall.finishTrace": [{ metrics: {} }],
    "recall.notifyAuthority": [{ authority: "SAMR" }],
    "recall.sendNotice": [{ noticeId: "N-1" }],
    "recall.recordReturn": [
      { returnId: "B-1", lotId: "L-1", units: 1, as: "sent-back" },
      { returnId: "B-2", lotId: "L-1", units: 1, as: "destroyed-by-buyer" },
      { returnId: "B-3", lotId: "L-1", units: 5, as: "sent-back" },
    ],
    "recall.recordDisposal": [
      { disposalId: "D-1", lotId: "L-1", units: 1, as: "destroyed" },
      { disposalId: "D-2", lotId: "L-1", units: 1, as: "returned-to-supplier" },
    ],
    "recall.recordRemedy": [
      { remedyId: "M-1", lotId: "L-1", units: 1, as: "refund", orderId: "O-1" },
      { remedyId: "M-2", lotId: "L-1", units: 1, as: "repair" },
    ],
    "recall.finishCollection": [{}, { reason }],
    "recall.checkEffect": [{ verdict: "effective" }, { verdict: "insufficient" }],
    "recall.close": [{ outcome: "fixed" }, { outcome: "withdrawn" }],
    "recall.callOff": [{ reason }],
  },
  distinguish: (context) => [
    context.fromBuyers,
    context.saleStopped,
    context.lots.length,
    Object.values(wholeProgress(context)),
  ],
  otherWalks: [
    {
      // Another lot is found, and buyers are told again.
      fields: {
        "recall.recordLot": [
          { lotId: "L-1", stockUnits: 1, orders: [{ orderId: "O-1", units: 2 }] },
          { lotId: "L-2", stockUnits: 0, orders: [] },
        ],
        "recall.sendNotice": [{ noticeId: "N-1" }, { noticeId: "N-2" }],
        "recall.recordReturn": [],
        "recall.recordDisposal": [{ disposalId: "D-1", lotId: "L-1", units: 1, as: "destroyed" }],
        "recall.recordRemedy": [],
      },
    },
  ],
  invariants: [
    {
      name: "after a false alarm it is on sale again",
      holds: ({ context, states }) => !states.includes("falseAlarm") || !context.saleStopped,
    },
    {
      name: "by lot: collected is at most sold, remedied at most collected, disposed at most in hand",
      holds: ({ context }) =>
        context.lots.every(({ lotId }) => {
          const lot = progressOf(context, lotId);
          return (
            lot.collectedUnits <= lot.soldUnits &&
            lot.remediedUnits <= lot.collectedUnits &&
            lot.disposedUnits <= lot.inHandUnits
          );
        }),
    },
    {
      name: "no lot, return, disposal or remedy counts twice",
      holds: ({ context: { lots, returns, disposals, remedies } }) =>
        [
          lots.map(({ lotId }) => lotId),
          returns.map(({ returnId }) => returnId),
          disposals.map(({ disposalId }) => disposalId),
          remedies.map(({ remedyId }) => remedyId),
        ].every((ids) => new Set(ids).size === ids.length),
    },
    {
      name: "nothing is called back while it is on sale",
      holds: ({ context, states }) =>
        context.saleStopped || !states.some((state) => state.startsWith("running.goods.collecting")),
    },
  ],
};
