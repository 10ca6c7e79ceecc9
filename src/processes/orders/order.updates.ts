import type { MachineEventOf } from "../commands.js";
import type { orderCommands } from "./order.commands.js";
import type { OrderContext, OrderShipment } from "./order.context.js";
import {
  addToLines,
  type BoughtLine,
  type LineTally,
  type LineUnits,
  newLine,
  type OrderLine,
  openLines,
  stockUnits,
} from "./order-lines.js";
import { dueMinor, type OrderPayment } from "./order-money.js";

/** An event of the order's machine by its type. */
export type OrderCommand<Type extends keyof typeof orderCommands> = Extract<
  MachineEventOf<typeof orderCommands>,
  { readonly type: Type }
>;

type Update = Partial<OrderContext>;

/** Names the payments of an order: `O-1/1` is the first of `O-1`. */
export const paymentId = (orderId: string, number: number): string => `${orderId}/${number}`;

/** Books what was authorised or captured under a payment. */
export function recordPayment(
  { payments }: OrderContext,
  { paymentId, amountMinor, kind }: OrderCommand<"order.recordPayment">,
): Update {
  const before = payments.find((payment) => payment.paymentId === paymentId);
  const { authorisedMinor, capturedMinor } = before ?? { authorisedMinor: 0, capturedMinor: 0 };
  const after: OrderPayment = {
    paymentId,
    authorisedMinor: kind === "authorised" ? authorisedMinor + amountMinor : authorisedMinor,
    capturedMinor: kind === "captured" ? capturedMinor + amountMinor : capturedMinor,
  };
  return {
    payments: before
      ? payments.map((payment) => (payment === before ? after : payment))
      : [...payments, after],
  };
}

/** What stays of a payment that came to nothing, or to less. */
export function recordPaymentFailure(
  { payments }: OrderContext,
  event: OrderCommand<"order.recordPaymentFailure">,
): Update {
  return {
    payments: payments.map((payment) => {
      if (payment.paymentId !== event.paymentId) return payment;
      const capturedMinor = event.capturedMinor ?? payment.capturedMinor;
      return { ...payment, authorisedMinor: capturedMinor, capturedMinor };
    }),
  };
}

/** Takes units out, and forgets shortages of what nobody wants any more. */
export function cancelUnits(context: OrderContext, cancelled: readonly LineUnits[]): Update {
  return withLines(context, addToLines(context.lines, cancelled, { cancelledUnits: 1 }));
}

/** Takes out all that is not shipped, and remembers it for a reopening. */
export function withdrawOpen(context: OrderContext): Update {
  const withdrawnLines = openLines(context.lines);
  return { ...cancelUnits(context, withdrawnLines), withdrawnLines };
}

/** Puts back what the cancellation of the whole took out; what is due for it is asked for anew. */
export function restoreWithdrawn(context: OrderContext): Update {
  const lines = addToLines(context.lines, context.withdrawnLines, { cancelledUnits: -1 });
  return { ...withLines(context, lines), withdrawnLines: [], requestedMinor: 0, cancelReason: "" };
}

/** Adds lines, takes units out, and changes what is charged besides. */
export function modify(context: OrderContext, event: OrderCommand<"order.modify">): Update {
  const added = (event.addLines ?? []).map((line: BoughtLine) => newLine(line));
  const kept = addToLines(context.lines, event.cancelLines ?? [], { cancelledUnits: 1 });
  const { shippingMinor = context.shippingMinor, discountMinor = context.discountMinor } = event;
  return withLines({ ...context, shippingMinor, discountMinor }, [...kept, ...added]);
}

function withLines(context: OrderContext, lines: readonly OrderLine[]): Update {
  const { shippingMinor, discountMinor } = context;
  const due = dueMinor({ ...context, lines });
  return {
    lines,
    shippingMinor,
    discountMinor,
    askedMinor: Math.max(context.askedMinor, due),
    shortages: shortagesWithin(context.shortages, lines),
  };
}

/** Sets what stock lacks of a SKU: never more than the order still needs. */
export function setShortage(
  { shortages, lines }: OrderContext,
  { sku, units }: OrderCommand<"order.reportShortage">,
): Update {
  const others = shortages.filter((shortage) => shortage.sku !== sku);
  const isWorse = units > (shortages.find((shortage) => shortage.sku === sku)?.units ?? 0);
  return {
    shortages: shortagesWithin([...others, { sku, units }], lines),
    ...(isWorse && { split: false }),
  };
}

