import type { ListingContext } from "../../processes/store/listing.commands.js";
import { listingParts } from "../../processes/store/listing.review.js";
import type { ProcessSamples } from "../process-samples.js";

const price = { currency: "CNY" } as const;

/** A listing whose title is revised once it is live. */
export const listingSamples: ProcessSamples<ListingContext> = {
  start: { listingId: "A-1@tmall", sku: "A-1", platform: "tmall" },
  fields: {
    "listing.prepare": listingParts.map((part) => ({ part })),
    "listing.setPrice": [
      { ...price, amountMinor: 9900 },
      { ...price, amountMinor: 8900 },
    ],
    "listing.setStock": [{ units: 5 }, { units: 0 }],
    "listing.reviewAccuracy": [{ verdict: "accepted" }, { verdict: "rejected", reason: "wrong category" }],
    "listing.recordCompliance": [
      { verdict: "passed" },
      { verdict: "returned", reason: "unclear" },
      { verdict: "blocked", reason: "medical claim" },
    ],
    "listing.recordRights": [{ verdict: "passed" }, { verdict: "failed" }],
    "listing.schedule": [{ publishAt: "2026-02-01T12:00:00Z" }],
    "listing.revise": [{ parts: ["title"] }],
    "listing.appeal": [{ grounds: "the rights are ours" }],
    "listing.recordAppeal": [{ verdict: "accepted" }, { verdict: "rejected" }],
  },
  // The checks of one version are alike: how many are open, and whether one failed, tells two standings apart.
  distinguish: ({
    prepared,
    openChecks,
    failedChecks,
    compliance,
    rights,
    versions,
    revising,
    stockUnits,
  }) => [
    versions === 0 && prepared.length,
    openChecks.length,
    failedChecks.length > 0,
    compliance,
    rights,
    versions > 0,
    revising,
    stockUnits > 0,
  ],
  invariants: [
    {
      name: "what is live was reviewed: nothing is open or failed unless a new version is being made",
      holds: ({ context: { versions, revising, openChecks, failedChecks } }) =>
        versions === 0 || revising || openChecks.length + failedChecks.length === 0,
    },
    {
      name: "no check is open and failed at once",
      holds: ({ context }) => !context.failedChecks.some((check) => context.openChecks.includes(check)),
    },
    {
      name: "nothing is on sale without stock, before it was published, or without a price",
      holds: ({ context, states }) =>
        !states.includes("open.shelf.onSale") ||
        (context.stockUnits > 0 && context.versions > 0 && context.priceMinor !== null),
    },
    {
      name: "its currency never changes, and its stock is never below nothing",
      holds: ({ context, before }) =>
        context.stockUnits >= 0 &&
        (before?.currency === undefined || before.currency === null || before.currency === context.currency),
    },
  ],
};
