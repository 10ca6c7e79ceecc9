import { z } from "zod";
import { isOutcome } from "../chart-words.js";
import { defineProcess, type Process } from "../define-process.js";
import { currencyField } from "../finance/money-fields.js";
import { planApprovalCommands, planApprovalDeadlines } from "./plan-approval.commands.js";
import { planApprovalSetup, tell, tellOfRole, tellWhy } from "./plan-approval.setup.js";

const abandon = { target: "#planApproval.abandoned", actions: tellWhy("planApproval.abandoned") } as const;
const withdraw = { target: "#planApproval.planDraft", actions: tellWhy("planApproval.withdrawn") } as const;

const machine = planApprovalSetup.createMachine({
  id: "planApproval",
  context: ({ input }) => ({ ...input, round: 0, chain: [], signatures: [], delegations: [], funds: [] }),
  initial: "industryStudy",
  states: {
    industryStudy: {
      description: "The industry is being studied; what is no plan goes straight to its draft",
      meta: { zh: "行业研究" },
      always: { guard: "isNoPlan", target: "planDraft" },
      on: { "planApproval.finishIndustryStudy": "competitorStudy", "planApproval.abandon": abandon },
    },
    competitorStudy: {
      description: "The competitors are being studied",
      meta: { zh: "竞品研究" },
      on: { "planApproval.finishCompetitorStudy": "ideaDraft", "planApproval.abandon": abandon },
    },
    ideaDraft: {
      description: "The operating idea is being worked out",
      meta: { zh: "运营思路" },
      on: { "planApproval.settleIdea": "planDraft", "planApproval.abandon": abandon },
    },
    planDraft: {
      description: "Being drafted, for the first time or after a rejection",
      meta: { zh: "计划起草" },
      always: { guard: "isNoPlan", target: "ready" },
      on: {
        "planApproval.checkDraft": { guard: isOutcome("complete"), target: "ready" },
        "planApproval.abandon": abandon,
      },
    },
    ready: {
      description: "Complete; waits to be submitted",
      meta: { zh: "待报批" },
      on: {
        "planApproval.submit": {
          guard: "isDecided",
          target: "inApproval",
          actions: [{ type: "beginRound", params: ({ event }) => event }, tell("planApproval.submitted")],
        },
        "planApproval.abandon": abandon,
      },
    },
    inApproval: {
      description:
        "On its way through the chain of signatures; a rejection by anybody leads back to the draft",
      meta: { zh: "审批中" },
      entry: tellOfRole("planApproval.signatureAwaited"),
      after: {
        signatureWindow: {
          target: ".signatureOverdue",
          actions: tellOfRole("planApproval.signatureOverdue"),
        },
      },
      on: {
        "planApproval.sign": [
          { guard: "isLastSigner", target: "approved", actions: ["sign", tell("planApproval.approved")] },
          { guard: "isSigner", target: "inApproval", reenter: true, actions: "sign" },
        ],
        "planApproval.reject": {
          guard: "isSigner",
          target: "planDraft",
          actions: tellWhy("planApproval.rejected", "tellOfRole"),
        },
        "planApproval.delegate": {
          guard: { type: "mayDelegate", params: ({ event }) => event },
          target: "inApproval",
          reenter: true,
          actions: [{ type: "delegate", params: ({ event }) => event }, tellOfRole("planApproval.delegated")],
        },
        "planApproval.addSigner": {
          guard: { type: "isNewSigner", params: ({ event }) => event.role },
          actions: { type: "addSigner", params: ({ event }) => event.role },
        },
        "planApproval.withdraw": withdraw,
      },
      initial: "departmentReview",
      states: {
        departmentReview: {
          description: "The operations department is discussing it",
          meta: { zh: "部门讨论" },
          always: { guard: "isNotDiscussed", target: "awaitingSignature" },
        },
        awaitingSignature: {
          description: "Waits for the next signature of the chain",
          meta: { zh: "待签字" },
        },
        signatureOverdue: {
          description: "Nobody has signed in time: press the signer, or let a superior name somebody else",
          meta: { zh: "签字超时" },
          tags: ["overdue"],
          on: {
            "planApproval.delegate": {
              guard: { type: "mayAppoint", params: ({ event }) => event },
              target: "#planApproval.inApproval",
              reenter: true,
              actions: [
                { type: "delegate", params: ({ event }) => event },
                tellOfRole("planApproval.delegated"),
              ],
            },
          },
        },
      },
    },
    approved: {
      description: "Signed by all; waits to be put into force",
      meta: { zh: "已批准" },
      on: {
        "planApproval.execute": [
          {
            guard: "isPlan",
            target: "executing",
            actions: { type: "tellDivision", params: ({ event }) => event },
          },
          { guard: "needsNoRelease", target: "completed" },
        ],
        "planApproval.releaseData": { guard: isOutcome("approved"), target: "completed" },
        "planApproval.releaseSum": { guard: isOutcome("approved"), target: "completed" },
        "planApproval.addSigner": {
          guard: { type: "isNewSigner", params: ({ event }) => event.role },
          target: "inApproval",
          actions: { type: "addSigner", params: ({ event }) => event.role },
        },
        "planApproval.withdraw": withdraw,
      },
    },
    executing: {
      description: "The plan is being carried out",
      meta: { zh: "执行中" },
      on: {
        "planApproval.requestFunds": [
          { guard: { type: "isKnownRequest", params: ({ event }) => event }, actions: "changeNothing" },
          {
            guard: { type: "isNewRequest", params: ({ event }) => event.requestId },
            actions: [
              { type: "noteRequest", params: ({ event }) => event },
              { type: "tellRequest", params: ({ event }) => event },
            ],
          },
        ],
        "planApproval.recordFunds": [
          { guard: { type: "isKnownGrant", params: ({ event }) => event }, actions: "changeNothing" },
          {
            guard: { type: "isGrantOfRequest", params: ({ event }) => event },
            actions: { type: "noteGrant", params: ({ event }) => event },
          },
        ],
        "planApproval.complete": "completed",
        "planApproval.abandon": abandon,
      },
      initial: "onCourse",
      states: {
        onCourse: {
          description: "Under way until the next check of its effect",
          meta: { zh: "按计划执行" },
          after: {
            checkpointInterval: { target: "checkpointDue", actions: tell("planApproval.checkpointDue") },
          },
          on: {
            "planApproval.openCheckpoint": {
              target: "checkpointReview",
              actions: {
                type: "tell",
                params: ({ event }) => ({ type: "planApproval.checkpointReached", detail: event.findings }),
              },
            },
          },
        },
        checkpointDue: {
          description: "Its effect is to be checked",
          meta: { zh: "待检查效果" },
          tags: ["overdue"],
          on: {
            "planApproval.openCheckpoint": {
              target: "checkpointReview",
              actions: {
                type: "tell",
                params: ({ event }) => ({ type: "planApproval.checkpointReached", detail: event.findings }),
              },
            },
          },
        },
        checkpointReview: {
          description: "Its effect is held against the goal",
          meta: { zh: "效果评估" },
          on: {
            "planApproval.confirmPlan": "onCourse",
            "planApproval.correctPlan": {
              target: "onCourse",
              actions: {
                type: "tell",
                params: ({ event }) => ({ type: "planApproval.corrected", changes: event.changes }),
              },
            },
          },
        },
      },
    },
    completed: {
      description: "Carried out",
      meta: { zh: "已完成" },
      type: "final",
      entry: tell("planApproval.completed"),
    },
    abandoned: { description: "Given up", meta: { zh: "已放弃" }, type: "final" },
  },
});

