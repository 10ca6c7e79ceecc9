import { complianceCaseProcess } from "../compliance/compliance-case.js";
import { profitAccountingProcess } from "../finance/profit-accounting.js";
import { stockItemProcess } from "../fulfilment/stock-item.js";
import { defineHandOver, type HandOver } from "../hand-over.js";
import { searchOptimisationProcess } from "../marketing/search-optimisation.js";
import { productRetired } from "../product/hand-overs.js";
import { newArrivalCadenceProcess } from "../product/new-arrival-cadence.js";
import { productProcess } from "../product/product.js";
import { shopCycle } from "../review-cycle/define-review-cycle.js";
import { dynamicPricingProcess } from "./dynamic-pricing.js";
import { listingProcess } from "./listing.js";
import { pricingProcess } from "./pricing.js";

/** How the listing of a product on a platform, and its price there, are named. */
export const listingIdOf = (sku: string, platform: string): string => `${sku}@${platform}`;

const startWith = { subject: shopCycle };

/** A product knows which of its listings are live; a trial may wait for the first. */
const tellProduct = (
  event:
    | "listing.published"
    | "listing.relisted"
    | "listing.restored"
    | "listing.takenDown"
    | "listing.delisted",
  live: boolean,
) =>
  defineHandOver({
    from: listingProcess,
    event,
    to: productProcess,
    does: "product.recordListing",
    // A retired product is not told of what its own retirement took off.
    make: ({ sku, listingId, detail }) =>
      detail === productRetired ? undefined : { id: sku, payload: { listingId, live } },
  });

/** What is charged on a platform stands in the listing there. */
const tellListing = (
  event: "pricing.published" | "pricing.repriced" | "pricing.offerStarted" | "pricing.offerEnded",
) =>
  defineHandOver({
    from: pricingProcess,
    event,
    to: listingProcess,
    does: "listing.setPrice",
    make: ({ sku, platform, amountMinor, currency }) =>
      platform !== undefined && amountMinor !== undefined && currency !== undefined
        ? { id: listingIdOf(sku, platform), payload: { amountMinor, currency } }
        : undefined,
  });

const priceTopic = (
  topic: string,
  { priceId, detail }: { readonly priceId: string; readonly detail?: string },
) => ({
  id: shopCycle,
  payload: { topic: `${topic}: ${priceId}`, ...(detail !== undefined && { detail }) },
});

/** Whom listings and prices hand over to. */
export const storeHandOvers: readonly HandOver[] = [
  defineHandOver({
    from: listingProcess,
    event: "listing.complianceRequested",
    to: complianceCaseProcess,
    does: "start",
    make: ({ listingId, platform, category, caseId, complianceTerms }) =>
      caseId !== undefined && complianceTerms !== undefined
        ? {
            id: caseId,
            payload: {
              caseId,
              subject: { kind: "listing" as const, id: listingId },
              platform,
              ...(category !== undefined && { category }),
              ...complianceTerms,
            },
          }
        : undefined,
  }),
  tellProduct("listing.published", true),
  tellProduct("listing.relisted", true),
  tellProduct("listing.restored", true),
  tellProduct("listing.takenDown", false),
  tellProduct("listing.delisted", false),
  defineHandOver({
    from: listingProcess,
    event: "listing.returned",
    to: pricingProcess,
    does: "pricing.revise",
    make: ({ listingId, failedChecks = [] }) =>
      failedChecks.includes("price")
        ? { id: listingId, payload: { reason: "the price did not pass the review of the listing" } }
        : undefined,
  }),
  defineHandOver({
    from: listingProcess,
    event: "listing.published",
    to: searchOptimisationProcess,
    does: "searchOptimisation.addTopic",
    startWith,
    make: ({ listingId }) => ({ id: shopCycle, payload: { topic: `New listing: ${listingId}` } }),
  }),
  defineHandOver({
    from: listingProcess,
    event: "listing.published",
    to: newArrivalCadenceProcess,
    does: "newArrivalCadence.addTopic",
    startWith,
    make: ({ listingId }) => ({ id: shopCycle, payload: { topic: `New arrival: ${listingId}` } }),
  }),
  tellListing("pricing.published"),
  tellListing("pricing.repriced"),
  tellListing("pricing.offerStarted"),
  tellListing("pricing.offerEnded"),
  defineHandOver({
    from: pricingProcess,
    event: "pricing.marginThin",
    to: profitAccountingProcess,
    does: "profitAccounting.addTopic",
    startWith,
    make: (event) => priceTopic("Thin margin", event),
  }),
  defineHandOver({
    from: pricingProcess,
    event: "pricing.repriceHeld",
    to: dynamicPricingProcess,
    does: "dynamicPricing.addTopic",
    startWith,
    make: (event) => priceTopic("No price within the bounds", event),
  }),
  defineHandOver({
    from: pricingProcess,
    event: "pricing.costsChanged",
    to: dynamicPricingProcess,
    does: "dynamicPricing.addTopic",
    startWith,
    make: (event) => priceTopic("Costs have changed", event),
  }),
  defineHandOver({
    from: stockItemProcess,
    event: "stockItem.onlineStockDue",
    to: listingProcess,
    does: "listing.setStock",
    make: ({ sku, platform, onlineUnits }) =>
      platform !== undefined && onlineUnits !== undefined
        ? { id: listingIdOf(sku, platform), payload: { units: onlineUnits } }
        : undefined,
  }),
];
