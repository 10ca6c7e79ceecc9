import type { HandOver, ProcessEvent } from "opscycle/processes";
import { describe, expect, test } from "vitest";
import { marketingHandOvers } from "../../../src/processes/marketing/hand-overs.js";
import { productHandOvers } from "../../../src/processes/product/hand-overs.js";
import { storeHandOvers } from "../../../src/processes/store/hand-overs.js";

const made = (rows: readonly HandOver[], to: string, event: { readonly type: string }) =>
  rows
    .filter((row) => row.event === event.type && row.to === to)
    .flatMap((row) => row.make(event as ProcessEvent).map((handed) => ({ ...handed, does: row.does })));

const at = "2026-03-01T00:00:00.000Z";
const market = { platform: "tmall", category: "toys" };
const complianceTerms = { reviewDays: 1, fixDays: 2, takedownHours: 4, exemptionDays: 90 };
const product = { sku: "A-1", at, ...market };
const promotion = { promotionId: "PR-1", skus: ["A-1", "A-2"], ...market };

describe("the hand-overs of products, listings, prices and promotions", () => {
  test.each<
    [readonly HandOver[], string, { readonly type: string; readonly [field: string]: unknown }, object[]]
  >([
    [
      productHandOvers,
      "listing",
      { type: "product.listingRequested", listingId: "A-1@tmall", ...product },
      [{ id: "A-1@tmall", does: "start", payload: { listingId: "A-1@tmall", sku: "A-1", ...market } }],
    ],
    [
      productHandOvers,
      "pricing",
      { type: "product.listingRequested", listingId: "A-1@tmall", ...product },
      [{ id: "A-1@tmall", does: "start", payload: { priceId: "A-1@tmall", sku: "A-1", ...market } }],
    ],
    [
      productHandOvers,
      "promotion",
      { type: "product.clearanceStarted", detail: "dull", ...product },
      [
        {
          id: `clear/A-1/${at}`,
          does: "start",
          payload: { promotionId: `clear/A-1/${at}`, goal: "clear-stock", skus: ["A-1"], ...market },
        },
      ],
    ],
    [
      productHandOvers,
      "product",
      { type: "product.retirementStarted", successorSku: "A-2", ...product },
      [{ id: "A-2", does: "start", payload: { sku: "A-2", ...market } }],
    ],
    [productHandOvers, "product", { type: "product.retirementStarted", ...product }, []],
    [
      productHandOvers,
      "recall",
      {
        type: "product.withdrawn",
        detail: "cracks",
        recall: { recallId: "RC-1", isToStart: false },
        ...product,
      },
      [],
    ],
    [
      productHandOvers,
      "recall",
      {
        type: "product.withdrawn",
        detail: "cracks",
        recall: { recallId: "RC-1", isToStart: true },
        ...product,
      },
      [
        {
          id: "RC-1",
          does: "start",
          payload: { recallId: "RC-1", sku: "A-1", defect: "cracks", category: "toys" },
        },
      ],
    ],
    [
      productHandOvers,
      "supply-chain-optimisation",
      { type: "product.stockChanged", detail: "low", ...product },
      [],
    ],
    [
      storeHandOvers,
      "listing",
      { type: "pricing.offerEnded", sku: "A-1", platform: "tmall", amountMinor: 6000, currency: "CNY" } as {
        type: string;
      },
      [{ id: "A-1@tmall", does: "listing.setPrice", payload: { amountMinor: 6000, currency: "CNY" } }],
    ],
    [
      storeHandOvers,
      "compliance-case",
      { type: "listing.complianceRequested", listingId: "L", caseId: "L/1", complianceTerms, ...market } as {
        type: string;
      },
      [
        {
          id: "L/1",
          does: "start",
          payload: { caseId: "L/1", subject: { kind: "listing", id: "L" }, ...market, ...complianceTerms },
        },
      ],
    ],
    [
      storeHandOvers,
      "pricing",
      { type: "listing.returned", listingId: "L", failedChecks: ["title"] } as { type: string },
      [],
    ],
    [
      marketingHandOvers,
      "product",
      { type: "promotion.launched", ...promotion },
      [
        { id: "A-1", does: "product.startPromotion", payload: { promotion: "PR-1" } },
        { id: "A-2", does: "product.startPromotion", payload: { promotion: "PR-1" } },
      ],
    ],
    [
      marketingHandOvers,
      "replenishment",
      {
        type: "bigPromotion.stockPlanned",
        bigPromotionId: "618",
        stockPlan: { number: 2, lines: [{ sku: "A-1", units: 500 }] },
        ...market,
      } as { type: string },
      [
        {
          id: "618/2/A-1",
          does: "start",
          payload: { sku: "A-1", units: 500, requested: true, ...market },
        },
      ],
    ],
    [
      marketingHandOvers,
      "project",
      { type: "bigPromotion.groupFormed", bigPromotionId: "618" } as { type: string },
      [],
    ],
    [
      marketingHandOvers,
      "fund-request",
      {
        type: "adCampaign.fundsRequested",
        campaignId: "C-1",
        channel: "search",
        fundRequest: {
          requestId: "F-1",
          currency: "CNY",
          amountMinor: 10_000,
          reviewDays: 2,
          validDays: 30,
          accountingDays: 10,
        },
      } as { type: string },
      [
        {
          id: "F-1",
          does: "start",
          payload: {
            requestId: "F-1",
            currency: "CNY",
            campaignId: "C-1",
            items: [{ itemId: "C-1", purpose: "search ads", amountMinor: 10_000 }],
            reviewDays: 2,
            validDays: 30,
            accountingDays: 10,
          },
        },
      ],
    ],
  ])("%# to %s", (rows, to, event, expected) => {
    expect(made(rows, to, event)).toEqual(expected);
  });
});
