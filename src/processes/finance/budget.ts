import { and } from "xstate";
import { z } from "zod";
import { isOutcome } from "../chart-words.js";
import { defineProcess, type Process } from "../define-process.js";
import { budgetCommands, budgetDeadlines, plannedLines } from "./budget.commands.js";
import { bookAndTell, bookAs, bookOnce, budgetSetup, canBookAs, repeat, tell } from "./budget.setup.js";
import { plannedLine } from "./budget.updates.js";
import { currencyField } from "./money-fields.js";

interface WithReason {
  readonly event: { readonly reason: string };
}

const carryOver = { "budget.receiveCarryOver": bookOnce("carry") } as const;

const close = {
  guard: "hasNothingCommitted",
  target: "#budget.closed",
  actions: {
    type: "tellClosed",
    params: ({ event }: { readonly event: { readonly carryToBudgetId?: string } }) => event.carryToBudgetId,
  },
} as const;

const cancel = {
  target: "cancelled",
  actions: {
    type: "tell",
    params: ({ event }: WithReason) => ({ type: "budget.cancelled", detail: event.reason }) as const,
  },
} as const;

const intervene = {
  target: "intervening",
  actions: {
    type: "tell",
    params: ({ event }: { readonly event: { readonly measure: string } }) =>
      ({ type: "budget.intervened", detail: event.measure }) as const,
  },
} as const;

interface Committing {
  readonly event: {
    readonly entryId: string;
    readonly lineId: string;
    readonly amountMinor: number;
    readonly requestId?: string;
  };
}

const shortForRequest = {
  description: "A request for funds is told that the money is not there",
  guard: { type: "isShortForRequest", params: ({ event }: Committing) => event },
  actions: {
    type: "tellShortfall",
    params: ({ event: { lineId, amountMinor, requestId } }: Committing) => ({
      lineId,
      amountMinor,
      ...(requestId !== undefined && { requestId }),
    }),
  },
} as const;

