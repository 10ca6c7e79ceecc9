import { z } from "zod";
import { defineProcess, type Process } from "../define-process.js";
import { type PaymentDispute, type PaymentRefund, paymentCommands } from "./payment.commands.js";
import { type PaymentEvent, paymentSetup } from "./payment.setup.js";
import {
  type DisputeStanding,
  disputeStandings,
  type RefundStanding,
  refundStandings,
} from "./payment-sums.js";
import { payload, repeat } from "./taken-commands.js";

const tell = (type: PaymentEvent["type"]) => ({ type: "tell", params: type }) as const;

const newReview = {
  guard: "isNew",
  target: "underReview",
  actions: ["remember", tell("payment.reviewed")],
} as const;
const newFailure = {
  guard: "isNew",
  target: "failed",
  actions: ["countFailure", "lapse", "remember", tell("payment.failed")],
} as const;
const newExpiry = {
  guard: "isNew",
  target: "expired",
  actions: ["lapse", "remember", tell("payment.expired")],
} as const;
const review = [repeat, newReview] as const;
const fail = [repeat, newFailure] as const;
const expire = [repeat, newExpiry] as const;
const voidAll = { target: "voided", actions: ["lapse", tell("payment.voided")] } as const;
const calledOff = { description: "It is off already", actions: "changeNothing" } as const;
const close = { guard: "isAtRest", target: "#payment.closed", actions: tell("payment.closed") } as const;
/** A part was taken; the rest is not to come. */
const captureNoMore = { target: "captured", actions: ["lapse", tell("payment.voided")] } as const;

interface WithRefund {
  readonly event: { readonly refundId: string };
}
interface WithDispute {
  readonly event: { readonly disputeId: string };
}

const refundIs = (...states: readonly PaymentRefund["state"][]) =>
  ({
    type: "isRefundAt",
    params: ({ event: { refundId } }: WithRefund) => ({ refundId, states }),
  }) as const;
const moveRefund = (state: PaymentRefund["state"]) =>
  ({ type: "moveRefund", params: ({ event: { refundId } }: WithRefund) => ({ refundId, state }) }) as const;
const disputeIs = (...states: readonly PaymentDispute["state"][]) =>
  ({
    type: "isDisputeAt",
    params: ({ event: { disputeId } }: WithDispute) => ({ disputeId, states }),
  }) as const;
const moveDispute = (state: PaymentDispute["state"]) =>
  ({
    type: "moveDispute",
    params: ({ event: { disputeId } }: WithDispute) => ({ disputeId, state }),
  }) as const;

/** A standing follows the sums of the payment. */
const refundsTo = (standing: RefundStanding) =>
  ({
    guard: { type: "isRefundStandingNew", params: standing },
    target: `.${standing}`,
    actions: { type: "standRefunds", params: standing },
  }) as const;
const disputesTo = (standing: DisputeStanding) =>
  ({
    guard: { type: "isDisputeStandingNew", params: standing },
    target: `.${standing}`,
    actions: { type: "standDisputes", params: standing },
  }) as const;

