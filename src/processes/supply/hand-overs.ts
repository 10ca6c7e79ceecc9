import { cashFlowManagementProcess } from "../finance/cash-flow-management.js";
import { stockItemOf } from "../fulfilment/stock-item.hand-overs.js";
import { defineHandOver, type HandOver } from "../hand-over.js";
import { productProcess } from "../product/product.js";
import { shopCycle } from "../review-cycle/define-review-cycle.js";
import { crisisProcess } from "../service/crisis.js";
import { serviceCaseProcess } from "../service/service-case.js";
import { qualityInspectionProcess } from "./quality-inspection.js";
import { recallProcess } from "./recall.js";
import { replenishmentProcess } from "./replenishment.js";
import { supplierProcess } from "./supplier.js";

/**
 * Closes what a product has on order when its replenishment has come to an end, or replaced units come or are given up.
 * What the stock item asked for itself is its own.
 */
const closeOnOrder = (
  event:
    | "replenishment.stocked"
    | "replenishment.rejected"
    | "replenishment.cancelled"
    | "replenishment.replaced"
    | "replenishment.claimClosed",
) =>
  defineHandOver({
    from: replenishmentProcess,
    event,
    to: productProcess,
    does: "product.recordReceipt",
    make: ({ sku, replenishmentId, units, closedUnits = 0 }) =>
      stockItemOf(replenishmentId) === undefined ? { id: sku, payload: { units, closedUnits } } : undefined,
  });

/** Whom supply hands over to. What went into stock is handed to the stock item by the fulfilment's own table. */
export const supplyHandOvers: readonly HandOver[] = [
  closeOnOrder("replenishment.stocked"),
  closeOnOrder("replenishment.rejected"),
  closeOnOrder("replenishment.cancelled"),
  closeOnOrder("replenishment.replaced"),
  closeOnOrder("replenishment.claimClosed"),
  defineHandOver({
    from: replenishmentProcess,
    event: "replenishment.ordered",
    to: cashFlowManagementProcess,
    does: "cashFlowManagement.addTopic",
    startWith: { subject: shopCycle },
    make: ({ sku, units }) => ({
      id: shopCycle,
      payload: { topic: `Purchase: ${sku}`, detail: `${units} units ordered` },
    }),
  }),
  defineHandOver({
    from: replenishmentProcess,
    event: "replenishment.received",
    to: qualityInspectionProcess,
    does: "start",
    // An inspection counts whole units; goods by weight are checked where they arrive.
    make: ({ replenishmentId, sku, supplierId, units }) => {
      if (replenishmentId === undefined || !Number.isInteger(units)) return undefined;
      const inspectionId = `${replenishmentId}/inspection/${units}`;
      const kind = "incoming" as const;
      const lot = { inspectionId, kind, sku, lotUnits: units, replenishmentId };
      return { id: inspectionId, payload: { ...lot, ...(supplierId !== undefined && { supplierId }) } };
    },
  }),
  defineHandOver({
    from: qualityInspectionProcess,
    event: "qualityInspection.lotSettled",
    to: replenishmentProcess,
    does: "replenishment.check",
    make: ({ replenishmentId, goodUnits }) =>
      replenishmentId === undefined
        ? undefined
        : { id: replenishmentId, payload: { passedUnits: goodUnits } },
  }),
  defineHandOver({
    from: qualityInspectionProcess,
    event: "qualityInspection.nonconforming",
    to: supplierProcess,
    does: "supplier.recordNonconformity",
    make: ({ supplierId, inspectionId, sku, lotId }) =>
      supplierId === undefined
        ? undefined
        : { id: supplierId, payload: { inspectionId, sku, ...(lotId !== undefined && { lotId }) } },
  }),
  defineHandOver({
    from: qualityInspectionProcess,
    event: "qualityInspection.supplierReviewDue",
    to: supplierProcess,
    does: "supplier.callAppraisal",
    make: ({ supplierId, inspectionId }) =>
      supplierId === undefined
        ? undefined
        : { id: supplierId, payload: { reason: `review due at inspection ${inspectionId}` } },
  }),
  defineHandOver({
    from: qualityInspectionProcess,
    event: "qualityInspection.recallDemanded",
    to: recallProcess,
    does: "start",
    make: ({ inspectionId, sku, reason }) => {
      const recallId = `${inspectionId}/recall`;
      return { id: recallId, payload: { recallId, sku, defect: reason ?? inspectionId } };
    },
  }),
  defineHandOver({
    from: recallProcess,
    event: "recall.saleStopped",
    to: productProcess,
    does: "product.withdraw",
    make: ({ sku, recallId, defect }) => ({ id: sku, payload: { recallId, reason: defect } }),
  }),
  defineHandOver({
    from: recallProcess,
    event: "recall.saleReleased",
    to: productProcess,
    does: "product.concludeRecall",
    make: ({ sku, recallId }) => ({ id: sku, payload: { recallId, verdict: "reinstated" as const } }),
  }),
  defineHandOver({
    from: recallProcess,
    event: "recall.closed",
    to: productProcess,
    does: "product.concludeRecall",
    make: ({ sku, recallId, defect, detail }) =>
      detail === "withdrawn"
        ? { id: sku, payload: { recallId, verdict: "retired" as const, reason: defect } }
        : undefined,
  }),
  defineHandOver({
    from: recallProcess,
    event: "recall.assessed",
    to: crisisProcess,
    does: "start",
    make: ({ recallId, sku, defect, severity }) => {
      if (severity !== "serious") return undefined;
      const crisisId = `recall/${recallId}`;
      return { id: crisisId, payload: { crisisId, subject: defect, sku } };
    },
  }),
  defineHandOver({
    from: recallProcess,
    event: "recall.noticeSent",
    to: serviceCaseProcess,
    does: "start",
    make: ({ recallId, sku, orders = [] }) =>
      [...new Set(orders.map(({ orderId }) => orderId))].map((orderId) => ({
        id: `recall/${recallId}/${orderId}`,
        payload: { caseId: `recall/${recallId}/${orderId}`, kind: "after-sales" as const, orderId, sku },
      })),
  }),
];
