import { z } from "zod";
import { isOutcome, isVerdict } from "../chart-words.js";
import { defineProcess, type Process } from "../define-process.js";
import { returnLinesSchema } from "./product-options.js";
import { returnCommands } from "./return.commands.js";
import { returnDeadlines } from "./return.context.js";
import { returnSetup, tell } from "./return.setup.js";

const approve = {
  target: "#return.approved",
  actions: ["noteResponsible", tell("return.approved")],
} as const;
const decline = {
  target: "#return.declined",
  actions: ["noteResponsible", tell("return.declined")],
} as const;

/** Without a reason within the window, or by its cause: a full refund, or something to keep the customer. */
const review = {
  "return.reviewWindow": [
    { guard: isOutcome("accept"), ...approve },
    { guard: isOutcome("exempt"), ...decline },
    { guard: isOutcome("expired"), ...decline },
  ],
  "return.reviewCause": [
    { guard: isOutcome("full-refund"), ...approve },
    {
      guard: isOutcome("compensation"),
      target: "#return.offered",
      actions: ["noteResponsible", tell("return.compensationOffered")],
    },
  ],
} as const;

const cancel = { guard: "isNothingGiven", target: "#return.cancelled", actions: "tellWithout" } as const;
const narrow = { guard: "isNarrower", actions: ["narrow", tell("return.narrowed")] } as const;
const closeWithout = { target: "#return.closed", actions: "tellWithout" } as const;
const dispute = { target: "#return.disputed", actions: tell("return.disputed") } as const;

const chooseMethod = [
  {
    guard: isOutcome("send-back"),
    target: "#return.awaitingParcel",
    actions: ["noteMethod", tell("return.methodChosen")],
  },
  { guard: isOutcome("dispose"), target: "#return.kept", actions: ["letKeep", tell("return.kept")] },
] as const;

const letKeep = {
  guard: "isWithinPaid",
  target: "#return.kept",
  actions: ["letKeep", tell("return.kept")],
} as const;

const recordDispatch = {
  target: "#return.onItsWayBack",
  actions: ["noteCarrier", tell("return.dispatched")],
} as const;

/** All or a part, announced or not; never more than was to come back. */
const receive = [
  {
    guard: "isWholeReceipt",
    target: "#return.received",
    actions: ["receive", { type: "tellReceipt", params: "return.received" }],
  },
  {
    guard: "isPartReceipt",
    target: "#return.partlyReceived",
    actions: ["receive", { type: "tellReceipt", params: "return.partlyReceived" }],
  },
] as const;

/** Goods that were not waited for any more, or that the buyer was let keep, come after all. */
const receiveLate = [
  { guard: "isRepeatedReceipt", actions: "changeNothing" },
  {
    guard: "isNewReceipt",
    target: "#return.received",
    actions: ["receive", { type: "tellReceipt", params: "return.received" }],
  },
] as const;

const inspect = [
  { guard: "isRepeatedInspection", actions: "changeNothing" },
  { guard: "isInspectable", actions: ["inspect", "tellTriage"] },
] as const;

/** Money that goes back before the goods are here, on trust. */
const refundEarly = [
  { guard: "isRepeatedRefund", actions: "changeNothing" },
  { guard: "isRefundable", actions: ["requestRefund", "tellRefund"] },
] as const;

const firstRefund = {
  guard: "isRefundable",
  target: "#return.refunding",
  actions: ["requestRefund", "tellRefund"],
} as const;
const refund = [{ guard: "isRepeatedRefund", actions: "changeNothing" }, firstRefund] as const;

const firstCompensation = {
  guard: "isNewCompensation",
  target: "#return.settled",
  actions: ["compensate", "tellCompensation"],
} as const;
const compensate = [
  { guard: "isRepeatedCompensation", actions: "changeNothing" },
  firstCompensation,
] as const;

const exchange = [
  { guard: "isRepeatedExchange", actions: "changeNothing" },
  { guard: "isExchangeable", target: "#return.exchanging", actions: ["exchange", "tellExchange"] },
] as const;

