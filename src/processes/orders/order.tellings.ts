import type { OrderContext } from "./order.context.js";
import type { OrderTold } from "./order.events.js";
import { modify, type OrderCommand, paymentId } from "./order.updates.js";
import { goodsOf, openLines } from "./order-lines.js";
import {
  capturedMinor,
  dueMinor,
  missingMinor,
  owedRefunds,
  paidForMinor,
  refundedMinor,
} from "./order-money.js";

type Told<Type extends OrderTold["type"]> = Extract<OrderTold, { readonly type: Type }>;

/** The order with its goods and, where it is to be paid before they go, its first payment. */
export const placed = (context: OrderContext): Told<"order.placed"> => ({
  type: "order.placed",
  lines: goodsOf(context.lines, openLines(context.lines)),
  ...(context.paymentRequests > 0 && {
    payment: { paymentId: paymentId(context.orderId, 1), dueMinor: dueMinor(context) },
  }),
});

/** The payment that is asked for next: all that is not covered, in place of earlier ones that came to nothing. */
export const paymentRequested = (context: OrderContext): Told<"order.paymentRequested"> => ({
  type: "order.paymentRequested",
  payment: {
    paymentId: paymentId(context.orderId, context.paymentRequests + 1),
    dueMinor: missingMinor(context),
  },
  voidedPayments: idlePayments(context),
});

/** How the order is paid from now on; what was asked for before is asked for no more. */
export const paymentModeChanged = (
  context: OrderContext,
  { paymentMode }: OrderCommand<"order.changePaymentMode">,
): Told<"order.paymentModeChanged"> => ({
  type: "order.paymentModeChanged",
  paymentMode,
  voidedPayments: idlePayments(context),
});

/** What goes back to the buyer, before it is booked. */
export const refundDue = (context: OrderContext): Told<"order.refundDue"> => ({
  type: "order.refundDue",
  refunds: owedRefunds(context).map(({ refundId, paymentId, amountMinor }) => ({
    refundId,
    amountMinor,
    ...(paymentId !== undefined && { paymentId }),
  })),
});

/** Payments that were asked for and of which nothing is taken. */
function untakenPayments({ orderId, paymentRequests, payments }: OrderContext): string[] {
  const asked = Array.from({ length: paymentRequests }, (_, index) => paymentId(orderId, index + 1));
  const known = [...new Set([...asked, ...payments.map((payment) => payment.paymentId)])];
  return known.filter(
    (id) => !payments.some((payment) => payment.paymentId === id && payment.capturedMinor > 0),
  );
}

/** Payments that were asked for and of which nothing is taken or promised. */
const idlePayments = (context: OrderContext): string[] =>
  untakenPayments(context).filter(
    (id) => !context.payments.some((payment) => payment.paymentId === id && payment.authorisedMinor > 0),
  );

/** The cancellation of the whole, before it is carried out. */
export const cancelled = (context: OrderContext): Told<"order.cancelled"> => ({
  type: "order.cancelled",
  lines: goodsOf(context.lines, openLines(context.lines)),
  voidedPayments: untakenPayments(context),
  reason: context.cancelReason,
});

/** Units that are not wanted any more. */
export const linesCancelled = (
  { lines }: OrderContext,
  event: OrderCommand<"order.cancelLines">,
): Told<"order.linesCancelled"> => ({
  type: "order.linesCancelled",
  cancellationId: event.cancellationId,
  lines: goodsOf(lines, event.lines),
});

/** What is not shipped is not wanted any more. */
export const restCancelled = ({ lines }: OrderContext): Told<"order.linesCancelled"> => ({
  type: "order.linesCancelled",
  lines: goodsOf(lines, openLines(lines)),
});

/** What a modification adds and takes out, and what is due after it. */
export const modified = (
  context: OrderContext,
  event: OrderCommand<"order.modify">,
): Told<"order.modified"> => ({
  type: "order.modified",
  modificationId: event.modificationId,
  added: (event.addLines ?? []).flatMap((line) => goodsOf([line], [line])),
  cancelled: goodsOf(context.lines, event.cancelLines ?? []),
  dueMinor: dueMinor({ ...context, ...modify(context, event) }),
});

/** The shipments to be stopped before the order can be cancelled. */
export const cancellationRequested = ({
  shipments,
  cancelReason,
}: OrderContext): Told<"order.cancellationRequested"> => ({
  type: "order.cancellationRequested",
  reason: cancelReason,
  shipmentIds: shipments.filter(({ state }) => state === "released").map(({ shipmentId }) => shipmentId),
});

/** What came back. */
export const returned = (
  context: OrderContext,
  event: OrderCommand<"order.recordReturn">,
): Told<"order.returned"> => ({
  type: "order.returned",
  returnId: event.returnId,
  lines: goodsOf(context.lines, event.lines),
  paidMinor: event.lines
    .map(({ lineId, units }) => paidForMinor(context, lineId, units))
    .reduce((sum, minor) => sum + minor, 0),
});

/** The whole was given back; tells what is not shipped any more. */
export const closedRefunded = ({ lines }: OrderContext): Told<"order.closedRefunded"> => ({
  type: "order.closedRefunded",
  lines: goodsOf(lines, openLines(lines)),
});