/** The machine's type, printed once. */
export type PlanApprovalMachine = typeof machine;

/** An approval as a bare XState machine. */
export const planApprovalMachine: PlanApprovalMachine = machine;

const start = z
  .strictObject({
    planId: z.string().min(1),
    title: z.string().min(1),
    kind: z.enum(["plan", "price", "data-export", "large-sum", "other"]),
    amountMinor: z.int().nonnegative(),
    currency: currencyField,
    dataClass: z.exactOptional(z.string().min(1)),
    signatureDays: z.number().positive(),
  })
  .refine(({ kind, dataClass }) => (kind === "data-export") === (dataClass !== undefined), {
    path: ["dataClass"],
    message: "given for an export of data, and only there",
  })
  .refine(({ kind, amountMinor }) => kind !== "large-sum" || amountMinor > 0, {
    path: ["amountMinor"],
    message: "more than 0 for a payment",
  });

/**
 * An operation plan from the studies behind it to its end: studies → idea → draft, checked for completeness → the
 * signatures that the rule asks for, one after the other, no person twice → execution with a check of its effect at each
 * data review, or whenever the plan says so. Whoever signs may reject: it goes back to the draft and begins a new round.
 *
 * The same approval carries a price, an export of data, a large payment or another document: these begin at the draft,
 * and the last two are released under the rules of internal control.
 *
 * Source: P019, P027; R040, R041, R042, R045, R046, R049, R120, R121; E-17. Extensions: the time that a signature takes,
 * a person who stands in, one more signature, taking it back.
 */
export const planApprovalProcess: Process<
  "plan-approval",
  PlanApprovalMachine,
  typeof planApprovalCommands,
  z.input<typeof start>
> = defineProcess({
  id: "plan-approval",
  title: { en: "Approval of a plan or document", zh: "运营计划与文件审批" },
  covers: ["P019", "P027"],
  owner: "operations-department",
  version: 1,
  machine: planApprovalMachine,
  commands: planApprovalCommands,
  start,
  deadlines: planApprovalDeadlines,
  restingStates: [
    "industryStudy",
    "competitorStudy",
    "ideaDraft",
    "planDraft",
    "ready",
    "inApproval",
    "approved",
    "executing.onCourse",
    "executing.checkpointReview",
  ],
  deliverables: [
    "industry-data-presentation",
    "single-product-presentation",
    "plan-summary",
    "operation-plan",
    "visual-script",
    "promotion-fund-application",
  ],
  kpis: ["sales/sales-amount", "costs/total-cost", "profit/net-profit"],
  toInput: ({ signatureDays: _resolved, ...start }, windows) => ({ ...start, windows }),
});
