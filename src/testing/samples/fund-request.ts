import type { FundMovement, FundRequestContext } from "../../processes/finance/fund-request.commands.js";
import type { ProcessSamples } from "../process-samples.js";

const li = { by: { actor: "li", role: "operations-director" } } as const;
const zhao = { by: { actor: "zhao", role: "chairman" } } as const;
const items = [
  { itemId: "ads", purpose: "search ads", amountMinor: 6_000 },
  { itemId: "live", purpose: "live stream", amountMinor: 4_000 },
];

const sum = ({ movements }: FundRequestContext, kind: FundMovement["kind"]): number =>
  movements.filter((one) => one.kind === kind).reduce((total, { amountMinor }) => total + amountMinor, 0);

/** A request of a budget, granted in part, paid out in parts, and accounted for. */
export const fundRequestSamples: ProcessSamples<FundRequestContext> = {
  start: {
    requestId: "F-1",
    currency: "CNY",
    items,
    campaignId: "C-1",
    budget: { budgetId: "BG-1", lineId: "ads" },
    reviewDays: 3,
    validDays: 30,
    accountingDays: 30,
  },
  fields: {
    "fundRequest.revise": [{ items }],
    "fundRequest.approve": [li, zhao],
    "fundRequest.grant": [{}, { amountMinor: 8_000 }, { amountMinor: 10_001 }],
    "fundRequest.sendBack": [{ reason: "name the channel" }],
    "fundRequest.refuse": [{ reason: "too dear" }],
    "fundRequest.reportShortfall": [{ availableMinor: 5_000 }],
    "fundRequest.payOut": [
      { entryId: "P-1", amountMinor: 8_000 },
      { entryId: "P-2", amountMinor: 2_000 },
    ],
    "fundRequest.recordSpend": [
      { entryId: "R-1", itemId: "ads", amountMinor: 7_000 },
      { entryId: "R-2", itemId: "nothing", amountMinor: 1_000 },
    ],
    "fundRequest.correctSpend": [
      { entryId: "R-1", amountMinor: 6_500 },
      { entryId: "R-1", amountMinor: 20_000 },
    ],
    "fundRequest.returnUnspent": [
      { entryId: "B-1", amountMinor: 1_000 },
      { entryId: "B-2", amountMinor: 2_000 },
    ],
  },
  distinguish: ({ approvals, grantedMinor, movements }) => [
    approvals.length,
    grantedMinor,
    movements.map(({ entryId, amountMinor }) => `${entryId}:${amountMinor}`).sort(),
  ],
  otherWalks: [
    {
      start: { requestId: "F-2", currency: "CNY", items, reviewDays: 3, validDays: 30, accountingDays: 30 },
      distinguish: ({ approvals, grantedMinor }) => [approvals.length, grantedMinor],
    },
  ],
  invariants: [
    {
      name: "nothing is granted that is still being decided on",
      holds: ({ context, states }) =>
        !states.some((state) => /^(draft|financeReview|refused)/.test(state)) || context.grantedMinor === 0,
    },
    {
      name: "no more is granted than is asked for, and no more paid out than is granted",
      holds: ({ context }) =>
        context.grantedMinor <= context.items.reduce((total, { amountMinor }) => total + amountMinor, 0) &&
        sum(context, "paid-out") <= context.grantedMinor,
    },
    {
      name: "no more is spent and given back than was paid out",
      holds: ({ context }) => sum(context, "spent") + sum(context, "returned") <= sum(context, "paid-out"),
    },
    {
      name: "once reconciled, what was spent and given back is what was paid out",
      holds: ({ context, states }) =>
        !states.includes("reconciled") ||
        sum(context, "spent") + sum(context, "returned") === sum(context, "paid-out"),
    },
    {
      name: "each movement is there once and of more than nothing, unless a receipt was corrected away",
      holds: ({ context: { movements } }) =>
        new Set(movements.map(({ entryId }) => entryId)).size === movements.length &&
        movements.every(({ amountMinor }) => amountMinor >= 0),
    },
    {
      name: "nobody approves on two levels",
      holds: ({ context: { approvals } }) => new Set(approvals).size === approvals.length,
    },
  ],
};
