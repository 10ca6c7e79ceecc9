import { penaltyProcess } from "../compliance/penalty.js";
import { defineHandOver, type HandOver } from "../hand-over.js";
import { orderProcess } from "../orders/order.js";
import { paymentProcess } from "../orders/payment.js";
import { productProcess } from "../product/product.js";
import { given } from "../recorded-entries.js";
import { recallProcess } from "../supply/recall.js";
import { afterSalesDataFeedbackProcess } from "./after-sales-data-feedback.js";
import { crisisProcess } from "./crisis.js";
import { serviceCaseProcess } from "./service-case.js";

/** The review cycle of the shop. */
const shop = { subject: "shop" };

/** What customer service and the handling of crises hand over. */
export const serviceHandOvers: readonly HandOver[] = [
  defineHandOver({
    from: serviceCaseProcess,
    event: "serviceCase.solutionAccepted",
    to: orderProcess,
    does: "order.requestReturn",
    make: ({ orderId, solution, cause = "other" }) =>
      orderId !== undefined && solution?.returnId !== undefined && solution.lines !== undefined
        ? {
            id: orderId,
            payload: {
              returnId: solution.returnId,
              lines: [...solution.lines],
              cause,
              wants: solution.remedy === "exchange" ? ("exchange" as const) : ("refund" as const),
            },
          }
        : undefined,
  }),
  defineHandOver({
    from: serviceCaseProcess,
    event: "serviceCase.solutionAccepted",
    to: paymentProcess,
    does: "payment.refund",
    make: ({ caseId, paymentId, solution }) =>
      paymentId !== undefined && solution?.refundId !== undefined && solution.amountMinor !== undefined
        ? {
            id: paymentId,
            payload: { refundId: solution.refundId, amountMinor: solution.amountMinor, reason: caseId },
          }
        : undefined,
  }),
  defineHandOver({
    from: serviceCaseProcess,
    event: "serviceCase.compensationGranted",
    to: paymentProcess,
    does: "payment.refund",
    make: ({ caseId, paymentId, compensation }) =>
      paymentId !== undefined && compensation?.form === "refund"
        ? {
            id: paymentId,
            payload: {
              refundId: `${caseId}/${compensation.compensationId}`,
              amountMinor: compensation.amountMinor,
              reason: caseId,
            },
          }
        : undefined,
  }),
  defineHandOver({
    from: serviceCaseProcess,
    event: "serviceCase.orderCancellationWanted",
    to: orderProcess,
    does: "order.cancel",
    make: ({ orderId, detail }) =>
      orderId !== undefined && detail !== undefined
        ? { id: orderId, payload: { reason: detail } }
        : undefined,
  }),
  defineHandOver({
    from: serviceCaseProcess,
    event: "serviceCase.orderCorrectionWanted",
    to: orderProcess,
    does: "order.correct",
    make: ({ orderId, detail }) =>
      orderId !== undefined && detail !== undefined ? { id: orderId, payload: { detail } } : undefined,
  }),
  defineHandOver({
    from: serviceCaseProcess,
    event: "serviceCase.causeIdentified",
    to: afterSalesDataFeedbackProcess,
    does: "afterSalesDataFeedback.addTopic",
    startWith: shop,
    make: ({ caseId, sku, cause, detail }) =>
      sku === undefined || cause === undefined
        ? undefined
        : { id: shop.subject, payload: { topic: `${sku}: ${cause}`, detail: detail ?? caseId } },
  }),
  defineHandOver({
    from: serviceCaseProcess,
    event: "serviceCase.causeIdentified",
    to: productProcess,
    does: "product.reportWeakness",
    make: ({ sku, kind, cause, detail }) =>
      sku === undefined || cause !== "quality" || kind !== "negative-review"
        ? undefined
        : { id: sku, payload: { cause: detail ?? "bad review: quality" } },
  }),
  defineHandOver({
    from: serviceCaseProcess,
    event: "serviceCase.crisisReported",
    to: crisisProcess,
    does: "start",
    make: ({ caseId, crisisId, summary, sku, platform }) =>
      crisisId === undefined || summary === undefined
        ? undefined
        : {
            id: crisisId,
            payload: { crisisId, subject: summary, signalId: caseId, ...given({ sku, platform }) },
          },
  }),
  defineHandOver({
    from: serviceCaseProcess,
    event: "serviceCase.disputeLost",
    to: penaltyProcess,
    does: "start",
    make: ({ caseId, disputeId, penalty, platform, at }) =>
      penalty && {
        id: penalty.penaltyId,
        payload: { ...penalty, violationId: disputeId ?? caseId, ...given({ platform, imposedAt: at }) },
      },
  }),
  defineHandOver({
    from: serviceCaseProcess,
    event: "serviceCase.merged",
    to: serviceCaseProcess,
    does: "serviceCase.recordMessage",
    make: ({ caseId, intoCaseId }) =>
      intoCaseId === undefined ? undefined : { id: intoCaseId, payload: { messageId: `case:${caseId}` } },
  }),
  defineHandOver({
    from: crisisProcess,
    event: "crisis.caseOpened",
    to: serviceCaseProcess,
    does: "start",
    make: ({ concerned, sku, platform }) =>
      concerned && {
        id: concerned.caseId,
        payload: { ...concerned, kind: "complaint" as const, ...given({ sku, platform }) },
      },
  }),
  defineHandOver({
    from: crisisProcess,
    event: "crisis.recallRequested",
    to: recallProcess,
    does: "start",
    make: ({ recall }) => recall && { id: recall.recallId, payload: recall },
  }),
];
