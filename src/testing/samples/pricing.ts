import type { PricingContext } from "../../processes/store/pricing.commands.js";
import type { ProcessSamples } from "../process-samples.js";

const offer = {
  offerId: "O-1",
  startsAt: "2026-06-01T00:00:00Z",
  endsAt: "2026-06-18T16:00:00Z",
  metrics: { pricesClear: true },
};

/** A price of 60.00 that is found by strategy, with an offer of 50.00. */
export const pricingSamples: ProcessSamples<PricingContext> = {
  start: { priceId: "A-1@tmall", sku: "A-1", platform: "tmall" },
  fields: {
    "pricing.recordCosts": [
      { currency: "CNY", purchaseMinor: 3500, logisticsMinor: 400, packagingMinor: 100 },
      { currency: "USD", purchaseMinor: 500, logisticsMinor: 60, packagingMinor: 10 },
    ],
    "pricing.recordCompetitors": [{ competitorMinor: 6500 }],
    "pricing.propose": [{ amountMinor: 7000, reason: "the brand" }],
    "pricing.schedule": [{ startsAt: "2026-03-01T00:00:00Z" }],
    "pricing.reprice": [{ wantedMinor: 6100 }],
    "pricing.announceOffer": [
      { ...offer, amountMinor: 5000 },
      { ...offer, amountMinor: 9000 },
    ],
    "pricing.startOffer": [{ offerId: "O-1" }],
    "pricing.endOffer": [{ offerId: "O-1" }],
  },
  proposals: { "pricing.strategy": { price: 60 }, "pricing.dynamic-bounds": { price: 61 } },
  distinguish: ({ publishedMinor, proposedMinor, offer, offerIds }) => [
    publishedMinor !== null,
    proposedMinor === publishedMinor,
    offer !== null,
    offerIds.length,
  ],
  otherWalks: [
    {
      fields: {
        "pricing.announceOffer": ["O-1", "O-2"].map((offerId) => ({ ...offer, offerId, amountMinor: 5000 })),
        "pricing.startOffer": [{ offerId: "O-1" }, { offerId: "O-2" }],
        "pricing.endOffer": [{ offerId: "O-1" }, { offerId: "O-2" }],
      },
    },
  ],
  invariants: [
    {
      name: "every amount is a whole number of minor units above nothing",
      holds: ({ context: { proposedMinor, publishedMinor, offer: running } }) =>
        [proposedMinor, publishedMinor, running?.amountMinor ?? null].every(
          (amount) => amount === null || (Number.isSafeInteger(amount) && amount > 0),
        ),
    },
    {
      name: "an offer is below the price that is charged",
      holds: ({ context: { publishedMinor, offer: running } }) =>
        running === null || (publishedMinor !== null && running.amountMinor < publishedMinor),
    },
    {
      name: "the price that an offer is compared with stays while there is one",
      holds: ({ context, before }) =>
        before === undefined ||
        before.offer === null ||
        context.offer === null ||
        before.publishedMinor === context.publishedMinor,
    },
    {
      name: "no offer is made twice",
      holds: ({ context: { offerIds } }) => new Set(offerIds).size === offerIds.length,
    },
    {
      name: "what is charged never ceases to be charged, and its currency stays",
      holds: ({ context, before }) =>
        before === undefined ||
        ((before.publishedMinor === null || context.publishedMinor !== null) &&
          (before.currency === null || context.currency === before.currency)),
    },
  ],
};
