import { z } from "zod";
import { isField, isVerdict } from "../chart-words.js";
import { defineProcess, type Process } from "../define-process.js";
import { recallCommands, recallDeadlines } from "./recall.commands.js";
import { recallSetup, tell } from "./recall.setup.js";
import type { RecallDisposal, RecalledLot, RecallRemedy, RecallReturn } from "./recall.updates.js";

interface Fields<Event> {
  readonly event: Event;
}

const stopSale = { actions: ["stopSale", tell("recall.saleStopped")] } as const;

/** Nothing was wrong: what was stopped goes on. */
const goesOn = {
  target: "#recall.falseAlarm",
  actions: ["releaseSale", tell("recall.calledOff"), tell("recall.saleReleased")],
} as const;
/** Nothing was wrong, and nothing was stopped. */
const nothingStopped = { target: "#recall.falseAlarm", actions: tell("recall.calledOff") } as const;

const notice = {
  guard: {
    type: "isKnownNotice",
    params: ({ event }: Fields<{ readonly noticeId: string }>) => event.noticeId,
  },
  actions: "changeNothing",
} as const;
const sendNotice = [
  { type: "keepNotice", params: ({ event }: Fields<{ readonly noticeId: string }>) => event.noticeId },
  tell("recall.noticeSent"),
] as const;

const recordReturn = [
  {
    guard: { type: "isKnownReturn", params: ({ event }: Fields<RecallReturn>) => event },
    actions: "changeNothing",
  },
  {
    guard: { type: "isSold", params: ({ event }: Fields<RecallReturn>) => event },
    actions: [
      { type: "keepReturn", params: ({ event }: Fields<RecallReturn>) => event },
      tell("recall.progressed"),
    ],
  },
] as const;

const recordDisposal = [
  {
    guard: { type: "isKnownDisposal", params: ({ event }: Fields<RecallDisposal>) => event },
    actions: "changeNothing",
  },
  {
    guard: { type: "isInHand", params: ({ event }: Fields<RecallDisposal>) => event },
    actions: { type: "keepDisposal", params: ({ event }: Fields<RecallDisposal>) => event },
  },
] as const;

const recordRemedy = [
  {
    guard: { type: "isKnownRemedy", params: ({ event }: Fields<RecallRemedy>) => event },
    actions: "changeNothing",
  },
  {
    guard: { type: "isCollected", params: ({ event }: Fields<RecallRemedy>) => event },
    actions: { type: "keepRemedy", params: ({ event }: Fields<RecallRemedy>) => event },
  },
] as const;

const recordLot = [
  {
    guard: { type: "isKnownLot", params: ({ event }: Fields<RecalledLot>) => event },
    actions: "changeNothing",
  },
  {
    guard: { type: "isNewLot", params: ({ event }: Fields<RecalledLot>) => event },
    actions: { type: "keepLot", params: ({ event }: Fields<RecalledLot>) => event },
  },
] as const;

