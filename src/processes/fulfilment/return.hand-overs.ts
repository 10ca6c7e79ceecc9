import { defineHandOver } from "../hand-over.js";
import { orderProcess } from "../orders/order.js";
import { paymentProcess } from "../orders/payment.js";
import { given } from "../recorded-entries.js";
import { serviceCaseProcess } from "../service/service-case.js";
import { refundOfReturn } from "./return.events.js";
import { returnProcess } from "./return.js";
import { shipmentProcess } from "./shipment.js";
import { eachStockItem } from "./stock-item.hand-overs.js";
import { stockItemProcess } from "./stock-item.js";

const recordReturn = (event: "return.settled" | "return.endedWithout") =>
  defineHandOver({
    from: returnProcess,
    event,
    to: orderProcess,
    does: "order.recordReturn",
    make: ({ orderId, returnId, lines }) => ({
      id: orderId,
      payload: { returnId, lines: lines.map(({ lineId, units }) => ({ lineId, units })) },
    }),
  });

/** What became of a refund that a return asked for. */
const recordRefund = (
  event: "payment.refunded" | "payment.refundFailed",
  does: "return.recordRefund" | "return.recordRefundFailure",
) =>
  defineHandOver({
    from: paymentProcess,
    event,
    to: returnProcess,
    does,
    make: ({ noticeId = "" }) => {
      const refund = refundOfReturn(noticeId);
      return refund && { id: refund.returnId, payload: { refundId: refund.refundId } };
    },
  });

/** What returns hand over. */
export const returnHandOvers = [
  defineHandOver({
    from: returnProcess,
    event: "return.triaged",
    to: stockItemProcess,
    does: "stockItem.receive",
    make: ({ returnId, lines, triage }) => {
      if (triage?.verdict !== "accepted" || triage.disposition === "scrap") return undefined;
      const into = triage.disposition === "restock" ? ("on-hand" as const) : ("quarantine" as const);
      const receiptId = `${returnId}/${triage.inspectionId}`;
      return eachStockItem(lines, (units) => ({ receiptId, units, into }));
    },
  }),
  defineHandOver({
    from: returnProcess,
    event: "return.exchangeReleased",
    to: shipmentProcess,
    does: "start",
    make: ({ returnId, orderId, shipmentId, lines, platform, category, currency }) =>
      shipmentId === undefined
        ? undefined
        : {
            id: shipmentId,
            payload: {
              shipmentId,
              orderId,
              returnId,
              lines,
              currency,
              ...given({ platform, category }),
            },
          },
  }),
  defineHandOver({
    from: returnProcess,
    event: "return.refundRequested",
    to: paymentProcess,
    does: "payment.refund",
    make: ({ paymentId, refund }) =>
      paymentId === undefined || refund === undefined ? undefined : { id: paymentId, payload: refund },
  }),
  recordRefund("payment.refunded", "return.recordRefund"),
  recordRefund("payment.refundFailed", "return.recordRefundFailure"),
  recordReturn("return.settled"),
  recordReturn("return.endedWithout"),
  defineHandOver({
    from: returnProcess,
    event: "return.disputed",
    to: serviceCaseProcess,
    does: "start",
    make: ({ returnId, orderId, customerId, platform, currency, at = "" }) => {
      const caseId = `${returnId}/dispute/${at}`;
      return {
        id: caseId,
        payload: {
          caseId,
          kind: "complaint" as const,
          orderId,
          currency,
          ...given({ customerId, platform }),
        },
      };
    },
  }),
];