const machine = returnSetup.createMachine({
  id: "return",
  context: ({ input: { granted = false, lines, ...input } }) => ({
    ...input,
    grantedAtStart: granted,
    lines: lines.map((line) => ({
      ...line,
      receivedUnits: 0,
      acceptedUnits: 0,
      rejectedUnits: 0,
      exchangedUnits: 0,
    })),
    closedShort: false,
    keptMinor: null,
    receipts: [],
    inspections: [],
    refunds: [],
    compensations: [],
    exchanges: [],
  }),
  initial: "requested",
  on: {
    "return.recordRefund": [
      { guard: "isSettledRefund", actions: "changeNothing" },
      { guard: "isPendingRefund", actions: { type: "endRefund", params: "settled" } },
      {
        description: "A failed refund went through after all",
        guard: "isLateRefund",
        actions: { type: "endRefund", params: "settled" },
      },
    ],
    "return.recordRefundFailure": [
      { guard: "isFailedRefund", actions: "changeNothing" },
      {
        guard: "isPendingRefund",
        actions: [{ type: "endRefund", params: "failed" }, tell("return.refundFailed")],
      },
    ],
  },
  states: {
    requested: {
      description: "Asked for by the buyer; service reviews the window or the cause, and who is responsible",
      meta: { zh: "退货待审核" },
      always: { guard: "isGrantedAtStart", target: "approved", actions: tell("return.approved") },
      on: {
        ...review,
        "return.narrow": narrow,
        "return.decline": decline,
        "return.letKeep": letKeep,
        "return.cancel": cancel,
      },
      after: { reviewWindow: { target: ".overdue", actions: tell("return.reviewOverdue") } },
      initial: "waiting",
      states: {
        waiting: { description: "Waits for the review", meta: { zh: "等待审核" } },
        overdue: {
          description: "Not reviewed within the time for after-sales requests",
          meta: { zh: "审核超时" },
          tags: ["overdue"],
        },
      },
    },
    offered: {
      description:
        "No fault of the goods: the buyer is offered a part of the money or a coupon, to stay a customer",
      meta: { zh: "协商补偿" },
      on: {
        "return.refund": firstRefund,
        "return.compensate": firstCompensation,
        "return.reviewWindow": review["return.reviewWindow"],
        "return.letKeep": letKeep,
        "return.decline": decline,
        "return.cancel": cancel,
      },
    },
    declined: {
      description: "Declined; the buyer may dispute it",
      meta: { zh: "已拒绝" },
      on: { "return.dispute": dispute, "return.close": closeWithout },
    },
    disputed: {
      description: "The buyer disputes the refusal; the platform or somebody higher up decides",
      meta: { zh: "申诉中" },
      tags: ["attention"],
      on: {
        "return.rule": [
          {
            guard: "isGrantedWithGoods",
            target: "inspected",
            actions: ["acceptRejected", tell("return.ruled")],
          },
          {
            guard: isVerdict("granted"),
            target: "approved",
            actions: [tell("return.ruled"), tell("return.approved")],
          },
          { guard: isVerdict("declined"), target: "closed", actions: [tell("return.ruled"), "tellWithout"] },
        ],
        "return.cancel": cancel,
      },
    },
    approved: {
      description: "Approved; the way back is to be chosen, or the goods are worth less than it",
      meta: { zh: "已同意退货" },
      on: {
        "return.chooseMethod": chooseMethod,
        "return.letKeep": letKeep,
        "return.recordDispatch": recordDispatch,
        "return.receive": receive,
        "return.refund": refundEarly,
        "return.cancel": cancel,
      },
    },
    awaitingParcel: {
      description: "The buyer is to send the goods, hand them out at the door or bring them to a partner",
      meta: { zh: "待买家寄回" },
      on: {
        "return.chooseMethod": chooseMethod,
        "return.letKeep": letKeep,
        "return.recordDispatch": recordDispatch,
        "return.extend": { target: "awaitingParcel" },
        "return.receive": receive,
        "return.refund": refundEarly,
        "return.cancel": cancel,
      },
      initial: "untimed",
      states: {
        untimed: {
          description: "Without a time limit",
          meta: { zh: "未限时" },
          always: { guard: "isTimed", target: "timed" },
        },
        timed: {
          description: "Within the time to send them",
          meta: { zh: "限时寄回" },
          after: { sendBackWindow: { target: "#return.lapsed", actions: tell("return.lapsed") } },
        },
      },
    },
    lapsed: {
      description: "Not sent in time: closed, unless it comes or more time is given",
      meta: { zh: "逾期未寄回" },
      tags: ["overdue"],
      on: {
        "return.extend": "awaitingParcel",
        "return.recordDispatch": recordDispatch,
        "return.receive": receive,
        "return.close": { guard: "isNothingGiven", ...closeWithout },
        "return.cancel": cancel,
        "return.settle": { guard: "isGivenBack", target: "settled" },
      },
    },
    onItsWayBack: {
      description: "On its way back to the warehouse",
      meta: { zh: "退货运输中" },
      on: {
        "return.recordDispatch": { actions: ["noteCarrier", tell("return.dispatched")] },
        "return.receive": receive,
        "return.reportLost": { target: "lostOnItsWay", actions: tell("return.lost") },
        "return.refund": refundEarly,
        "return.cancel": cancel,
      },
    },
    lostOnItsWay: {
      description: "Lost on its way back: whoever sent for it answers for it",
      meta: { zh: "退货丢件" },
      tags: ["attention"],
      on: {
        "return.receive": receive,
        "return.letKeep": letKeep,
        "return.refuse": { guard: "isNothingGiven", target: "refused", actions: tell("return.refused") },
        "return.settle": { guard: "isGivenBack", target: "settled" },
      },
    },
    partlyReceived: {
      description: "A part is here; waits for the rest",
      meta: { zh: "部分签收" },
      on: {
        "return.receive": [{ guard: "isRepeatedReceipt", actions: "changeNothing" }, ...receive],
        "return.inspect": inspect,
        "return.refund": refundEarly,
        "return.closeShort": {
          target: "received",
          actions: ["closeShort", { type: "tellReceipt", params: "return.received" }],
        },
      },
    },
    received: {
      description: "Here, all or what there will be; each unit is inspected",
      meta: { zh: "待质检" },
      always: { guard: "isInspected", target: "inspected", actions: tell("return.inspected") },
      on: {
        "return.receive": receiveLate,
        "return.inspect": inspect,
        "return.refund": refundEarly,
      },
    },
    inspected: {
      description: "Inspected; refund, exchange, compensation or refusal is due",
      meta: { zh: "待退款/换货" },
      on: {
        "return.receive": receiveLate,
        "return.inspect": { guard: "isRepeatedInspection", actions: "changeNothing" },
        "return.refund": refund,
        "return.exchange": exchange,
        "return.compensate": compensate,
        "return.settle": { guard: "isGivenBack", target: "settled" },
        "return.refuse": { guard: "isNothingGiven", target: "refused", actions: tell("return.refused") },
      },
    },
    kept: {
      description: "The buyer keeps the goods or disposes of them; refund, exchange or compensation is due",
      meta: { zh: "仅退款" },
      on: {
        "return.receive": receiveLate,
        "return.refund": refund,
        "return.exchange": exchange,
        "return.compensate": compensate,
        "return.settle": { guard: "isGivenBack", target: "settled" },
      },
    },
    refunding: {
      description: "A refund is on its way",
      meta: { zh: "退款中" },
      always: [
        { guard: "isLastRefundFailed", target: "refundFailed" },
        { guard: "isNothingPending", target: "settled" },
      ],
      on: { "return.refund": refund },
    },
    refundFailed: {
      description: "The refund failed: to be tried again, or given in another way",
      meta: { zh: "退款失败" },
      tags: ["attention"],
      always: { guard: "isLastRefundSettled", target: "settled" },
      on: {
        "return.refund": refund,
        "return.compensate": compensate,
        "return.settle": { guard: "isGivenBack", target: "settled" },
      },
    },
    exchanging: {
      description: "Other goods are on their way to the buyer",
      meta: { zh: "换货中" },
      on: {
        "return.exchange": { guard: "isRepeatedExchange", actions: "changeNothing" },
        "return.recordExchange": [
          { guard: "isRepeatedExchangeEnd", actions: "changeNothing" },
          {
            guard: "isExchangeDelivered",
            target: "settled",
            actions: { type: "endExchange", params: "delivered" },
          },
          {
            guard: "isExchangeFailed",
            target: "exchangeFailed",
            actions: { type: "endExchange", params: "failed" },
          },
        ],
      },
    },
    exchangeFailed: {
      description: "The exchange did not reach the buyer: another one, or money",
      meta: { zh: "换货失败" },
      tags: ["attention"],
      entry: tell("return.exchangeFailed"),
      on: {
        "return.refund": refund,
        "return.exchange": exchange,
        "return.compensate": compensate,
        "return.recordExchange": { guard: "isRepeatedExchangeEnd", actions: "changeNothing" },
      },
    },
    refused: {
      description: "The inspection does not bear the buyer out: nothing is paid back; he may dispute it",
      meta: { zh: "拒绝退款" },
      on: { "return.dispute": dispute, "return.close": closeWithout },
    },
    settled: {
      description: "The buyer has what is due to him",
      meta: { zh: "已结清" },
      entry: "tellSettled",
      on: {
        "return.refund": refund,
        "return.compensate": compensate,
        "return.recordExchange": { guard: "isRepeatedExchangeEnd", actions: "changeNothing" },
        "return.reopen": [
          { guard: "isKept", target: "kept", actions: tell("return.reopened") },
          { target: "inspected", actions: tell("return.reopened") },
        ],
        "return.close": { target: "closed", actions: tell("return.closed") },
      },
    },
    closed: { description: "Nothing is left to be done", meta: { zh: "已结案" }, type: "final" },
    cancelled: {
      description: "Withdrawn by the buyer; the goods stay with him",
      meta: { zh: "已撤销" },
      type: "final",
    },
  },
});

