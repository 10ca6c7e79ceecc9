import { z } from "zod";
import { isField } from "../chart-words.js";
import { defineProcess, type Process } from "../define-process.js";
import { afterCycles, type Cycle } from "./cycle-dates.js";
import { subscriptionCommands } from "./subscription.commands.js";
import { cycleFields, linesSchema, subscriptionDeadlines } from "./subscription.context.js";
import { subscriptionSetup, tell } from "./subscription.setup.js";

const orderOf = ({ event }: { readonly event: { readonly orderId: string } }) => event.orderId;
const released = ["release", tell("subscription.orderReleased")] as const;
const releaseFirst = { target: "awaitingPayment", actions: released } as const;

/** Whoever pays late is behind no longer; cycles that went by meanwhile are let go. */
const pay = {
  guard: { type: "isOpen", params: orderOf },
  target: "#subscription.active",
  actions: [{ type: "notePayment", params: orderOf }, "catchUp", tell("subscription.paid")],
} as const;
const failed = ["noteFailure", tell("subscription.paymentFailed")] as const;
const fail = [
  {
    guard: "isLastFailure",
    target: "#subscription.suspended",
    actions: [...failed, tell("subscription.suspended")],
  },
  { guard: "isNewFailure", target: "#subscription.pastDue.betweenAttempts", actions: failed },
] as const;
const noteCancelledOrder = { type: "noteCancelledOrder", params: orderOf } as const;
/** An order that nobody paid can no longer be paid: somebody must say how it goes on. */
const orderCancelled = [
  {
    guard: { type: "isOpenUnpaid", params: orderOf },
    target: "#subscription.suspended",
    actions: [noteCancelledOrder, tell("subscription.suspended")],
  },
  {
    guard: { type: "isOpen", params: orderOf },
    target: "#subscription.active",
    actions: [noteCancelledOrder, "catchUp"],
  },
] as const;
const suspend = { target: "suspended", actions: tell("subscription.suspended") } as const;
const cancelNow = {
  guard: isField("when", "now"),
  target: "#subscription.cancelled",
  actions: tell("subscription.cancelled"),
} as const;
const cancel = [
  cancelNow,
  {
    guard: isField("when", "periodEnd"),
    target: "#subscription.ending",
    actions: tell("subscription.cancellationPlanned"),
  },
] as const;
const change = { actions: ["noteChange", tell("subscription.changed")] } as const;
const resume = {
  target: "#subscription.active",
  actions: ["catchUp", tell("subscription.resumed")],
} as const;

const machine = subscriptionSetup.createMachine({
  id: "subscription",
  context: ({ input }) => ({
    ...input,
    change: null,
    cyclesBegun: 0,
    skipped: 0,
    orders: [],
    failures: [],
    pausedUntil: null,
  }),
  initial: "trialing",
  on: {
    "subscription.recordPayment": { guard: { type: "isPaid", params: orderOf }, actions: "changeNothing" },
    "subscription.recordPaymentFailure": { guard: "isKnownFailure", actions: "changeNothing" },
    "subscription.recordOrderCancellation": {
      guard: { type: "isCancelledOrder", params: orderOf },
      actions: "changeNothing",
    },
    "subscription.cancel": cancelNow,
    "subscription.expire": { target: ".expired", actions: tell("subscription.expired") },
    "subscription.replace": {
      guard: "isReplacedByOther",
      target: ".replaced",
      actions: tell("subscription.replaced"),
    },
  },
  states: {
    trialing: {
      description: "On trial; the first order comes when it is over",
      meta: { zh: "试用中" },
      always: { guard: "hasNoTrial", ...releaseFirst },
      after: { trialWindow: releaseFirst },
      on: {
        "subscription.endTrial": { target: "awaitingPayment", actions: ["startNow", ...released] },
        "subscription.change": change,
      },
    },
    awaitingPayment: {
      description: "An order is released; waits for its payment",
      meta: { zh: "待付款" },
      tags: "delivering",
      on: {
        "subscription.recordPayment": pay,
        "subscription.recordPaymentFailure": fail,
        "subscription.recordOrderCancellation": orderCancelled,
        "subscription.change": change,
        "subscription.suspend": suspend,
      },
    },
    active: {
      description: "Paid; the next order comes when the cycle is over",
      meta: { zh: "生效中" },
      tags: "delivering",
      after: {
        renewal: [
          { guard: "isOver", target: "expired", actions: tell("subscription.expired") },
          { guard: "isNextFree", target: "active", reenter: true, actions: released },
          { target: "awaitingPayment", actions: released },
        ],
      },
      on: {
        "subscription.skip": {
          guard: "isNotOver",
          target: "active",
          reenter: true,
          actions: ["skip", tell("subscription.skipped")],
        },
        "subscription.change": change,
        "subscription.pause": [
          {
            guard: "isLimitedPause",
            target: "paused.limited",
            actions: ["notePause", tell("subscription.paused")],
          },
          {
            guard: "isOpenPause",
            target: "paused.untilResumed",
            actions: ["notePause", tell("subscription.paused")],
          },
        ],
        "subscription.suspend": suspend,
        "subscription.cancel": cancel,
      },
    },
    pastDue: {
      description: "A payment failed; it is attempted again",
      meta: { zh: "逾期催付" },
      tags: ["delivering", "attention"],
      initial: "betweenAttempts",
      on: {
        "subscription.recordPayment": pay,
        "subscription.recordPaymentFailure": fail,
        "subscription.recordOrderCancellation": orderCancelled,
        "subscription.suspend": suspend,
      },
      states: {
        betweenAttempts: {
          description: "Waits for the next attempt",
          meta: { zh: "等待重试" },
          after: { retryWindow: { target: "attempting", actions: tell("subscription.retryDue") } },
        },
        attempting: {
          description: "The next attempt is due",
          meta: { zh: "重试扣款" },
          tags: "overdue",
        },
      },
    },
    suspended: {
      description: "Nothing is delivered until the open order is paid",
      meta: { zh: "已停供" },
      tags: "attention",
      on: {
        "subscription.recordPayment": pay,
        "subscription.recordOrderCancellation": orderCancelled,
        "subscription.resume": { guard: "hasNoOpenOrder", ...resume },
      },
    },
    paused: {
      description: "Paused by the subscriber",
      meta: { zh: "已暂停" },
      initial: "untilResumed",
      on: {
        "subscription.resume": resume,
        "subscription.change": change,
        "subscription.cancel": cancel,
      },
      states: {
        untilResumed: { description: "Until it is resumed", meta: { zh: "待恢复" } },
        limited: {
          description: "Until a day, or as long as a pause may last",
          meta: { zh: "限期暂停" },
          after: { pauseWindow: resume },
        },
      },
    },
    ending: {
      description: "Cancelled to the end of the paid period",
      meta: { zh: "到期取消" },
      tags: "delivering",
      after: { renewal: { target: "cancelled", actions: tell("subscription.cancelled") } },
      on: {
        "subscription.keep": { target: "active", actions: tell("subscription.kept") },
      },
    },
    cancelled: { description: "Cancelled", meta: { zh: "已取消" }, type: "final" },
    expired: { description: "Its term is over", meta: { zh: "已到期" }, type: "final" },
    replaced: { description: "Another subscription takes its place", meta: { zh: "已更换" }, type: "final" },
  },
});

