import { z } from "zod";
import { isOutcome } from "../chart-words.js";
import { defineProcess, type Process } from "../define-process.js";
import { orderCommands } from "./order.commands.js";
import { orderDeadlines } from "./order.context.js";
import { newOrder } from "./order.input.js";
import { orderSetup, tell, told } from "./order.setup.js";
import * as telling from "./order.tellings.js";
import { type HandlingStep, handlingSteps } from "./order-handling.js";
import { boughtLinesSchema, type FulfilmentStanding, fulfilmentStandings } from "./order-lines.js";
import { type PaymentStanding, paymentStandings } from "./order-money.js";
import { payload, repeat } from "./taken-commands.js";

const reasonOf = ({ event }: { readonly event: { readonly reason: string } }) => event.reason;

const askAgain = { actions: [told(telling.paymentRequested), "countPaymentRequest"] } as const;
const complete = {
  target: "#order.live.handling.completed",
  actions: [told(telling.completed), "noteCompletion"],
} as const;
const cancelAll = [told(telling.cancelled), "withdrawOpen"] as const;
const close = {
  guard: "isRefundedInFull",
  target: "#order.live.handling.refunded",
  actions: [told(telling.closedRefunded), "cancelOpen"],
} as const;
const archive = { guard: "isAtRest", target: "#order.archived", actions: tell("order.archived") } as const;

const shipmentIs = (...states: readonly string[]) =>
  ({
    type: "isShipmentAt",
    params: ({ event: { shipmentId } }: { readonly event: { readonly shipmentId: string } }) => ({
      shipmentId,
      states,
    }),
  }) as const;

/** A standing follows the sums of the order. */
const paymentTo = (standing: PaymentStanding) =>
  ({
    guard: { type: "isPaymentStandingNew", params: standing },
    target: `.${standing}`,
    actions: { type: "standPayment", params: standing },
  }) as const;
const goodsTo = (standing: FulfilmentStanding) =>
  ({
    guard: { type: "isFulfilmentStandingNew", params: standing },
    target: `.${standing}`,
    actions: { type: "standFulfilment", params: standing },
  }) as const;

/** Goes to the next of these steps when payment, audit, stock and goods have come there. */
const toward = (...steps: readonly HandlingStep[]) =>
  steps.map((step) => ({ guard: { type: "isNext", params: step } as const, target: step }));
const paidToward = (...steps: readonly HandlingStep[]) =>
  toward(...steps).map((transition) => ({ ...transition, actions: told(telling.paid) }));