/** The machine's type, printed once. */
export type ReturnMachine = typeof machine;

/** A return as a bare XState machine. */
export const returnMachine: ReturnMachine = machine;

const word = z.string().min(1);

const start = z.strictObject({
  returnId: word,
  orderId: word,
  paymentId: z.exactOptional(word),
  customerId: z.exactOptional(word),
  currency: z.string().length(3),
  platform: z.exactOptional(word),
  category: z.exactOptional(word),
  receivedAt: z.exactOptional(z.iso.datetime({ offset: true })),
  requestedAt: z.exactOptional(z.iso.datetime({ offset: true })),
  lines: returnLinesSchema,
  wants: z.enum(["refund", "exchange"]),
  cause: word,
  granted: z.exactOptional(z.boolean()),
  sendBackDays: z.exactOptional(z.number().positive()),
});

/**
 * Goods that a buyer sends back, or keeps for money: requested → approved → on their way → received → inspected and
 * sorted → settled by refund, exchange or coupon; declined and refused ones may be disputed.
 *
 * Source: P087, P088, P089; R010, R016, R217, R218, R221, R257; E-16. Extensions: parts that come, are accepted or are
 * refunded, disputes, early refunds, loss on the way back, failed refunds and exchanges, reopening (E-36).
 */
export const returnProcess: Process<
  "return",
  ReturnMachine,
  typeof returnCommands,
  z.input<typeof start>
> = defineProcess({
  id: "return",
  title: { en: "Return or exchange", zh: "退换货处理" },
  covers: ["P087", "P088", "P089"],
  owner: "service-group",
  version: 1,
  machine: returnMachine,
  commands: returnCommands,
  start,
  deadlines: returnDeadlines,
  restingStates: [
    "requested",
    "offered",
    "declined",
    "disputed",
    "approved",
    "awaitingParcel",
    "lapsed",
    "onItsWayBack",
    "partlyReceived",
    "received",
    "inspected",
    "kept",
    "refunding",
    "refundFailed",
    "exchangeFailed",
    "refused",
    "settled",
  ],
  deliverables: ["return-record", "inspection-record"],
  kpis: ["returns/return-rate-by-units", "returns/return-cost", "returns/reverse-logistics-cost"],
  toInput: ({ sendBackDays: _resolved, ...start }, windows) => ({ ...start, windows }),
});
