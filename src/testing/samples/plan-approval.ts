import type { PlanApprovalContext } from "../../processes/planning/plan-approval.commands.js";
import type { ProcessSamples } from "../process-samples.js";

const wang = { by: { actor: "wang", role: "operations-department" } } as const;
const li = { by: { actor: "li", role: "operations-director" } } as const;
const zhao = { by: { actor: "zhao", role: "chairman" } } as const;
const chen = { by: { actor: "chen", role: "finance" } } as const;
const request = {
  requestId: "F-1",
  items: [{ itemId: "ads", purpose: "search ads", amountMinor: 500_000 }],
  reviewDays: 3,
  validDays: 30,
  accountingDays: 30,
};

/** A plan that three roles sign, with somebody who stands in, one signature more and a request for funds. */
export const planApprovalSamples: ProcessSamples<PlanApprovalContext> = {
  start: {
    planId: "PL-1",
    title: "Spring tea",
    kind: "plan",
    amountMinor: 2_000_000,
    currency: "CNY",
    signatureDays: 2,
  },
  fields: {
    "planApproval.finishIndustryStudy": [{ report: "industry.pdf" }],
    "planApproval.finishCompetitorStudy": [{ report: "competitors.pdf" }],
    "planApproval.settleIdea": [{ summary: "win on freshness" }],
    "planApproval.checkDraft": [{ metrics: {} }],
    "planApproval.sign": [wang, li, zhao, chen, { by: { actor: "wang", role: "operations-director" } }],
    "planApproval.reject": [
      { ...wang, reason: "too dear" },
      { ...zhao, reason: "too dear" },
    ],
    "planApproval.delegate": [
      { ...li, to: "chen", until: "2026-02-01T00:00:00Z" },
      { ...zhao, to: "chen", until: "2026-02-01T00:00:00Z" },
      { ...zhao, to: "chen", until: "2025-12-31T00:00:00Z" },
    ],
    "planApproval.addSigner": [{ role: "finance" }],
    "planApproval.execute": [{ listings: [{ listingId: "A-1@tmall", sku: "A-1", platform: "tmall" }] }],
    "planApproval.requestFunds": [request, { ...request, requestId: "F-2" }],
    "planApproval.recordFunds": [
      { requestId: "F-1", grantedMinor: 300_000 },
      { requestId: "F-1", grantedMinor: 500_001 },
    ],
    "planApproval.openCheckpoint": [{ findings: "too few visitors" }],
    "planApproval.correctPlan": [{ changes: ["more search ads"] }],
    "planApproval.abandon": [{ reason: "out of season" }],
  },
  proposals: { "approval.chain": { roles: ["operations-department", "operations-director", "chairman"] } },
  distinguish: ({ chain, signatures, delegations, funds }) => [
    chain.length,
    signatures.map(({ actor }) => actor),
    delegations.length,
    funds.map(({ requestId, grantedMinor }) => [requestId, grantedMinor]),
  ],
  otherWalks: [
    {
      start: {
        planId: "PL-2",
        title: "Lower the price",
        kind: "price",
        amountMinor: 0,
        currency: "CNY",
        signatureDays: 2,
      },
    },
  ],
  invariants: [
    {
      name: "nobody signs twice in a round",
      holds: ({ context: { signatures } }) =>
        new Set(signatures.map(({ actor }) => actor)).size === signatures.length,
    },
    {
      name: "the signatures are those of the chain, in its order",
      holds: ({ context: { chain, signatures } }) =>
        signatures.every(({ role }, index) => chain[index] === role),
    },
    {
      name: "it is put into force only when all have signed",
      holds: ({ context: { chain, signatures }, states }) =>
        !states.some((state) => /^(approved|executing|completed)/.test(state)) ||
        (chain.length > 0 && signatures.length === chain.length),
    },
    {
      name: "each request for funds is there once, and granted no more than it asks for",
      holds: ({ context: { funds } }) =>
        new Set(funds.map(({ requestId }) => requestId)).size === funds.length &&
        funds.every(({ amountMinor, grantedMinor = 0 }) => grantedMinor <= amountMinor),
    },
  ],
};