const machine = recallSetup.createMachine({
  id: "recall",
  context: ({ input }) => ({
    ...input,
    fromBuyers: false,
    authorityDue: false,
    saleStopped: false,
    lots: [],
    notices: [],
    returns: [],
    disposals: [],
    remedies: [],
  }),
  initial: "reported",
  states: {
    reported: {
      description:
        "Goods may be unsafe or unfit; the risk is to be assessed, and the sale may be stopped at once",
      meta: { zh: "已上报" },
      on: {
        "recall.stopSale": [{ guard: "isSaleStopped", actions: "changeNothing" }, stopSale],
        "recall.assess": [
          { guard: "isStoppedForNothing", ...goesOn },
          { guard: isVerdict("false-alarm"), ...nothingStopped },
          {
            target: "running",
            actions: [{ type: "assess", params: ({ event }) => event }, tell("recall.assessed")],
          },
        ],
        "recall.callOff": [{ guard: "isSaleStopped", ...goesOn }, nothingStopped],
      },
      after: { assessmentWindow: { target: ".late", actions: tell("recall.overdue", "assessment") } },
      initial: "assessing",
      states: {
        assessing: { description: "Within the time for it", meta: { zh: "风险评估中" } },
        late: { description: "Not assessed in time", meta: { zh: "评估逾期" }, tags: ["overdue"] },
      },
    },
    running: {
      description:
        "Goods are taken off sale and, in a recall, called back; the authority is told where the law asks",
      meta: { zh: "召回进行中" },
      type: "parallel",
      onDone: "checking",
      states: {
        goods: {
          description: "What becomes of the goods",
          meta: { zh: "商品处理" },
          initial: "selling",
          states: {
            selling: {
              description: "The sale is to be stopped",
              meta: { zh: "待停售" },
              tags: ["attention"],
              always: { guard: "isSaleStopped", target: "tracing" },
              on: { "recall.stopSale": stopSale, "recall.callOff": nothingStopped },
            },
            tracing: {
              description: "Lots and orders are looked up in the records",
              meta: { zh: "溯源中" },
              on: {
                "recall.recordLot": recordLot,
                "recall.finishTrace": [
                  { guard: "isTraced", target: "traced", actions: tell("recall.traced") },
                ],
                "recall.callOff": goesOn,
              },
            },
            traced: {
              description: "Lots and orders are known; buyers are to be told",
              meta: { zh: "待通知买家" },
              always: { guard: "isOffTheShelfOnly", target: "collecting" },
              on: {
                "recall.recordLot": recordLot,
                "recall.sendNotice": { target: "collecting", actions: sendNotice },
                "recall.callOff": goesOn,
              },
            },
            collecting: {
              description: "Goods come back, are disposed of, and buyers get their remedy, in parts",
              meta: { zh: "回收与补救中" },
              on: {
                "recall.recordLot": recordLot,
                "recall.sendNotice": [notice, { guard: "isFromBuyers", actions: sendNotice }],
                "recall.recordReturn": recordReturn,
                "recall.recordDisposal": recordDisposal,
                "recall.recordRemedy": recordRemedy,
                "recall.finishCollection": {
                  guard: { type: "isDone", params: ({ event }) => event.reason },
                  target: "collected",
                  actions: tell("recall.collected"),
                },
              },
              after: {
                collectionWindow: { target: ".late", actions: tell("recall.overdue", "collection") },
              },
              initial: "open",
              states: {
                open: { description: "Within the time for it", meta: { zh: "召回实施中" } },
                late: {
                  description: "Not finished in time: remind the buyers",
                  meta: { zh: "召回逾期" },
                  tags: ["overdue"],
                },
              },
            },
            collected: {
              description: "What came back is settled",
              meta: { zh: "回收完毕" },
              type: "final",
            },
          },
        },
        authority: {
          description: "The notice to the authority",
          meta: { zh: "监管报告" },
          initial: "due",
          states: {
            due: {
              description: "The authority is to be told",
              meta: { zh: "待报告" },
              always: { guard: "isNoNoticeDue", target: "notDue" },
              on: {
                "recall.notifyAuthority": { target: "notified", actions: tell("recall.authorityNotified") },
              },
              after: {
                authorityWindow: { target: "late", actions: tell("recall.overdue", "authority") },
              },
            },
            late: {
              description: "The authority was not told in time",
              meta: { zh: "报告逾期" },
              tags: ["overdue"],
              on: {
                "recall.notifyAuthority": { target: "notified", actions: tell("recall.authorityNotified") },
              },
            },
            notified: { description: "The authority was told", meta: { zh: "已报告" }, type: "final" },
            notDue: { description: "No notice is asked for", meta: { zh: "无需报告" }, type: "final" },
          },
        },
      },
    },
    checking: {
      description: "Whether enough came back and the danger is over is to be checked",
      meta: { zh: "效果评估" },
      on: {
        "recall.checkEffect": [
          { guard: isVerdict("effective"), target: "effective" },
          { guard: isField("verdict", "insufficient"), target: "repeating" },
        ],
      },
    },
    repeating: {
      description: "Not enough: collected again, after another notice",
      meta: { zh: "继续召回" },
      tags: ["attention"],
      on: {
        "recall.recordLot": recordLot,
        "recall.sendNotice": [notice, { guard: "isFromBuyers", actions: sendNotice }],
        "recall.recordReturn": recordReturn,
        "recall.recordDisposal": recordDisposal,
        "recall.recordRemedy": recordRemedy,
        "recall.finishCollection": {
          guard: { type: "isDone", params: ({ event }) => event.reason },
          target: "checking",
          actions: tell("recall.collected"),
        },
      },
    },
    effective: {
      description: "The danger is over; the product is fixed and sold again, or withdrawn",
      meta: { zh: "召回有效" },
      on: {
        "recall.close": [
          {
            guard: isField("outcome", "fixed"),
            target: "closed",
            actions: ["releaseSale", tell("recall.saleReleased"), tell("recall.closed", "fixed")],
          },
          {
            guard: isField("outcome", "withdrawn"),
            target: "closed",
            actions: tell("recall.closed", "withdrawn"),
          },
        ],
      },
    },
    closed: { description: "Fixed or withdrawn", meta: { zh: "已结案" }, type: "final" },
    falseAlarm: { description: "Nothing was wrong", meta: { zh: "误报" }, type: "final" },
  },
});

/** The machine's type, printed once. */
export type RecallMachine = typeof machine;

/** A recall as a bare XState machine. */
export const recallMachine: RecallMachine = machine;

const start = z.strictObject({
  recallId: z.string().min(1),
  sku: z.string().min(1),
  category: z.exactOptional(z.string()),
  defect: z.string().min(1),
});

/**
 * A recall: reported → assessed → sale stopped → traced → buyers told → collected and remedied, while the authority is
 * told where the law asks → checked for its effect → closed. A withdrawal takes goods off the shelf only; a false alarm
 * lets them be sold again.
 *
 * Source: P116; R260; E-37, which leaves the steps to us. Extensions: notice to the authority, progress by lot, a second
 * round, withdrawal without recall, calling off.
 */
export const recallProcess: Process<
  "recall",
  RecallMachine,
  typeof recallCommands,
  z.input<typeof start>
> = defineProcess({
  id: "recall",
  title: { en: "Recall and withdrawal", zh: "不合格品处理、召回和退市" },
  covers: ["P116"],
  owner: "supply-chain",
  version: 1,
  machine: recallMachine,
  commands: recallCommands,
  start,
  deadlines: recallDeadlines,
  restingStates: ["reported", "running", "checking", "repeating", "effective"],
  deliverables: ["trace-information", "return-record"],
  kpis: ["returns/return-rate-by-units", "returns/return-cost"],
  toInput: (start, windows) => ({ ...start, windows }),
});
