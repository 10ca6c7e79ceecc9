import { and } from "xstate";
import { z } from "zod";
import { isOutcome } from "../chart-words.js";
import { defineProcess, type Process } from "../define-process.js";
import { fundRequestCommands, fundRequestDeadlines, requestItems } from "./fund-request.commands.js";
import { fundRequestSetup, isKnownAs, isPossibleAs, noteAs, tell, tellWhy } from "./fund-request.setup.js";
import { currencyField } from "./money-fields.js";

const withdraw = { target: "withdrawn", actions: tellWhy("fundRequest.withdrawn") } as const;

const payOut = {
  guard: isPossibleAs("paid-out"),
  target: "#fundRequest.paidOut",
  actions: [noteAs("paid-out"), tell("fundRequest.paidOut")],
} as const;

const machine = fundRequestSetup.createMachine({
  id: "fundRequest",
  context: ({ input }) => ({ ...input, approvals: [], grantedMinor: 0, movements: [] }),
  initial: "draft",
  states: {
    draft: {
      description: "Being written, for the first time or after it was sent back",
      meta: { zh: "草稿" },
      on: {
        "fundRequest.revise": { actions: { type: "revise", params: ({ event }) => event } },
        "fundRequest.submit": {
          guard: isOutcome("accept"),
          target: "financeReview",
          actions: ["beginRound", tell("fundRequest.submitted")],
        },
        "fundRequest.withdraw": withdraw,
      },
    },
    financeReview: {
      description: "Finance, and further levels where the sum is large, are deciding",
      meta: { zh: "财务审核" },
      after: { reviewWindow: { target: ".overdue", actions: tell("fundRequest.reviewOverdue") } },
      on: {
        "fundRequest.approve": {
          guard: "isAnotherApprover",
          actions: ["approve", tell("fundRequest.approvedOnLevel")],
        },
        "fundRequest.grant": {
          guard: and([isOutcome("approved"), "isWithinRequest"]),
          target: "awaitingBudget",
          actions: { type: "grant", params: ({ event }) => event.amountMinor },
        },
        "fundRequest.sendBack": { target: "draft", actions: tellWhy("fundRequest.sentBack") },
        "fundRequest.refuse": { target: "refused", actions: tellWhy("fundRequest.refused") },
        "fundRequest.withdraw": withdraw,
      },
      initial: "inTime",
      states: {
        inTime: { description: "Within the time that the review takes", meta: { zh: "审核中" } },
        overdue: {
          description: "Not decided in time: press the approvers",
          meta: { zh: "审核超时" },
          tags: ["overdue"],
        },
      },
    },
    awaitingBudget: {
      description: "Granted, if its budget has the money; at once where it is of no budget",
      meta: { zh: "待占用预算" },
      entry: tell("fundRequest.approved"),
      always: { guard: "isOutsideBudgets", target: "granted", actions: tell("fundRequest.granted") },
      on: {
        "fundRequest.confirmFunds": { target: "granted", actions: tell("fundRequest.granted") },
        "fundRequest.reportShortfall": {
          target: "financeReview",
          actions: ["takeBackGrant", tell("fundRequest.shortOfBudget")],
        },
        "fundRequest.withdraw": withdraw,
      },
    },
    granted: {
      description: "Granted; waits to be paid out while it is valid",
      meta: { zh: "已批准" },
      after: { validityWindow: { target: "expired", actions: tell("fundRequest.expired") } },
      on: { "fundRequest.payOut": payOut, "fundRequest.withdraw": withdraw },
    },
    paidOut: {
      description: "Paid out, all or a part; the requester accounts for it",
      meta: { zh: "已拨付" },
      after: { accountingWindow: { target: ".overdue", actions: tell("fundRequest.accountOverdue") } },
      on: {
        "fundRequest.payOut": [{ guard: isKnownAs("paid-out"), actions: "changeNothing" }, payOut],
        "fundRequest.recordSpend": [
          { guard: isKnownAs("spent"), actions: "changeNothing" },
          { guard: isPossibleAs("spent"), actions: noteAs("spent") },
        ],
        "fundRequest.correctSpend": {
          guard: { type: "isCorrectable", params: ({ event }) => event },
          actions: { type: "correct", params: ({ event }) => event },
        },
        "fundRequest.returnUnspent": [
          { guard: isKnownAs("returned"), actions: "changeNothing" },
          { guard: isPossibleAs("returned"), actions: noteAs("returned") },
        ],
        "fundRequest.reconcile": { guard: "isAccountedFor", target: "reconciled" },
      },
      initial: "inTime",
      states: {
        inTime: { description: "Within the time for the account", meta: { zh: "使用中" } },
        overdue: {
          description: "Not accounted for in time: ask for receipts or the money",
          meta: { zh: "报账超时" },
          tags: ["overdue"],
        },
      },
    },
    reconciled: {
      description: "All that was paid out is spent with receipts or given back",
      meta: { zh: "已核销" },
      type: "final",
      entry: tell("fundRequest.reconciled"),
    },
    refused: { description: "Refused", meta: { zh: "已驳回" }, type: "final" },
    expired: {
      description: "Granted, and not used while it was valid",
      meta: { zh: "已失效" },
      type: "final",
    },
    withdrawn: {
      description: "Withdrawn before anything was paid out",
      meta: { zh: "已撤回" },
      type: "final",
    },
  },
});

/** The machine's type, printed once. */
export type FundRequestMachine = typeof machine;

/** A request for funds as a bare XState machine. */
export const fundRequestMachine: FundRequestMachine = machine;

const start = z.strictObject({
  requestId: z.string().min(1),
  currency: currencyField,
  items: requestItems,
  planId: z.exactOptional(z.string().min(1)),
  campaignId: z.exactOptional(z.string().min(1)),
  budget: z.exactOptional(z.strictObject({ budgetId: z.string().min(1), lineId: z.string().min(1) })),
  reviewDays: z.number().positive(),
  validDays: z.number().positive(),
  accountingDays: z.number().positive(),
});

/**
 * Money for promotion from the request to its account: draft → checked against the red line of brushing → finance's
 * review, by as many people as the sum asks for → granted in full or in part, where its budget has the money → paid
 * out → spent with receipts → reconciled: spent and given back are what was paid out.
 *
 * Source: P119; R120, R224; E-17, E-18. Extensions: sending back, a shortfall of the budget, payment in parts, expiry,
 * overdue review and account, withdrawal.
 */
export const fundRequestProcess: Process<
  "fund-request",
  FundRequestMachine,
  typeof fundRequestCommands,
  z.input<typeof start>
> = defineProcess({
  id: "fund-request",
  title: { en: "Promotion fund request", zh: "推广资金申请" },
  covers: ["P119"],
  owner: "finance",
  version: 1,
  machine: fundRequestMachine,
  commands: fundRequestCommands,
  start,
  deadlines: fundRequestDeadlines,
  restingStates: ["draft", "financeReview", "awaitingBudget", "granted", "paidOut"],
  deliverables: ["promotion-fund-application"],
  kpis: ["costs/marketing-cost", "ads/roas"],
  toInput: ({ reviewDays: _review, validDays: _valid, accountingDays: _accounting, ...start }, windows) => ({
    ...start,
    windows,
  }),
});