/** The machine's type, printed once. */
export type SubscriptionMachine = typeof machine;

/** A subscription as a bare XState machine. */
export const subscriptionMachine: SubscriptionMachine = machine;

const name = z.string().min(1);
const orders = z.int().positive();

const start = z
  .strictObject({
    subscriptionId: name,
    customerId: z.exactOptional(name),
    platform: z.exactOptional(name),
    store: z.exactOptional(name),
    currency: z.string().length(3).describe("ISO 4217"),
    lines: linesSchema,
    ...cycleFields,
    startsAt: z.iso
      .datetime()
      .describe("When it begins: the cycles are counted from here, or from the end of the trial"),
    trialDays: z.exactOptional(z.number().positive()),
    offer: z.exactOptional(z.strictObject({ boughtOrders: orders, freeOrders: orders })),
    endsAfterOrders: z.exactOptional(orders),
    retryDays: z.number().positive(),
    maximumRetries: z.int().nonnegative(),
    longestPauseDays: z.exactOptional(z.number().positive()),
  })
  .refine(({ cycleDays, cycleMonths }) => (cycleDays === undefined) !== (cycleMonths === undefined), {
    path: ["cycleDays"],
    message: "given, or cycleMonths: one of them",
  });

/**
 * A subscription to goods: perhaps a trial, then an order each cycle that is released, paid, and followed by the next;
 * failed payments are attempted again and end in suspension; paused, skipped, changed from the next order on, cancelled
 * now or to the end of the period, expired after its orders. Every fourth order may be free.
 *
 * Source: P074; R043. Extensions: trial, dunning, skipped orders, changes, expiry and replacement.
 */
export const subscriptionProcess: Process<
  "subscription",
  SubscriptionMachine,
  typeof subscriptionCommands,
  z.input<typeof start>
> = defineProcess({
  id: "subscription",
  title: { en: "Subscription and periodic purchase", zh: "订阅制与周期购" },
  covers: ["P074"],
  owner: "operations-department",
  version: 1,
  machine,
  commands: subscriptionCommands,
  start,
  deadlines: subscriptionDeadlines,
  restingStates: [
    "trialing",
    "awaitingPayment",
    "active",
    "pastDue.betweenAttempts",
    "suspended",
    "paused.untilResumed",
    "ending",
  ],
  deliverables: [],
  kpis: [
    "customers/repurchase-rate",
    "customers/retention-rate",
    "customers/customer-lifetime-value-by-retention",
  ],
  toInput: ({ startsAt, trialDays = 0, cycleDays, cycleMonths, ...start }, windows) => {
    const { retryDays: _retry, longestPauseDays: _pause, ...rest } = start;
    const cycle: Cycle =
      cycleDays === undefined
        ? { every: cycleMonths ?? 1, unit: "month" }
        : { every: cycleDays, unit: "day" };
    return { ...rest, windows, cycle, anchorAt: afterCycles(startsAt, trialDays, { every: 1, unit: "day" }) };
  },
});
