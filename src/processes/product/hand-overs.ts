import { profitAccountingProcess } from "../finance/profit-accounting.js";
import { revenueExpenseMonitoringProcess } from "../finance/revenue-expense-monitoring.js";
import { stockItemProcess } from "../fulfilment/stock-item.js";
import { defineHandOver, type HandOver } from "../hand-over.js";
import { market } from "../market.js";
import { adCampaignProcess } from "../marketing/ad-campaign.js";
import { crossoverCollaborationProcess } from "../marketing/crossover-collaboration.js";
import { promotionProcess } from "../marketing/promotion.js";
import { shopCycle } from "../review-cycle/define-review-cycle.js";
import { detailPageOptimisationProcess } from "../store/detail-page-optimisation.js";
import { listingProcess } from "../store/listing.js";
import { pricingProcess } from "../store/pricing.js";
import { qualityInspectionProcess } from "../supply/quality-inspection.js";
import { recallProcess } from "../supply/recall.js";
import { replenishmentProcess } from "../supply/replenishment.js";
import { supplierProcess } from "../supply/supplier.js";
import { supplyChainOptimisationProcess } from "../supply/supply-chain-optimisation.js";
import { productProcess } from "./product.js";

/** How the replenishments of a product are named: `A-1/3` is the third of `A-1`. */
export const replenishmentId = (sku: string, number: number): string => `${sku}/${number}`;

/** How the promotion that clears a product is named, by the instant at which it was decided on. */
export const clearanceId = (sku: string, at: string): string => `clear/${sku}/${at}`;

const startWith = { subject: shopCycle };

const topicOf = (topic: string, { detail }: { readonly detail?: string }) => ({
  id: shopCycle,
  payload: { topic, ...(detail !== undefined && { detail }) },
});

/** Whom the selection and the trial hand over to. */
const fromSelection = [
  defineHandOver({
    from: productProcess,
    event: "product.supplierNamed",
    to: supplierProcess,
    does: "start",
    make: ({ supplierId, supplierTerms, category }) =>
      supplierId !== undefined && supplierTerms !== undefined
        ? {
            id: supplierId,
            payload: { supplierId, ...(category !== undefined && { category }), ...supplierTerms },
          }
        : undefined,
  }),
  defineHandOver({
    from: productProcess,
    event: "product.inspectionOrdered",
    to: qualityInspectionProcess,
    does: "start",
    make: ({ sku, category, inspection }) =>
      inspection && {
        id: inspection.inspectionId,
        payload: {
          inspectionId: inspection.inspectionId,
          kind: "sample" as const,
          sku,
          lotUnits: inspection.units,
          ...(category !== undefined && { category }),
        },
      },
  }),
  defineHandOver({
    from: productProcess,
    event: "product.listingRequested",
    to: listingProcess,
    does: "start",
    make: ({ sku, listingId, platform, category }) =>
      listingId !== undefined && platform !== undefined
        ? {
            id: listingId,
            payload: { listingId, sku, platform, ...(category !== undefined && { category }) },
          }
        : undefined,
  }),
  defineHandOver({
    from: productProcess,
    event: "product.listingRequested",
    to: pricingProcess,
    does: "start",
    make: ({ sku, listingId, ...event }) =>
      listingId === undefined
        ? undefined
        : { id: listingId, payload: { priceId: listingId, sku, ...market(event) } },
  }),
  defineHandOver({
    from: productProcess,
    event: "product.trialStarted",
    to: stockItemProcess,
    does: "start",
    make: ({ sku, ...event }) => ({ id: sku, payload: { sku, ...market(event) } }),
  }),
  defineHandOver({
    from: productProcess,
    event: "product.trialPassed",
    to: revenueExpenseMonitoringProcess,
    does: "revenueExpenseMonitoring.addTopic",
    startWith,
    make: ({ sku, ...event }) => topicOf(`${sku} is in formal operation`, event),
  }),
  defineHandOver({
    from: productProcess,
    event: "product.trialPassed",
    to: profitAccountingProcess,
    does: "profitAccounting.addTopic",
    startWith,
    make: ({ sku, ...event }) => topicOf(`${sku} is in formal operation`, event),
  }),
];