const machine = paymentSetup.createMachine({
  id: "payment",
  context: ({ input }) => ({
    ...input,
    authorisedMinor: 0,
    capturedMinor: 0,
    refunds: [],
    disputes: [],
    failures: 0,
    refundStanding: "nothingBack",
    disputeStanding: "undisputed",
    taken: [],
  }),
  initial: "live",
  states: {
    live: {
      description: "Money may still move",
      meta: { zh: "进行中" },
      type: "parallel",
      states: {
        collection: {
          description: "How the money comes in",
          meta: { zh: "收款" },
          on: {
            "payment.authorise": [
              repeat,
              {
                guard: { type: "isAuthorisable", params: payload },
                target: ".authorised",
                actions: [{ type: "authorise", params: payload }, "remember", tell("payment.authorised")],
              },
              {
                guard: { type: "isFurtherAuthorisable", params: payload },
                target: ".partlyCaptured",
                actions: [{ type: "authorise", params: payload }, "remember", tell("payment.authorised")],
              },
            ],
            "payment.capture": [
              repeat,
              {
                guard: { type: "isWholeCapture", params: payload },
                target: ".captured",
                actions: [{ type: "capture", params: payload }, "remember", tell("payment.captured")],
              },
              {
                guard: { type: "isPartCapture", params: payload },
                target: ".partlyCaptured",
                actions: [{ type: "capture", params: payload }, "remember", tell("payment.captured")],
              },
            ],
          },
          initial: "created",
          states: {
            created: {
              description: "Known; the buyer was not asked yet",
              meta: { zh: "待发起" },
              on: {
                "payment.request": { target: "awaiting", actions: tell("payment.requested") },
                "payment.review": newReview,
                "payment.fail": newFailure,
                "payment.expire": newExpiry,
                "payment.void": voidAll,
              },
            },
            awaiting: {
              description: "Waits for the buyer",
              meta: { zh: "待支付" },
              on: {
                "payment.review": review,
                "payment.fail": fail,
                "payment.expire": expire,
                "payment.void": voidAll,
              },
            },
            underReview: {
              description: "The provider or the shop looks for fraud",
              meta: { zh: "风控审核中" },
              tags: ["attention"],
              on: { "payment.fail": fail, "payment.expire": expire, "payment.void": voidAll },
            },
            authorised: {
              description: "Promised by the buyer's bank, not taken yet",
              meta: { zh: "已授权" },
              on: {
                "payment.review": review,
                "payment.fail": fail,
                "payment.expire": expire,
                "payment.void": voidAll,
              },
            },
            partlyCaptured: {
              description: "A part is taken",
              meta: { zh: "部分扣款" },
              on: {
                "payment.expire": [
                  repeat,
                  { guard: "isNew", ...captureNoMore, actions: ["remember", ...captureNoMore.actions] },
                ],
                "payment.void": captureNoMore,
              },
            },
            captured: {
              description: "Taken: all, or all that is to come",
              meta: { zh: "已扣款" },
              on: {
                "payment.void": {
                  description: "Reversed before anything went back",
                  guard: "isReversible",
                  target: "voided",
                  actions: ["reverse", tell("payment.voided")],
                },
                "payment.close": close,
              },
            },
            failed: {
              description: "The attempt failed; another may follow",
              meta: { zh: "支付失败" },
              on: {
                "payment.retry": { target: "awaiting", actions: tell("payment.requested") },
                "payment.fail": [repeat],
                "payment.expire": expire,
                "payment.void": voidAll,
                "payment.close": close,
              },
            },
            expired: {
              description: "Lapsed before it was taken; a late notice is still taken",
              meta: { zh: "已过期" },
              on: { "payment.expire": [repeat], "payment.void": calledOff, "payment.close": close },
            },
            voided: {
              description: "Called off; a late notice is still taken",
              meta: { zh: "已撤销" },
              on: { "payment.void": calledOff, "payment.close": close },
            },
          },
        },
        refunding: {
          description: "What goes back to the buyer",
          meta: { zh: "退款" },
          always: refundStandings.map(refundsTo),
          on: {
            "payment.refund": [
              repeat,
              {
                guard: { type: "isRefundable", params: payload },
                actions: [
                  { type: "requestRefund", params: payload },
                  "remember",
                  tell("payment.refundRequested"),
                ],
              },
            ],
            "payment.settleRefund": [
              { guard: refundIs("settled"), actions: "changeNothing" },
              { guard: refundIs("pending"), actions: [moveRefund("settled"), tell("payment.refunded")] },
              {
                description: "It went through after all",
                guard: { type: "isRefundRevivable", params: payload },
                actions: [moveRefund("settled"), tell("payment.refunded")],
              },
            ],
            "payment.failRefund": [
              { guard: refundIs("failed"), actions: "changeNothing" },
              { guard: refundIs("pending"), actions: [moveRefund("failed"), tell("payment.refundFailed")] },
            ],
            "payment.retryRefund": [
              { guard: refundIs("pending"), actions: "changeNothing" },
              {
                guard: { type: "isRefundRevivable", params: payload },
                actions: [moveRefund("pending"), tell("payment.refundRequested")],
              },
            ],
            "payment.cancelRefund": [
              { guard: refundIs("cancelled"), actions: "changeNothing" },
              {
                guard: refundIs("failed"),
                actions: [moveRefund("cancelled"), tell("payment.refundCancelled")],
              },
            ],
          },
          initial: "nothingBack",
          states: {
            nothingBack: { description: "Nothing goes back", meta: { zh: "未退款" } },
            pending: { description: "A refund is on its way", meta: { zh: "退款中" } },
            failing: {
              description: "A refund failed: try again, or give it up",
              meta: { zh: "退款失败" },
              tags: ["attention"],
            },
            partlyRefunded: { description: "A part went back", meta: { zh: "部分退款" } },
            refunded: { description: "All that was taken went back", meta: { zh: "已退款" } },
          },
        },
        dispute: {
          description: "What the buyer claims back through the bank",
          meta: { zh: "拒付争议" },
          always: disputeStandings.filter((standing) => standing !== "undisputed").map(disputesTo),
          on: {
            "payment.dispute": [
              repeat,
              {
                guard: { type: "isDisputable", params: payload },
                actions: [{ type: "openDispute", params: payload }, "remember", tell("payment.disputed")],
              },
            ],
            "payment.contest": [
              { guard: disputeIs("contested"), actions: "changeNothing" },
              { guard: disputeIs("open"), actions: moveDispute("contested") },
            ],
            "payment.winDispute": [
              { guard: disputeIs("won"), actions: "changeNothing" },
              {
                guard: disputeIs("open", "contested"),
                actions: [moveDispute("won"), tell("payment.disputeWon")],
              },
            ],
            "payment.loseDispute": [
              { guard: disputeIs("lost"), actions: "changeNothing" },
              {
                guard: disputeIs("open", "contested"),
                actions: [moveDispute("lost"), tell("payment.disputeLost")],
              },
            ],
          },
          initial: "undisputed",
          states: {
            undisputed: { description: "Nothing is claimed", meta: { zh: "无争议" } },
            disputed: {
              description: "Claimed: accept it, or hand in evidence",
              meta: { zh: "争议中" },
              tags: ["attention"],
            },
            contested: { description: "Evidence is handed in; the bank decides", meta: { zh: "申诉中" } },
            won: { description: "Won: the money stays", meta: { zh: "胜诉" } },
            lost: { description: "Lost: the money went back", meta: { zh: "败诉" } },
          },
        },
      },
    },
    closed: { description: "Over; no money moves any more", meta: { zh: "已结案" }, type: "final" },
  },
});

