import type { MachineEventOf } from "../commands.js";
import type { subscriptionCommands } from "./subscription.commands.js";
import {
  cycleOf,
  isNextFree,
  nextDueAt,
  type SubscriptionContext,
  type SubscriptionLine,
  type SubscriptionOrder,
  subscriptionOrderId,
  totalMinor,
} from "./subscription.context.js";

/** A command as the machine takes it. */
export type SubscriptionCommand = MachineEventOf<typeof subscriptionCommands>;
type Event = SubscriptionCommand;

/** An order that is to be placed. */
export interface ReleasedOrder {
  /** Names the subscription and `number`, see {@link subscriptionOrderId}. */
  readonly orderId: string;
  /** Counted from 1 over the life of the subscription. */
  readonly number: number;
  /** What to send. */
  readonly lines: readonly SubscriptionLine[];
  /** Price of all lines, in minor units; of a free one too. */
  readonly totalMinor: number;
  /** Whether the buyer pays nothing for it. */
  readonly free: boolean;
}

/** The instant of a command; absent after a bare actor's own delayed event. */
export const instantOf = (event: Event): string | undefined => ("at" in event ? event.at : undefined);

/** A bare actor's own clock knows no instant: then it is taken to be the one that was waited for. */
export const msUntil = (dueAt: string, event: Event, before: string): number =>
  Math.max(0, Date.parse(dueAt) - Date.parse(instantOf(event) ?? before));

/** The order that waits for its payment. */
export const openOrder = ({ orders }: SubscriptionContext): SubscriptionOrder | undefined =>
  orders.find(({ standing }) => standing === "open");

/** Whether this order waits for its payment. */
export const isOpen = (context: SubscriptionContext, orderId: string): boolean =>
  openOrder(context)?.orderId === orderId;

/** Whether this attempt was taken before. */
export const isKnownFailure = ({ failures }: SubscriptionContext, event: Event): boolean =>
  event.type === "subscription.recordPaymentFailure" &&
  failures.some(({ orderId, attemptId }) => orderId === event.orderId && attemptId === event.attemptId);

/** Whether it is another attempt at the open order. */
export const isNewFailure = (context: SubscriptionContext, event: Event): boolean =>
  event.type === "subscription.recordPaymentFailure" &&
  isOpen(context, event.orderId) &&
  !context.failures.some(({ attemptId }) => attemptId === event.attemptId);

/** Failed attempts at the open order. */
export const failuresOfOpenOrder = (context: SubscriptionContext): number =>
  context.failures.filter(({ orderId }) => isOpen(context, orderId)).length;

/** The order of a release, as the context has it after. */
export const releasedOrder = ({ subscriptionId, orders, lines }: SubscriptionContext): ReleasedOrder => ({
  orderId: subscriptionOrderId(subscriptionId, orders.length),
  number: orders.length,
  lines,
  totalMinor: totalMinor(lines),
  free: orders.at(-1)?.free ?? false,
});

/** The orders, one of them standing otherwise. */
export const withStanding = (
  { orders }: SubscriptionContext,
  orderId: string,
  standing: SubscriptionOrder["standing"],
): SubscriptionOrder[] => orders.map((order) => (order.orderId === orderId ? { ...order, standing } : order));

/** Applies what was changed for this order, and counts its cycle: a new rhythm is counted from this order. */
export function release(context: SubscriptionContext): Partial<SubscriptionContext> {
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
export function changed(
  { change }: SubscriptionContext,
  { lines, ...event }: Extract<Event, { readonly type: "subscription.change" }>,
): NonNullable<SubscriptionContext["change"]> {
  const cycle = cycleOf(event);
  return { ...change, ...(lines !== undefined && { lines }), ...(cycle !== undefined && { cycle }) };
}

/** Lets cycles that went by while nothing was ordered go: the next order is not due before now. */
export function catchUp(context: SubscriptionContext, event: Event): Partial<SubscriptionContext> {
  const now = instantOf(event) ?? context.pausedUntil;
  let caught = context;
  while (now !== null && Date.parse(nextDueAt(caught)) < Date.parse(now))
    caught = { ...caught, cyclesBegun: caught.cyclesBegun + 1 };
  return { cyclesBegun: caught.cyclesBegun };
}