const machine = budgetSetup.createMachine({
  id: "budget",
  context: ({ input }) => ({ ...input, lines: input.lines.map(plannedLine), entries: [] }),
  initial: "drafted",
  states: {
    drafted: {
      description: "Its lines are being planned",
      meta: { zh: "编制中" },
      on: {
        "budget.setLines": { actions: { type: "setLines", params: ({ event }) => event.lines } },
        "budget.approve": { target: "approved", actions: tell("budget.approved") },
        "budget.cancel": cancel,
      },
    },
    approved: {
      description: "Approved; its period has not been opened yet",
      meta: { zh: "已批准" },
      on: {
        ...carryOver,
        "budget.open": { target: "active", actions: tell("budget.opened") },
        "budget.redraft": { guard: "hasNoEntries", target: "drafted" },
        "budget.cancel": cancel,
      },
    },
    active: {
      description: "Open: money is set aside and spent, and each line is held against what was planned",
      meta: { zh: "执行中" },
      on: {
        ...carryOver,
        "budget.commit": [
          repeat("commit"),
          {
            guard: canBookAs("commit"),
            actions: [
              bookAs("commit"),
              {
                type: "tell",
                params: ({ event: { lineId, amountMinor, requestId } }) => ({
                  type: "budget.committed",
                  lineId,
                  amountMinor,
                  ...(requestId !== undefined && { requestId }),
                }),
              },
            ],
          },
          shortForRequest,
        ],
        "budget.release": bookOnce("release"),
        "budget.spend": bookOnce("spend"),
        "budget.refund": bookOnce("refund"),
        "budget.transfer": bookOnce("transfer"),
        "budget.approveOverdraft": bookAndTell("overdraft", "budget.overdraftApproved"),
        "budget.adjust": bookAndTell("adjust", "budget.adjusted"),
        "budget.review": [
          {
            guard: isOutcome("raise"),
            target: ".deviating",
            actions: [
              { type: "raiseDeviation", params: ({ event }) => event.lineId },
              {
                type: "tell",
                params: ({ event }) => ({ type: "budget.deviationRaised", lineId: event.lineId }),
              },
            ],
          },
          {
            guard: and([isOutcome("clear"), "isOnlyDeviation"]),
            target: ".monitored",
            actions: [
              { type: "clearDeviation", params: ({ event }) => event.lineId },
              {
                type: "tell",
                params: ({ event }) => ({ type: "budget.deviationCleared", lineId: event.lineId }),
              },
            ],
          },
          {
            description: "Another line still deviates",
            guard: isOutcome("clear"),
            actions: { type: "clearDeviation", params: ({ event }) => event.lineId },
          },
        ],
        "budget.freeze": {
          target: "frozen",
          actions: {
            type: "tell",
            params: ({ event }) => ({ type: "budget.frozen", detail: event.reason }),
          },
        },
        "budget.close": close,
      },
      initial: "monitored",
      states: {
        monitored: {
          description: "Actual and budget go together, as far as known",
          meta: { zh: "监控中" },
          always: { guard: "isDeviating", target: "deviating" },
          after: { reviewInterval: { target: "reviewDue", actions: tell("budget.reviewDue") } },
        },
        reviewDue: {
          description: "The lines are to be held against what was planned",
          meta: { zh: "待对比分析" },
          tags: ["overdue"],
          on: { "budget.intervene": intervene },
        },
        deviating: {
          description: "A line is too far from what was planned: somebody must step in",
          meta: { zh: "偏差预警" },
          tags: ["attention"],
          on: { "budget.intervene": intervene },
        },
        intervening: {
          description: "Somebody has stepped in; the next review says whether it helped",
          meta: { zh: "干预中" },
          after: { reviewInterval: { target: "reviewDue", actions: tell("budget.reviewDue") } },
        },
      },
    },
    frozen: {
      description: "Nothing new is set aside or moved; what was promised is still paid",
      meta: { zh: "已冻结" },
      on: {
        ...carryOver,
        "budget.commit": { ...shortForRequest, description: "A request for funds has to look elsewhere" },
        "budget.release": bookOnce("release"),
        "budget.spend": [
          repeat("spend"),
          { guard: canBookAs("spend", "canBookOfCommitment"), actions: bookAs("spend") },
        ],
        "budget.refund": bookOnce("refund"),
        "budget.unfreeze": { target: "active", actions: tell("budget.unfrozen") },
        "budget.close": close,
      },
    },
    closed: {
      description: "The period is over; remainders are carried over",
      meta: { zh: "已关账" },
      type: "final",
    },
    cancelled: { description: "Never opened", meta: { zh: "已取消" }, type: "final" },
  },
});

/** The machine's type, printed once. */
export type BudgetMachine = typeof machine;

/** A budget as a bare XState machine. */
export const budgetMachine: BudgetMachine = machine;

const start = z.strictObject({
  budgetId: z.string().min(1),
  period: z
    .strictObject({ from: z.iso.date(), to: z.iso.date() })
    .refine(({ from, to }) => from <= to, { path: ["to"], message: "not before from" }),
  currency: currencyField,
  lines: plannedLines,
  reviewDays: z.number().positive(),
});

/**
 * A budget of one period: drafted → approved → open, where money is set aside, released and spent by line and each line
 * is held against the plan; a line that deviates calls for somebody to step in → closed, with the remainders carried
 * over. No line spends or promises more than it has, unless an overdraft was approved.
 *
 * Source: P118; R122. Extensions: commitments, refunds, transfers, overdraft, freezing, carry-over.
 */
export const budgetProcess: Process<
  "budget",
  BudgetMachine,
  typeof budgetCommands,
  z.input<typeof start>
> = defineProcess({
  id: "budget",
  title: { en: "Budget", zh: "预算管理" },
  covers: ["P118"],
  owner: "finance",
  version: 1,
  machine: budgetMachine,
  commands: budgetCommands,
  start,
  deadlines: budgetDeadlines,
  restingStates: ["drafted", "approved", "active", "frozen"],
  deliverables: ["cost-structure-table"],
  kpis: ["profit/budget-variance", "costs/total-cost"],
  toInput: ({ reviewDays: _resolved, ...start }, windows) => ({ ...start, windows }),
});
