import { assign, emit, setup } from "xstate";
import { fieldIs } from "../chart-words.js";
import type { MachineEventOf } from "../commands.js";
import type { subscriptionCommands } from "./subscription.commands.js";
import {
  countedOrders,
  cycleOf,
  isNextFree,
  nextDueAt,
  type SubscriptionContext,
  type SubscriptionLine,
  type SubscriptionOrder,
  subscriptionOrderId,
  totalMinor,
} from "./subscription.context.js";

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

/** An order that is to be placed. */
export interface ReleasedOrder {
  readonly orderId: string;
  /** Counted from 1 over the life of the subscription. */
  readonly number: number;
  readonly lines: readonly SubscriptionLine[];
  readonly totalMinor: number;
  /** Whether the buyer pays nothing for it. */
  readonly free: boolean;
}

/** An event of a subscription. */
export interface SubscriptionEvent {
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
  readonly subscriptionId: string;
  readonly customerId?: string;
  readonly platform?: string;
  readonly store?: string;
  readonly currency: string;
  /** The instant of the command; absent when a bare actor's own clock brought it about. */
  readonly at?: string;
  /** The order to place, or the one that is open. */
  readonly order?: ReleasedOrder;
  readonly orderId?: string;
  readonly reason?: string;
  /** When the next order is due, while one will be. */
  readonly nextDueAt?: string;
}

type Event = MachineEventOf<typeof subscriptionCommands>;

const instantOf = (event: Event): string | undefined => ("at" in event ? event.at : undefined);

/** A bare actor's own clock knows no instant: then it is taken to be the one that was waited for. */
const msUntil = (dueAt: string, event: Event, before: string): number =>
  Math.max(0, Date.parse(dueAt) - Date.parse(instantOf(event) ?? before));

const openOrder = ({ orders }: SubscriptionContext): SubscriptionOrder | undefined =>
  orders.find(({ standing }) => standing === "open");

const isOpen = (context: SubscriptionContext, orderId: string): boolean =>
  openOrder(context)?.orderId === orderId;

const isKnownFailure = ({ failures }: SubscriptionContext, event: Event): boolean =>
  event.type === "subscription.recordPaymentFailure" &&
  failures.some(({ orderId, attemptId }) => orderId === event.orderId && attemptId === event.attemptId);

const isNewFailure = (context: SubscriptionContext, event: Event): boolean =>
  event.type === "subscription.recordPaymentFailure" &&
  isOpen(context, event.orderId) &&
  !context.failures.some(({ attemptId }) => attemptId === event.attemptId);

const failuresOfOpenOrder = (context: SubscriptionContext): number =>
  context.failures.filter(({ orderId }) => isOpen(context, orderId)).length;

/** The order of a release, as the context has it after. */
const releasedOrder = ({ subscriptionId, orders, lines }: SubscriptionContext): ReleasedOrder => ({
  orderId: subscriptionOrderId(subscriptionId, orders.length),
  number: orders.length,
  lines,
  totalMinor: totalMinor(lines),
  free: orders.at(-1)?.free ?? false,
});

const withStanding = (
  { orders }: SubscriptionContext,
  orderId: string,
  standing: SubscriptionOrder["standing"],
): SubscriptionOrder[] => orders.map((order) => (order.orderId === orderId ? { ...order, standing } : order));

/** Applies what was changed for this order, and counts its cycle: a new rhythm is counted from this order. */
function release(context: SubscriptionContext): Partial<SubscriptionContext> {
  const { subscriptionId, orders, change, cyclesBegun } = context;
  const free = isNextFree(context);
  const order = {
    orderId: subscriptionOrderId(subscriptionId, orders.length + 1),
    free,
    standing: free ? ("paid" as const) : ("open" as const),
  };
  return {
    orders: [...orders, order],
    change: null,
    ...(change?.lines && { lines: change.lines }),
    ...(change?.cycle
      ? { cycle: change.cycle, anchorAt: nextDueAt(context), cyclesBegun: 1 }
      : { cyclesBegun: cyclesBegun + 1 }),
  };
}

/** What is changed from the next order on, with what was to be changed before. */
function changed(
  { change }: SubscriptionContext,
  { lines, ...event }: Extract<Event, { readonly type: "subscription.change" }>,
): NonNullable<SubscriptionContext["change"]> {
  const cycle = cycleOf(event);
  return { ...change, ...(lines !== undefined && { lines }), ...(cycle !== undefined && { cycle }) };
}

/** Lets cycles that went by while nothing was ordered go: the next order is not due before now. */
function catchUp(context: SubscriptionContext, event: Event): Partial<SubscriptionContext> {
  const now = instantOf(event) ?? context.pausedUntil;
  let caught = context;
  while (now !== null && Date.parse(nextDueAt(caught)) < Date.parse(now))
    caught = { ...caught, cyclesBegun: caught.cyclesBegun + 1 };
  return { cyclesBegun: caught.cyclesBegun };
}

/** The questions, actions and windows that the chart names. */
export const subscriptionSetup = setup({
  types: {
    context: {} as SubscriptionContext,
    events: {} as Event,
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
      const at = instantOf(event);
      return {
        type,
        subscriptionId,
        ...(customerId !== undefined && { customerId }),
        ...(platform !== undefined && { platform }),
        ...(store !== undefined && { store }),
        currency,
        ...(at !== undefined && { at }),
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
