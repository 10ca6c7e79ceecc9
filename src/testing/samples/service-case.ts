import type { ServiceCaseContext } from "../../processes/service/service-case.context.js";
import type { ProcessSamples } from "../process-samples.js";

const goods = { returnId: "R-1", lines: [{ lineId: "1", units: 1 }] };
const until = "2026-01-08T00:00:00.000Z";
const isUnique = (ids: readonly string[]): boolean => new Set(ids).size === ids.length;

/** An inquiry about an order, which may turn out to be any of the other kinds. */
export const serviceCaseSamples: ProcessSamples<ServiceCaseContext> = {
  start: {
    caseId: "SC-1",
    kind: "inquiry",
    orderId: "O-1",
    customerId: "B-1",
    sku: "A-1",
    currency: "CNY",
    messageId: "M-0",
    responseHours: 1,
  },
  fields: {
    "serviceCase.recordMessage": [{ messageId: "M-0" }, { messageId: "M-1" }, { messageId: "M-2" }],
    "serviceCase.recordBotTurn": [{ metrics: {} }],
    "serviceCase.takeOver": [{ agent: "mei" }],
    "serviceCase.classify": [{ kind: "complaint" }, { kind: "negative-review" }],
    "serviceCase.grade": [{ metrics: {} }],
    "serviceCase.assign": [{ agent: "mei" }],
    "serviceCase.escalate": [
      { to: "senior-agent", agent: "li", reason: "complex" },
      { to: "supervisor", agent: "wu", reason: "in public" },
    ],
    "serviceCase.reply": [
      { messageId: "A-1", apology: true, proposal: "a new one" },
      { messageId: "A-2" },
      { messageId: "M-0" },
    ],
    "serviceCase.askCustomer": [{ messageId: "M-0" }, { messageId: "Q-1" }, { messageId: "Q-2", until }],
    "serviceCase.identifyCause": [{ cause: "quality" }],
    "serviceCase.offer": [
      { solution: { remedy: "partial-refund", amountMinor: 500 } },
      { solution: { remedy: "return", ...goods } },
    ],
    "serviceCase.recordAnswer": [{ verdict: "accepted" }, { verdict: "rejected" }],
    "serviceCase.settle": [{}, { until }],
    "serviceCase.failSettlement": [{ reason: "out of stock" }],
    "serviceCase.compensate": [{ compensationId: "K-1", form: "coupon", amountMinor: 1000 }],
    "serviceCase.resolve": [{}, { until }],
    "serviceCase.rate": [{ score: 4 }],
    "serviceCase.requestRevision": [{ metrics: {} }],
    "serviceCase.recordRevision": [{ revised: true }, { revised: false }],
    "serviceCase.reopen": [{ reason: "again broken" }],
    "serviceCase.recordDispute": [{ disputeId: "D-1" }],
    "serviceCase.recordRuling": [{ verdict: "won" }, { verdict: "lost" }, { verdict: "withdrawn" }],
    "serviceCase.changeOrder": [
      { change: "cancel", detail: "no longer wanted" },
      { change: "correct", detail: "another address" },
    ],
    "serviceCase.reportCrisis": [{ crisisId: "CR-1", summary: "a video spreads" }],
    "serviceCase.merge": [{ intoCaseId: "SC-2" }],
  },
  distinguish: ({ kind, owner, revision, compensations, crisisId }) => [
    kind,
    owner !== null,
    // Each for one kind only, so that the walk stays short.
    kind === "negative-review" && revision !== "none",
    kind === "inquiry" && owner === null && [compensations.length, crisisId],
  ],
  otherWalks: [
    {
      start: { caseId: "SC-1", kind: "complaint", customerId: "B-1", currency: "CNY", messageId: "M-0" },
      distinguish: ({ kind, owner }) => [kind, owner !== null],
    },
  ],
  invariants: [
    { name: "each message is taken once", holds: ({ context }) => isUnique(context.messageIds) },
    {
      name: "each compensation is granted once, for more than nothing",
      holds: ({ context: { compensations } }) =>
        isUnique(compensations.map(({ compensationId }) => compensationId)) &&
        compensations.every(({ amountMinor }) => amountMinor > 0),
    },
    {
      name: "only a bad review is asked about",
      holds: ({ context, before }) =>
        before?.revision !== "none" || context.revision === "none" || context.kind === "negative-review",
    },
    {
      name: "a review that was asked about is not asked about again",
      holds: ({ context, before }) => before?.revision !== "revised" || context.revision === "revised",
    },
    {
      name: "nothing that was granted or rated is forgotten",
      holds: ({ context, before }) =>
        before === undefined ||
        (context.compensations.length >= before.compensations.length &&
          context.reopenings >= before.reopenings &&
          (before.satisfaction === null || context.satisfaction !== null)),
    },
  ],
};
