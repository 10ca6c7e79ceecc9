import { memberProcess } from "../customers/member.js";
import { settlementProcess } from "../finance/settlement.js";
import { returnProcess } from "../fulfilment/return.js";
import { shipmentProcess } from "../fulfilment/shipment.js";
import { eachStockItem } from "../fulfilment/stock-item.hand-overs.js";
import { stockItemProcess } from "../fulfilment/stock-item.js";
import { defineHandOver, type HandOver } from "../hand-over.js";
import { orderProcess } from "./order.js";
import { paymentHandOvers } from "./payment.hand-overs.js";

const releaseLines = (event: "order.linesCancelled" | "order.closedRefunded") =>
  defineHandOver({
    from: orderProcess,
    event,
    to: stockItemProcess,
    does: "stockItem.release",
    make: ({ orderId, lines, at, ...told }) => {
      const releaseId = ("cancellationId" in told ? told.cancellationId : undefined) ?? at ?? event;
      return eachStockItem(lines, (units) => ({ orderId, units, releaseId }));
    },
  });

const stock = [
  defineHandOver({
    from: orderProcess,
    event: "order.placed",
    to: stockItemProcess,
    does: "stockItem.reserve",
    make: ({ orderId, lines }) => eachStockItem(lines, (units) => ({ orderId, units })),
  }),
  defineHandOver({
    from: orderProcess,
    event: "order.reopened",
    to: stockItemProcess,
    does: "stockItem.reserve",
    make: ({ orderId, lines, at }) =>
      eachStockItem(lines, (units) => ({ orderId, units, reservationId: `reopened/${at ?? ""}` })),
  }),
  defineHandOver({
    from: orderProcess,
    event: "order.modified",
    to: stockItemProcess,
    does: "stockItem.reserve",
    make: ({ orderId, added, modificationId }) =>
      eachStockItem(added, (units) => ({ orderId, units, reservationId: modificationId })),
  }),
  defineHandOver({
    from: orderProcess,
    event: "order.modified",
    to: stockItemProcess,
    does: "stockItem.release",
    make: ({ orderId, cancelled, modificationId }) =>
      eachStockItem(cancelled, (units) => ({ orderId, units, releaseId: modificationId })),
  }),
  defineHandOver({
    from: orderProcess,
    event: "order.cancelled",
    to: stockItemProcess,
    does: "stockItem.release",
    make: ({ orderId, lines, at }) =>
      eachStockItem(lines, (units) => ({ orderId, units, releaseId: `cancelled/${at ?? ""}` })),
  }),
  releaseLines("order.linesCancelled"),
  releaseLines("order.closedRefunded"),
];

const goods = [
  defineHandOver({
    from: orderProcess,
    event: "order.shipmentReleased",
    to: shipmentProcess,
    does: "start",
    make: ({ shipmentId, orderId, lines, platform, currency }) => ({
      id: shipmentId,
      payload: { shipmentId, orderId, lines, currency, ...(platform !== undefined && { platform }) },
    }),
  }),
  defineHandOver({
    from: orderProcess,
    event: "order.cancellationRequested",
    to: shipmentProcess,
    does: "shipment.cancel",
    make: ({ shipmentIds, reason }) => shipmentIds.map((id) => ({ id, payload: { reason } })),
  }),
  defineHandOver({
    from: orderProcess,
    event: "order.returnRequested",
    to: returnProcess,
    does: "start",
    make: ({ returnId, orderId, currency, lines, wants, cause, at, ...event }) => ({
      id: returnId,
      payload: {
        returnId,
        orderId,
        currency,
        lines,
        wants,
        cause,
        ...(at !== undefined && { requestedAt: at }),
        ...(event.paymentId !== undefined && { paymentId: event.paymentId }),
        ...(event.customerId !== undefined && { customerId: event.customerId }),
        ...(event.platform !== undefined && { platform: event.platform }),
      },
    }),
  }),
];

const customers = [
  defineHandOver({
    from: orderProcess,
    event: "order.completed",
    to: memberProcess,
    does: "member.recordPurchase",
    make: ({ orderId, customerId, grossMinor, refundedMinor, again, currency }) =>
      customerId === undefined || again
        ? undefined
        : { id: customerId, payload: { orderId, amountMinor: grossMinor - refundedMinor, currency } },
  }),
  defineHandOver({
    from: orderProcess,
    event: "order.refunded",
    to: memberProcess,
    does: "member.recordReturn",
    // Points follow the money: goods that are exchanged, or refused on inspection, cost none.
    make: ({ orderId, customerId, refundId, amountMinor, afterCompletion }) =>
      customerId === undefined || !afterCompletion
        ? undefined
        : { id: customerId, payload: { returnId: refundId, orderId, amountMinor } },
  }),
];

/** An order that knows its settlement tells it what was earned, and what went back afterwards. */
const settlements = [
  defineHandOver({
    from: orderProcess,
    event: "order.completed",
    to: settlementProcess,
    does: "settlement.recordSale",
    make: ({ orderId, settlementId, grossMinor, at }) =>
      settlementId === undefined || grossMinor === 0
        ? undefined
        : {
            id: settlementId,
            payload: { orderId, amountMinor: grossMinor, ...(at !== undefined && { receivedAt: at }) },
          },
  }),
  defineHandOver({
    from: orderProcess,
    event: "order.refunded",
    to: settlementProcess,
    does: "settlement.recordRefund",
    make: ({ orderId, settlementId, refundId, amountMinor }) =>
      settlementId === undefined
        ? undefined
        : { id: settlementId, payload: { orderId, refundId, amountMinor } },
  }),
];

/** What orders and payments hand over. */
export const orderHandOvers: readonly HandOver[] = [
  ...paymentHandOvers,
  ...stock,
  ...goods,
  ...customers,
  ...settlements,
];
