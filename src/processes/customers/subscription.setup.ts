import { assign, emit, setup } from "xstate";
import { fieldIs } from "../chart-words.js";
import { given } from "../recorded-entries.js";
import { countedOrders, isNextFree, nextDueAt, type SubscriptionContext } from "./subscription.context.js";
import {
  catchUp,
  changed,
  failuresOfOpenOrder,
  instantOf,
  isKnownFailure,
  isNewFailure,
  isOpen,
  msUntil,
  openOrder,
  type ReleasedOrder,
  release,
  releasedOrder,
  type SubscriptionCommand,
  withStanding,
} from "./subscription.updates.js";

/** What a subscription is started with. */
export type SubscriptionInput = Pick<
  SubscriptionContext,
  | "subscriptionId"
  | "customerId"
  | "platform"
  | "store"
  | "currency"
  | "windows"
  | "lines"
  | "cycle"
  | "offer"
  | "endsAfterOrders"
  | "maximumRetries"
  | "anchorAt"
>;

/** An event of a subscription. */
export interface SubscriptionEvent {
  /** What happened, in the past tense: listeners, effects and hand-overs go by it. */
  readonly type:
    | "subscription.orderReleased"
    | "subscription.paid"
    | "subscription.paymentFailed"
    | "subscription.retryDue"
    | "subscription.suspended"
    | "subscription.skipped"
    | "subscription.changed"
    | "subscription.paused"
    | "subscription.resumed"
    | "subscription.cancellationPlanned"
    | "subscription.kept"
    | "subscription.cancelled"
    | "subscription.expired"
    | "subscription.replaced";
  /** Id of the subscription, by which hand-overs find it. */
  readonly subscriptionId: string;
  /** Id of the customer, as the shop names it; absent where nobody is known. */
  readonly customerId?: string;
  /** Platform, as layers of the rulebook name it: `taobao`; absent where none is named. */
  readonly platform?: string;
  /** Store, as layers of the rulebook name it; absent where none is named. */
  readonly store?: string;
  /** ISO 4217 code of all its amounts. */
  readonly currency: string;
  /** The instant of the command; absent when a bare actor's own clock brought it about. */
  readonly at?: string;
  /** The order to place, or the one that is open. */
  readonly order?: ReleasedOrder;
  /** The order that was paid, cancelled or could not be collected. */
  readonly orderId?: string;
  /** Why, where the command says so. */
  readonly reason?: string;
  /** When the next order is due, while one will be. */
  readonly nextDueAt?: string;
}

/** The questions, actions and windows that the chart names. */
export const subscriptionSetup = setup({
  types: {
    context: {} as SubscriptionContext,
    events: {} as SubscriptionCommand,
    input: {} as SubscriptionInput,
    emitted: {} as SubscriptionEvent,
    tags: {} as "delivering" | "attention" | "overdue",
  },
  delays: {
    renewal: ({ context, event }) =>
      msUntil(
        nextDueAt(context),
        event,
        nextDueAt({ ...context, cyclesBegun: Math.max(0, context.cyclesBegun - 1) }),
      ),
    trialWindow: ({ context }) => context.windows.trialWindow ?? 0,
    retryWindow: ({ context }) => context.windows.retryWindow,
    pauseWindow: ({ context, event }) =>
      context.pausedUntil === null
        ? (context.windows.pauseWindow ?? 0)
        : msUntil(context.pausedUntil, event, context.pausedUntil),
  },
  guards: {
    isField: fieldIs,
    hasNoTrial: ({ context }) => context.windows.trialWindow === undefined,
    isPaid: ({ context }, orderId: string) =>
      context.orders.some((order) => order.orderId === orderId && order.standing === "paid"),
    isOpen: ({ context }, orderId: string) => isOpen(context, orderId),
    isKnownFailure: ({ context, event }) => isKnownFailure(context, event),
    isNewFailure: ({ context, event }) => isNewFailure(context, event),
    isLastFailure: ({ context, event }) =>
      isNewFailure(context, event) && failuresOfOpenOrder(context) >= context.maximumRetries,
    isOpenUnpaid: ({ context, event }, orderId: string) =>
      isOpen(context, orderId) && fieldIs({ event }, { name: "unpaid", value: true }),
    isCancelledOrder: ({ context }, orderId: string) =>
      context.orders.some((order) => order.orderId === orderId && order.standing === "cancelled"),
    isOver: ({ context }) =>
      context.endsAfterOrders !== undefined && countedOrders(context) >= context.endsAfterOrders,
    isNotOver: ({ context }) =>
      context.endsAfterOrders === undefined || countedOrders(context) < context.endsAfterOrders,
    isNextFree: ({ context }) => isNextFree(context),
    /** A pause that is longer than the longest is none. */
    isLimitedPause: ({ context: { windows }, event }) =>
      event.type === "subscription.pause" &&
      (event.until === undefined
        ? windows.pauseWindow !== undefined
        : Date.parse(event.until) > Date.parse(event.at) &&
          Date.parse(event.until) - Date.parse(event.at) <=
            (windows.pauseWindow ?? Number.POSITIVE_INFINITY)),
    isOpenPause: ({ context, event }) =>
      event.type === "subscription.pause" &&
      event.until === undefined &&
      context.windows.pauseWindow === undefined,
    hasNoOpenOrder: ({ context }) => openOrder(context) === undefined,
    isReplacedByOther: ({ context, event }) =>
      event.type === "subscription.replace" && event.bySubscriptionId !== context.subscriptionId,
  },
  actions: {
    /** XState takes an event only where something follows from it. */
    changeNothing: assign({}),
    release: assign(({ context }) => release(context)),
    startNow: assign(({ event }) => ({ anchorAt: event.at })),
    notePayment: assign(({ context }, orderId: string) => ({
      orders: withStanding(context, orderId, "paid"),
    })),
    noteFailure: assign(({ context, event }) =>
      event.type === "subscription.recordPaymentFailure"
        ? { failures: [...context.failures, { orderId: event.orderId, attemptId: event.attemptId }] }
        : {},
    ),
    noteCancelledOrder: assign(({ context }, orderId: string) => ({
      orders: withStanding(context, orderId, "cancelled"),
    })),
    skip: assign(({ context }) => ({
      cyclesBegun: context.cyclesBegun + 1,
      skipped: context.skipped + 1,
    })),
    noteChange: assign(({ context, event }) =>
      event.type === "subscription.change" ? { change: changed(context, event) } : {},
    ),
    notePause: assign(({ event }) => ({
      pausedUntil: event.type === "subscription.pause" ? (event.until ?? null) : null,
    })),
    catchUp: assign(({ context, event }) => ({ ...catchUp(context, event), pausedUntil: null })),
    tell: emit(({ context, event }, type: SubscriptionEvent["type"]): SubscriptionEvent => {
      const { subscriptionId, customerId, platform, store, currency } = context;
      return {
        type,
        subscriptionId,
        ...given({ customerId, platform, store, at: instantOf(event) }),
        currency,
        ...("orderId" in event && { orderId: event.orderId }),
        ...("reason" in event && { reason: event.reason }),
        ...(type === "subscription.orderReleased" && { order: releasedOrder(context) }),
        ...(type === "subscription.retryDue" && { orderId: openOrder(context)?.orderId ?? "" }),
        nextDueAt: nextDueAt(context),
      };
    }),
  },
});

/** Tells an event. */
export const tell = (type: SubscriptionEvent["type"]) => ({ type: "tell", params: type }) as const;