const machine = orderSetup.createMachine({
  id: "order",
  context: ({ input }) => newOrder(input),
  initial: "live",
  states: {
    live: {
      description: "Anything may still happen to it",
      meta: { zh: "进行中" },
      entry: told(telling.placed),
      type: "parallel",
      states: {
        handling: {
          description: "What the shop does with the order",
          meta: { zh: "订单处理" },
          initial: "open",
          states: {
            open: {
              description: "On its way from payment to receipt",
              meta: { zh: "处理中" },
              always: [
                {
                  guard: "isNothingWanted",
                  target: "cancelled",
                  actions: [{ type: "noteReason", params: "every line was cancelled" }, ...cancelAll],
                },
                close,
              ],
              on: {
                "order.hold": { target: ".onHold", actions: told(telling.held) },
                "order.modify": [
                  repeat,
                  {
                    guard: { type: "isPossibleChange", params: payload },
                    actions: [told(telling.modified), { type: "modify", params: payload }, "remember"],
                  },
                ],
                "order.cancelLines": [
                  repeat,
                  {
                    guard: { type: "isOpen", params: payload },
                    actions: [
                      told(telling.linesCancelled),
                      { type: "cancelUnits", params: payload },
                      "remember",
                    ],
                  },
                ],
                "order.cancel": [
                  {
                    description: "The warehouse has goods in hand: it is to stop first",
                    guard: "isInPreparation",
                    target: "cancelling",
                    actions: [{ type: "noteReason", params: reasonOf }, told(telling.cancellationRequested)],
                  },
                  {
                    guard: "isNothingShipped",
                    target: "cancelled",
                    actions: [{ type: "noteReason", params: reasonOf }, ...cancelAll],
                  },
                  {
                    description: "A part has left: the rest is cancelled",
                    guard: "isSomethingOpen",
                    actions: [told(telling.restCancelled), "cancelOpen"],
                  },
                ],
              },
              initial: "awaitingAudit",
              states: {
                awaitingPayment: {
                  description: "Waits for the buyer's payment",
                  meta: { zh: "待付款" },
                  always: paidToward("awaitingAudit", "short", "released"),
                  on: { "order.requestPayment": askAgain },
                  after: {
                    unpaidClose: [
                      {
                        guard: "isUnpaid",
                        target: "#order.live.handling.cancelled",
                        actions: [{ type: "noteReason", params: "unpaid" }, ...cancelAll],
                      },
                      { target: "awaitingBalance" },
                    ],
                  },
                  initial: "fresh",
                  states: {
                    fresh: {
                      description: "The buyer was not reminded yet",
                      meta: { zh: "未催付" },
                      after: {
                        unpaidReminder: { target: "reminded", actions: tell("order.paymentReminded") },
                      },
                    },
                    reminded: { description: "The buyer was reminded", meta: { zh: "已催付" } },
                  },
                },
                awaitingBalance: {
                  description: "A part is paid or promised, or a promise has lapsed: the rest is to come",
                  meta: { zh: "待补款" },
                  tags: ["attention"],
                  always: paidToward("awaitingAudit", "short", "released", "awaitingReceipt"),
                  on: { "order.requestPayment": askAgain },
                },
                awaitingAudit: {
                  description: "Waits for the audit of address, contact and specification",
                  meta: { zh: "待审核" },
                  always: toward(
                    "awaitingPayment",
                    "awaitingBalance",
                    "short",
                    "released",
                    "awaitingReceipt",
                  ),
                  on: {
                    "order.audit": [
                      {
                        guard: isOutcome("pass"),
                        actions: ["passAudit", tell("order.auditPassed")],
                      },
                      {
                        guard: isOutcome("exception"),
                        target: "abnormal",
                        actions: tell("order.auditException"),
                      },
                    ],
                  },
                },
                abnormal: {
                  description: "Something is wrong with address, contact or specification",
                  meta: { zh: "异常订单" },
                  tags: ["attention"],
                  always: toward("awaitingPayment", "awaitingBalance"),
                  on: { "order.correct": { target: "awaitingAudit", actions: told(telling.corrected) } },
                  initial: "detected",
                  states: {
                    detected: {
                      description: "The buyer is to be asked",
                      meta: { zh: "待联系买家" },
                      on: {
                        "order.contactBuyer": {
                          target: "buyerContacted",
                          actions: tell("order.buyerContacted"),
                        },
                      },
                    },
                    buyerContacted: {
                      description: "Waits for the buyer's answer",
                      meta: { zh: "待买家答复" },
                      on: {
                        "order.contactBuyer": {
                          description: "Asked again",
                          actions: tell("order.buyerContacted"),
                        },
                      },
                    },
                  },
                },
                short: {
                  description: "Stock lacks something: wait, split, replace or cancel",
                  meta: { zh: "缺货" },
                  always: toward("awaitingPayment", "awaitingBalance", "released", "awaitingReceipt"),
                  on: { "order.split": { target: "released", actions: "splitShipment" } },
                  initial: "undecided",
                  states: {
                    undecided: {
                      description: "Somebody is to say what happens",
                      meta: { zh: "缺货待处理" },
                      tags: ["attention"],
                      entry: told(telling.shortageFound),
                      on: {
                        "order.awaitStock": { target: "backOrdered", actions: told(telling.backOrdered) },
                      },
                    },
                    backOrdered: { description: "Waits for stock", meta: { zh: "等待补货" } },
                  },
                },
                released: {
                  description: "Goods may be handed to the warehouse",
                  meta: { zh: "待发货" },
                  always: toward("awaitingPayment", "awaitingBalance", "short", "awaitingReceipt"),
                  on: {
                    "order.ship": [
                      repeat,
                      {
                        guard: { type: "isOpen", params: payload },
                        actions: [
                          told(telling.shipmentReleased),
                          { type: "releaseShipment", params: payload },
                          "remember",
                        ],
                      },
                    ],
                    "order.confirmReceipt": {
                      description: "The buyer has it before the carrier says so",
                      guard: "isReceivable",
                      target: complete.target,
                      actions: ["deliverAll", ...complete.actions],
                    },
                  },
                },
                onHold: {
                  description: "Held back by somebody",
                  meta: { zh: "挂起" },
                  tags: ["attention"],
                  on: {
                    "order.release": toward(...handlingSteps).map((transition) => ({
                      ...transition,
                      actions: tell("order.released"),
                    })),
                  },
                },
                awaitingReceipt: {
                  description: "All is delivered; waits for the buyer's confirmation",
                  meta: { zh: "已签收" },
                  always: toward("awaitingBalance", "short", "released"),
                  on: { "order.confirmReceipt": { guard: "isPaidInFull", ...complete } },
                  initial: "unlimited",
                  states: {
                    unlimited: {
                      description: "For as long as the buyer takes, or a return",
                      meta: { zh: "待确认收货" },
                      always: { guard: "isReceiptLimited", target: "limited" },
                    },
                    limited: {
                      description: "Until receipt is confirmed automatically",
                      meta: { zh: "待自动确认" },
                      always: { guard: "isReceiptUnlimited", target: "unlimited" },
                      after: {
                        receiptWindow: [{ guard: "isPaidInFull", ...complete }, { target: "unsettled" }],
                      },
                    },
                    unsettled: {
                      description: "The time is over, and not all that is due was taken",
                      meta: { zh: "款项未结清" },
                      tags: ["overdue"],
                      always: { guard: "isPaidInFull", ...complete },
                    },
                  },
                },
              },
            },
            cancelling: {
              description: "To be cancelled as soon as the warehouse has stopped",
              meta: { zh: "取消中" },
              tags: ["attention"],
              always: [
                { guard: "isNothingShipped", target: "cancelled", actions: cancelAll },
                { guard: "isRestOpen", target: "open", actions: [told(telling.restCancelled), "cancelOpen"] },
                { guard: "isNothingInPreparation", target: "open" },
              ],
              on: { "order.keep": "open" },
            },
            completed: {
              description: "Received and paid",
              meta: { zh: "交易成功" },
              always: [
                close,
                { guard: "isSomethingOpen", target: "open", actions: told(telling.goodsMissing) },
              ],
              on: {
                "order.reopen": { target: "open", actions: told(telling.reopened) },
                "order.archive": archive,
              },
            },
            cancelled: {
              description: "Nothing of it is wanted any more",
              meta: { zh: "交易关闭" },
              on: {
                "order.reopen": {
                  guard: "isWithdrawn",
                  target: "open",
                  actions: [told(telling.reopened), "restoreWithdrawn", "reopenAudit"],
                },
                "order.archive": archive,
              },
            },
            refunded: {
              description: "All that was taken went back",
              meta: { zh: "退款关闭" },
              always: {
                description: "What comes home later is not sent again",
                guard: "isSomethingOpen",
                actions: [told(telling.restCancelled), "cancelOpen"],
              },
              on: { "order.archive": archive },
            },
          },
        },
        payment: {
          description: "What was asked for, promised, taken and given back",
          meta: { zh: "付款状态" },
          always: [
            {
              description: "More was taken than is due now",
              guard: "isOwing",
              actions: [told(telling.refundDue), "creditOwed"],
            },
            { description: "More is due than was asked for", guard: "isMoreDue", ...askAgain },
            ...paymentStandings.map(paymentTo),
          ],
          on: {
            "order.recordPayment": [
              repeat,
              {
                description: "Promised after nothing was due any more",
                guard: { type: "isInVain", params: payload },
                actions: [{ type: "recordPayment", params: payload }, "remember", told(telling.voidDue)],
              },
              {
                guard: { type: "isBookable", params: payload },
                actions: [{ type: "recordPayment", params: payload }, "remember"],
              },
            ],
            "order.recordPaymentFailure": {
              guard: { type: "isPossibleFailure", params: payload },
              actions: [{ type: "recordPaymentFailure", params: payload }, told(telling.paymentFailed)],
            },
            "order.changePaymentMode": {
              guard: { type: "isModePossible", params: payload },
              actions: [told(telling.paymentModeChanged), { type: "changePaymentMode", params: payload }],
            },
            "order.recordRefund": [
              repeat,
              {
                guard: { type: "isRefundable", params: payload },
                actions: [{ type: "recordRefund", params: payload }, "remember", told(telling.refunded)],
              },
            ],
          },
          initial: "unpaid",
          states: {
            unpaid: { description: "Nothing is paid", meta: { zh: "未付款" } },
            onDelivery: { description: "To be paid on delivery", meta: { zh: "货到付款" } },
            notDue: { description: "Nothing is due", meta: { zh: "无需付款" } },
            partlyAuthorised: { description: "A part is promised", meta: { zh: "部分授权" } },
            authorised: { description: "All is promised, nothing is taken", meta: { zh: "已授权" } },
            partlyPaid: { description: "A part is taken", meta: { zh: "部分付款" } },
            paid: { description: "All that is due is taken", meta: { zh: "已付款" } },
            refundDue: {
              description: "Money is to go back to the buyer, because less is due",
              meta: { zh: "待退款" },
              tags: ["attention"],
            },
            partlyRefunded: { description: "A part went back", meta: { zh: "部分退款" } },
            refunded: { description: "All that was taken went back", meta: { zh: "已退款" } },
          },
        },
        fulfilment: {
          description: "What has become of the goods",
          meta: { zh: "发货状态" },
          always: fulfilmentStandings.map(goodsTo),
          on: {
            "order.reportShortage": { actions: { type: "setShortage", params: payload } },
            "order.recordDispatch": [
              repeat,
              {
                guard: shipmentIs("released"),
                actions: [{ type: "dispatch", params: payload }, "remember", told(telling.dispatched)],
              },
              {
                description: "Called off, and sent after all",
                guard: { type: "isShippableAgain", params: payload },
                actions: [
                  { type: "forgetShipmentEnd", params: payload },
                  { type: "dispatch", params: payload },
                  "remember",
                  told(telling.dispatched),
                ],
              },
              { description: "Told after the delivery", guard: shipmentIs("delivered"), actions: "remember" },
            ],
            "order.recordDelivery": [
              repeat,
              {
                guard: shipmentIs("released", "dispatched"),
                actions: [{ type: "deliver", params: payload }, "remember", told(telling.delivered)],
              },
            ],
            "order.recordShipmentEnd": [
              repeat,
              {
                guard: { type: "isShipmentEndPossible", params: payload },
                actions: [told(telling.shipmentEnded), { type: "endShipment", params: payload }, "remember"],
              },
            ],
            "order.requestReturn": [
              repeat,
              {
                guard: { type: "isReturnable", params: payload },
                actions: [
                  told(telling.returnRequested),
                  { type: "requestReturn", params: payload },
                  "remember",
                ],
              },
            ],
            "order.recordReturn": [
              repeat,
              {
                guard: { type: "isReturnPossible", params: payload },
                actions: [told(telling.returned), { type: "recordReturn", params: payload }, "remember"],
              },
            ],
          },
          initial: "unfulfilled",
          states: {
            unfulfilled: { description: "Nothing is handed to the warehouse", meta: { zh: "待发货" } },
            inPreparation: { description: "Goods are handed to the warehouse", meta: { zh: "备货中" } },
            partlyShipped: { description: "A part is on its way", meta: { zh: "部分发货" } },
            shipped: { description: "All is on its way", meta: { zh: "已发货" } },
            partlyDelivered: { description: "A part is delivered", meta: { zh: "部分签收" } },
            delivered: { description: "All is delivered", meta: { zh: "已签收" } },
            partlyReturned: { description: "A part came back", meta: { zh: "部分退货" } },
            returned: { description: "All came back", meta: { zh: "全部退货" } },
            nothingToShip: { description: "Nothing of it is wanted any more", meta: { zh: "无需发货" } },
          },
        },
        promise: {
          description: "Whether it leaves within the promised time",
          meta: { zh: "发货时效" },
          initial: "idle",
          states: {
            idle: {
              description: "Nothing is promised yet",
              meta: { zh: "未计时" },
              always: { guard: "isToDispatch", target: "running" },
            },
            running: {
              description: "Paid; the time to dispatch runs",
              meta: { zh: "计时中" },
              always: { guard: "isDispatched", target: "met" },
              after: { shipPromise: { target: "broken", actions: tell("order.shipOverdue") } },
            },
            broken: {
              description: "Not all has left in time",
              meta: { zh: "超时未发货" },
              tags: ["overdue"],
              always: { guard: "isDispatched", target: "met" },
            },
            met: {
              description: "All that is wanted has left",
              meta: { zh: "已全部发出" },
              always: { guard: "isToDispatch", target: "running" },
            },
          },
        },
      },
    },
    archived: { description: "Over, and nothing of it is going on", meta: { zh: "已归档" }, type: "final" },
  },
});