/** What the order is about again. */
export const reopened = (
  { lines, withdrawnLines }: OrderContext,
  { reason }: OrderCommand<"order.reopen">,
): Told<"order.reopened"> => ({
  type: "order.reopened",
  lines: goodsOf(lines, withdrawnLines),
  reason,
});

/** A parcel came home, or was lost, after receipt was confirmed: its goods are still to be sent, or given up. */
export const goodsMissing = (): Told<"order.reopened"> => ({
  type: "order.reopened",
  lines: [],
  reason: "goods did not stay with the buyer",
});

/** Goods for the warehouse. */
export const shipmentReleased = (
  { lines }: OrderContext,
  event: OrderCommand<"order.ship">,
): Told<"order.shipmentReleased"> => ({
  type: "order.shipmentReleased",
  shipmentId: event.shipmentId,
  lines: goodsOf(lines, event.lines),
});

/** A shipment that did not arrive. */
export function shipmentEnded(
  { lines, shipments }: OrderContext,
  { shipmentId, outcome }: OrderCommand<"order.recordShipmentEnd">,
): Told<"order.shipmentEnded"> {
  const shipment = shipments.find((one) => one.shipmentId === shipmentId);
  return { type: "order.shipmentEnded", shipmentId, outcome, lines: goodsOf(lines, shipment?.lines ?? []) };
}

/** What the buyer wants to return, with what was paid for it and under which payment. */
export function returnRequested(
  context: OrderContext,
  { returnId, lines, cause, wants = "refund" }: OrderCommand<"order.requestReturn">,
): Told<"order.returnRequested"> {
  const payment = context.payments.findLast((one) => one.capturedMinor > 0);
  return {
    type: "order.returnRequested",
    returnId,
    cause,
    wants,
    lines: goodsOf(context.lines, lines).map((line) => ({
      ...line,
      paidMinor: paidForMinor(context, line.lineId, line.units),
    })),
    ...(payment && { paymentId: payment.paymentId }),
  };
}

/** What was earned in the end. */
export const completed = (context: OrderContext): Told<"order.completed"> => ({
  type: "order.completed",
  grossMinor: capturedMinor(context),
  refundedMinor: refundedMinor({ ...context, refunds: context.refunds.filter(({ settled }) => settled) }),
  again: context.wasCompleted,
});

/** What every event tells of its order. */
export const factsOf = ({ orderId, customerId, platform, store, settlementId, currency }: OrderContext) => ({
  orderId,
  currency,
  ...(customerId !== undefined && { customerId }),
  ...(platform !== undefined && { platform }),
  ...(store !== undefined && { store }),
  ...(settlementId !== undefined && { settlementId }),
});

/** All that is due is covered. */
export const paid = (context: OrderContext): Told<"order.paid"> => ({
  type: "order.paid",
  dueMinor: dueMinor(context),
});

/** What stock lacks; back-ordered when somebody decided to wait for it. */
export const shortageFound = ({ shortages }: OrderContext): Told<"order.shortageFound"> => ({
  type: "order.shortageFound",
  shortages,
});
export const backOrdered = ({ shortages }: OrderContext): Told<"order.backOrdered"> => ({
  type: "order.backOrdered",
  shortages,
});

/** A payment that came to nothing, or to less. */
export const paymentFailed = (
  _context: OrderContext,
  { paymentId, cause }: OrderCommand<"order.recordPaymentFailure">,
): Told<"order.paymentFailed"> => ({ type: "order.paymentFailed", paymentId, cause });

/** A promise of money that nobody needs any more. */
export const voidDue = (
  _context: OrderContext,
  { paymentId }: OrderCommand<"order.recordPayment">,
): Told<"order.voidDue"> => ({ type: "order.voidDue", paymentId });

/** Money that went back. */
export const refunded = (
  { wasCompleted }: OrderContext,
  { refundId, amountMinor }: OrderCommand<"order.recordRefund">,
): Told<"order.refunded"> => ({
  type: "order.refunded",
  refundId,
  amountMinor,
  afterCompletion: wasCompleted,
});

/** Goods that have left, with the number by which the buyer follows them (R214). */
export const dispatched = (
  _context: OrderContext,
  { shipmentId, trackingNumber }: OrderCommand<"order.recordDispatch">,
): Told<"order.dispatched"> => ({
  type: "order.dispatched",
  shipmentId,
  ...(trackingNumber !== undefined && { trackingNumber }),
});

/** Goods that have arrived. */
export const delivered = (
  _context: OrderContext,
  { shipmentId }: OrderCommand<"order.recordDelivery">,
): Told<"order.delivered"> => ({ type: "order.delivered", shipmentId });

/** Why it is held back, and what was put right. */
export const held = (_context: OrderContext, { reason }: OrderCommand<"order.hold">): Told<"order.held"> => ({
  type: "order.held",
  reason,
});
export const corrected = (
  _context: OrderContext,
  { detail }: OrderCommand<"order.correct">,
): Told<"order.corrected"> => ({ type: "order.corrected", detail });