/** The machine's type, printed once. */
export type PaymentMachine = typeof machine;

/** A payment as a bare XState machine. */
export const paymentMachine: PaymentMachine = machine;

const start = z.strictObject({
  paymentId: z.string().min(1),
  orderId: z.string().min(1),
  dueMinor: z.int().positive(),
  currency: z.string().length(3),
  method: z.exactOptional(z.string().min(1)),
  platform: z.exactOptional(z.string().min(1)),
});

/**
 * One payment for an order: how the money comes in (created, awaiting, under review, authorised, captured, or failed,
 * expired, voided), what goes back of it, and what is disputed. Every notice of the provider is taken once; money that
 * comes late, after the payment was called off, is still recorded.
 *
 * Source: P077. Extensions: authorisation and partial capture, review, retry, refunds that fail, disputes (E-36).
 */
export const paymentProcess: Process<
  "payment",
  PaymentMachine,
  typeof paymentCommands,
  z.input<typeof start>
> = defineProcess({
  id: "payment",
  title: { en: "Payment", zh: "支付" },
  covers: ["P077"],
  owner: "finance",
  version: 1,
  machine: paymentMachine,
  commands: paymentCommands,
  start,
  deadlines: {},
  restingStates: [
    "live.collection.created",
    "live.collection.awaiting",
    "live.collection.underReview",
    "live.collection.authorised",
    "live.collection.partlyCaptured",
    "live.collection.captured",
    "live.collection.failed",
    "live.collection.expired",
    "live.collection.voided",
  ],
  deliverables: ["order-handling-procedure"],
  kpis: ["conversion/payment-conversion-rate"],
  toInput: (start) => start,
});