/** The machine's type, printed once. */
export type OrderMachine = typeof machine;

/** An order as a bare XState machine. */
export const orderMachine: OrderMachine = machine;

const start = z.strictObject({
  orderId: z.string().min(1),
  customerId: z.exactOptional(z.string().min(1)),
  platform: z.exactOptional(z.string().min(1)),
  store: z.exactOptional(z.string().min(1)),
  settlementId: z
    .exactOptional(z.string().min(1))
    .describe("The settlement in which the platform pays for it, where that is known"),
  currency: z.string().length(3),
  lines: boughtLinesSchema,
  shippingMinor: z.exactOptional(z.int().min(0)),
  discountMinor: z.exactOptional(z.int().min(0)),
  paymentMode: z.enum(["prepaid", "cash-on-delivery"]),
});

/**
 * An order from placing to receipt: handling (awaiting payment, awaiting audit, abnormal, short, released, on hold,
 * awaiting receipt, completed, cancelled, refunded) beside the standing of its payment, of its goods, and of the promise
 * to dispatch. Payment and goods stand where their sums stand.
 *
 * Without a length for the automatic confirmation of receipt (E-47) a delivered order waits for the buyer.
 *
 * Source: P078, P079; R008, R101, R102, R213; E-16, E-24. Extensions: hold, partial payment, shipment, cancellation and
 * return, modification with additional payment or refund, shortage, cash on delivery, reopening, archive (E-36).
 */
export const orderProcess: Process<
  "order",
  OrderMachine,
  typeof orderCommands,
  z.input<typeof start>
> = defineProcess({
  id: "order",
  title: { en: "Order", zh: "订单" },
  covers: ["P078", "P079"],
  owner: "service-group",
  version: 1,
  machine: orderMachine,
  commands: orderCommands,
  start,
  deadlines: orderDeadlines,
  restingStates: [
    "live.handling.open.awaitingPayment.fresh",
    "live.handling.open.awaitingPayment.reminded",
    "live.handling.open.awaitingBalance",
    "live.handling.open.awaitingAudit",
    "live.handling.open.abnormal.detected",
    "live.handling.open.abnormal.buyerContacted",
    "live.handling.open.short.undecided",
    "live.handling.open.short.backOrdered",
    "live.handling.open.released",
    "live.handling.open.onHold",
    "live.handling.open.awaitingReceipt.unlimited",
    "live.handling.completed",
    "live.handling.cancelled",
    "live.handling.refunded",
  ],
  deliverables: ["order-handling-procedure"],
  kpis: ["fulfilment/ship-within-rate", "conversion/payment-conversion-rate", "sales/gmv"],
  toInput: (start, windows) => ({ ...start, windows }),
});