function shortagesWithin(
  shortages: OrderContext["shortages"],
  lines: readonly OrderLine[],
): OrderContext["shortages"] {
  const needed = new Map(stockUnits(openGoods(lines)).map(({ sku, units }) => [sku, units]));
  return shortages
    .map(({ sku, units }) => ({ sku, units: Math.min(units, needed.get(sku) ?? 0) }))
    .filter(({ units }) => units > 0);
}

const openGoods = (lines: readonly OrderLine[]) =>
  openLines(lines).flatMap(({ lineId, units }) =>
    lines.filter((line) => line.lineId === lineId).map((line) => ({ ...line, units })),
  );

/** Hands units to a shipment. */
export function releaseShipment(
  context: OrderContext,
  { shipmentId, lines }: OrderCommand<"order.ship">,
): Update {
  const shipped = addToLines(context.lines, lines, { shippedUnits: 1 });
  return {
    shipments: [...context.shipments, { shipmentId, lines, state: "released" }],
    lines: shipped,
    shortages: shortagesWithin(context.shortages, shipped),
  };
}

/** What a shipment's state adds to its lines. */
const counted: { readonly [State in OrderShipment["state"]]: readonly LineTally[] } = {
  released: ["shippedUnits"],
  dispatched: ["shippedUnits", "dispatchedUnits"],
  delivered: ["shippedUnits", "dispatchedUnits", "deliveredUnits"],
  cancelled: [],
  lost: ["lostUnits"],
  returnedToSender: [],
};

/** Moves a shipment on, and its units with it. */
export function moveShipment(
  context: OrderContext,
  shipmentId: string,
  state: OrderShipment["state"],
  trackingNumber?: string,
): Update {
  const shipment = context.shipments.find((one) => one.shipmentId === shipmentId);
  if (shipment === undefined) return {};
  const moved = { ...shipment, state, ...(trackingNumber !== undefined && { trackingNumber }) };
  const left = addToLines(context.lines, shipment.lines, signed(counted[shipment.state], -1));
  return {
    shipments: context.shipments.map((one) => (one === shipment ? moved : one)),
    lines: addToLines(left, shipment.lines, signed(counted[state], 1)),
  };
}

/** Everything that is on its way has arrived. */
export function deliverAll(context: OrderContext): Update {
  let moved = context;
  for (const { shipmentId, state } of context.shipments)
    if (state === "dispatched") moved = { ...moved, ...moveShipment(moved, shipmentId, "delivered") };
  return { shipments: moved.shipments, lines: moved.lines };
}

const signed = (tallies: readonly LineTally[], sign: 1 | -1) =>
  Object.fromEntries(tallies.map((tally) => [tally, sign])) as { readonly [Tally in LineTally]?: 1 | -1 };

/** Notes that the buyer wants to return goods. */
export function requestReturn(
  { returns }: OrderContext,
  { returnId, lines }: OrderCommand<"order.requestReturn">,
): Update {
  return { returns: [...returns, { returnId, lines }] };
}

/** Books what came back; a return that the buyer did not ask for here is noted too. */
export function recordReturn(
  { returns, lines }: OrderContext,
  { returnId, lines: returnedLines }: OrderCommand<"order.recordReturn">,
): Update {
  const asked = returns.find((one) => one.returnId === returnId);
  const settled = { returnId, lines: asked?.lines ?? returnedLines, returnedLines };
  return {
    returns: asked ? returns.map((one) => (one === asked ? settled : one)) : [...returns, settled],
    lines: addToLines(lines, returnedLines, { returnedUnits: 1 }),
  };
}

/** Books a refund: one that the order asked for has arrived, another is noted. */
export function recordRefund(
  { refunds }: OrderContext,
  { refundId, amountMinor, paymentId }: OrderCommand<"order.recordRefund">,
): Update {
  const own = refunds.find((refund) => refund.refundId === refundId);
  return {
    refunds: own
      ? refunds.map((refund) => (refund === own ? { ...refund, settled: true } : refund))
      : [
          ...refunds,
          {
            refundId,
            amountMinor,
            isCredit: false,
            settled: true,
            ...(paymentId !== undefined && { paymentId }),
          },
        ],
  };
}