/** Whom formal operation hands over to. */
const fromOperation = [
  defineHandOver({
    from: productProcess,
    event: "product.replenishmentRequested",
    to: replenishmentProcess,
    does: "start",
    make: ({ sku, replenishment, ...event }) =>
      replenishment && {
        id: replenishmentId(sku, replenishment.number),
        payload: { sku, units: replenishment.units, requested: true, ...market(event) },
      },
  }),
  defineHandOver({
    from: productProcess,
    event: "product.stockChanged",
    to: supplyChainOptimisationProcess,
    does: "supplyChainOptimisation.addTopic",
    startWith,
    make: ({ sku, detail }) => (detail === "out" ? topicOf(`${sku} is out of stock`, {}) : undefined),
  }),
  defineHandOver({
    from: productProcess,
    event: "product.actionsPlanned",
    to: crossoverCollaborationProcess,
    does: "start",
    make: ({ sku, actions = [], ...event }) =>
      actions.includes("co-branding")
        ? { id: sku, payload: { subject: sku, sku, ...market(event) } }
        : undefined,
  }),
  defineHandOver({
    from: productProcess,
    event: "product.optimisationRequested",
    to: detailPageOptimisationProcess,
    does: "detailPageOptimisation.addTopic",
    startWith,
    make: ({ sku, ...event }) => topicOf(`${sku} sells too little`, event),
  }),
  defineHandOver({
    from: productProcess,
    event: "product.restarted",
    to: detailPageOptimisationProcess,
    does: "detailPageOptimisation.addTopic",
    startWith,
    make: ({ sku, ...event }) => topicOf(`${sku} is restarted`, event),
  }),
  defineHandOver({
    from: productProcess,
    event: "product.restarted",
    to: adCampaignProcess,
    does: "start",
    make: ({ sku, adPlan, ...event }) =>
      adPlan && { id: adPlan.campaignId, payload: { ...adPlan, sku, ...market(event) } },
  }),
];

/** Whom the ways out of operation hand over to. */
const fromRetirement = [
  defineHandOver({
    from: productProcess,
    event: "product.clearanceStarted",
    to: promotionProcess,
    does: "start",
    make: ({ sku, at, ...event }) => {
      if (at === undefined) return undefined;
      const promotionId = clearanceId(sku, at);
      return {
        id: promotionId,
        payload: { promotionId, goal: "clear-stock" as const, skus: [sku], ...market(event) },
      };
    },
  }),
  defineHandOver({
    from: productProcess,
    event: "product.withdrawn",
    to: recallProcess,
    does: "start",
    make: ({ sku, category, recall, detail }) =>
      recall?.isToStart && detail !== undefined
        ? {
            id: recall.recallId,
            payload: {
              recallId: recall.recallId,
              sku,
              defect: detail,
              ...(category !== undefined && { category }),
            },
          }
        : undefined,
  }),
  defineHandOver({
    from: productProcess,
    event: "product.retirementStarted",
    to: productProcess,
    does: "start",
    make: ({ successorSku, ...event }) =>
      successorSku === undefined
        ? undefined
        : { id: successorSku, payload: { sku: successorSku, ...market(event) } },
  }),
];

/** Why the listings of a retired product are taken off. */
export const productRetired = "the product is retired";

/** What is not to be sold any more goes off the shelf; to show it again is for a person to decide. */
const fromShelf = [
  defineHandOver({
    from: productProcess,
    event: "product.withdrawn",
    to: listingProcess,
    does: "listing.suspend",
    make: ({ listings = [], detail = "withdrawn" }) =>
      listings.map((id) => ({ id, payload: { reason: detail } })),
  }),
  defineHandOver({
    from: productProcess,
    event: "product.retired",
    to: listingProcess,
    does: "listing.delist",
    make: ({ listings = [] }) => listings.map((id) => ({ id, payload: { reason: productRetired } })),
  }),
];

/** Whom products hand over to. */
export const productHandOvers: readonly HandOver[] = [
  ...fromSelection,
  ...fromOperation,
  ...fromRetirement,
  ...fromShelf,
];
