import { builtInRules, defineRulebook, starterLayer } from "opscycle/rules";
import { expect, test } from "vitest";
import { shopLayer } from "../../processes/shop-rulebook.js";
import { line, orderSteps } from "./order-steps.js";
import { opening, openWholeShop, type WholeShop } from "./shop-life.js";

const prices = { id: "prices", params: { "listing.price-honesty": { comparisonWindowDays: 30 } } } as const;
const rulebook = defineRulebook({ rules: builtInRules, layers: [starterLayer, shopLayer, prices] });

/** A shop with a product in formal operation, its stock and its listing. */
async function selling(onHandUnits = 12) {
  const shop = openWholeShop({ rulebook });
  const life = { ...shop, ...orderSteps(shop) };
  await life.operations.adopt(
    "product",
    "TEA",
    {
      input: { sku: "TEA" },
      state: "operating",
      reason: "in the assortment",
      context: { onSaleSince: opening },
    },
    { actor: "mei", role: "product-group" },
  );
  await life.stock("TEA", onHandUnits, { safetyUnits: 10, dailyUnits: 2 });
  await life.start("listing", "TEA@tmall", {
    listingId: "TEA@tmall",
    sku: "TEA",
    platform: "tmall",
    complianceTerms: { reviewDays: 2, fixDays: 3, takedownHours: 24, exemptionDays: 30 },
  });
  return life;
}

/** Prepares a listing and passes its review; what takes many facts is passed by the store manager. */
async function submitListing({ send }: WholeShop, id: string) {
  for (const part of ["materials", "title", "images", "details", "skus"])
    await send("listing", id, "listing.prepare", { part });
  await send("listing", id, "listing.setPrice", { amountMinor: 9900, currency: "CNY" });
  await send("listing", id, "listing.setStock", { units: 5 });
  await send("listing", id, "listing.submit");
  const manager = {
    actor: "li",
    role: "store-manager",
    override: { outcome: "accept", reason: "seen" },
  } as const;
  for (const part of ["Title", "Images", "Details"])
    await send("listing", id, `listing.review${part}`, { metrics: {} }, manager);
  await send("listing", id, "listing.reviewSkus", {
    metrics: { options: [{ name: "green", stockUnits: 5, price: 99 }] },
  });
  await send("listing", id, "listing.reviewWording", { metrics: { texts: { title: "spring tea" } } });
  await send("listing", id, "listing.reviewPrice", { metrics: { pricesClear: true } });
  await send("listing", id, "listing.reviewAccuracy", { verdict: "accepted" });
}

/** Brings a listing live, through the compliance post. */
async function publish(life: WholeShop, id: string) {
  await submitListing(life, id);
  const [opened] = await life.operations.list({ process: "compliance-case" });
  await life.send("compliance-case", opened?.id ?? "", "complianceCase.screen", {
    metrics: { texts: { title: "spring tea" } },
  });
  await life.send("compliance-case", opened?.id ?? "", "complianceCase.review", {
    verdict: "passed",
    metrics: { texts: { title: "spring tea" } },
  });
  await life.send("listing", id, "listing.recordRights", { verdict: "passed" });
  await life.send("listing", id, "listing.release");
  await life.send("listing", id, "listing.publish");
}

test("stock below safety is bought, inspected and put away", async () => {
  const life = await selling();
  const { send } = life;
  await life.place("O", [line("1", "TEA", 5)]);
  expect(await life.states("stock-item", "TEA")).toContain("kept.level.low");
  await send("stock-item", "TEA", "stockItem.requestReplenishment", {
    metrics: { unitsSold: 60, observedDays: 30 },
  });
  const { onOrderUnits: units } = (await life.context("stock-item", "TEA")) as {
    readonly onOrderUnits: number;
  };
  expect(units).toBeGreaterThan(0);
  const buy = "TEA/stock/1";
  await send("replenishment", buy, "replenishment.approve");
  await send("replenishment", buy, "replenishment.order", { supplierId: "SUP" });
  await send("replenishment", buy, "replenishment.confirm");
  await send("replenishment", buy, "replenishment.dispatch");
  await send("replenishment", buy, "replenishment.receive", { units, receiptId: "GR" });
  const [inspection] = await life.operations.list({ process: "quality-inspection" });
  const check = inspection?.id ?? "";
  await send("quality-inspection", check, "qualityInspection.plan");
  const { plannedUnits } = (await life.context("quality-inspection", check)) as {
    readonly plannedUnits: number;
  };
  await send("quality-inspection", check, "qualityInspection.draw", { units: plannedUnits });
  await send("quality-inspection", check, "qualityInspection.judge", {
    metrics: { ownBrand: false, daysSinceSupplierReview: 1 },
  });
  await send("quality-inspection", check, "qualityInspection.release", {
    metrics: { records: ["supplier", "lot", "inspection", "buyers"] },
  });
  await send("replenishment", buy, "replenishment.stock");

  expect(await life.states("replenishment", buy)).toEqual(["stocked"]);
  expect(await life.states("quality-inspection", check)).toEqual(["closed"]);
  expect(await life.context("stock-item", "TEA")).toMatchObject({
    onHandUnits: 12 + units,
    receivedUnits: units,
    onOrderUnits: 0,
  });
  expect(await life.states("stock-item", "TEA")).toContain("kept.level.inStock");
  expect(life.failures).toEqual([]);
});

test("the recall of a lot withdraws the product and stops its listing", async () => {
  const life = await selling();
  const { send } = life;
  await publish(life, "TEA@tmall");
  await life.start("recall", "RC", { recallId: "RC", sku: "TEA", defect: "metal splinters" });
  await send("recall", "RC", "recall.stopSale");
  expect(await life.states("product", "TEA")).toEqual(["withdrawn"]);
  expect(await life.states("listing", "TEA@tmall")).toContain("open.shelf.suspended");
  await send("recall", "RC", "recall.assess", {
    verdict: "recall",
    severity: "serious",
    authorityDue: false,
  });
  await send("recall", "RC", "recall.recordLot", {
    lotId: "L",
    stockUnits: 12,
    orders: [{ orderId: "O", units: 1 }],
  });
  await send("recall", "RC", "recall.finishTrace", {
    metrics: { records: ["supplier", "lot", "inspection", "buyers"] },
  });
  await send("recall", "RC", "recall.sendNotice", { noticeId: "N" });
  await send("recall", "RC", "recall.recordReturn", { returnId: "B", lotId: "L", units: 1, as: "sent-back" });
  await send("recall", "RC", "recall.recordDisposal", {
    disposalId: "D",
    lotId: "L",
    units: 13,
    as: "destroyed",
  });
  await send("recall", "RC", "recall.recordRemedy", {
    remedyId: "M",
    lotId: "L",
    units: 1,
    as: "refund",
    orderId: "O",
  });
  await send("recall", "RC", "recall.finishCollection");
  await send("recall", "RC", "recall.checkEffect", { verdict: "effective" });
  await send("recall", "RC", "recall.close", { outcome: "withdrawn" });

  expect(await life.states("recall", "RC")).toEqual(["closed"]);
  expect((await life.states("product", "TEA"))[0]).toMatch(/^retir/);
  expect(await life.operations.list({ process: "crisis" })).toHaveLength(1);
  expect(life.failures).toEqual([]);
});

test("a compliance case that crosses a red line blocks the listing", async () => {
  const life = await selling();
  await submitListing(life, "TEA@tmall");
  const [opened] = await life.operations.list({ process: "compliance-case" });
  const id = opened?.id ?? "";
  await life.send("compliance-case", id, "complianceCase.screen", {
    metrics: { texts: { title: "spring tea" } },
  });
  await life.send("compliance-case", id, "complianceCase.review", {
    verdict: "passed",
    metrics: { texts: { title: "spring tea" }, infringes: true },
  });
  expect(await life.states("listing", "TEA@tmall")).toContain("open.version.blocked");
  const published = await life.attempt("listing", "TEA@tmall", "listing.publish");
  expect(published.accepted).toBe(false);
  expect(life.failures).toEqual([]);
});

test("a product that is retired takes its listing off", async () => {
  const life = await selling();
  await publish(life, "TEA@tmall");
  await life.start("recall", "RC", { recallId: "RC", sku: "TEA", defect: "metal splinters" });
  await life.send("recall", "RC", "recall.stopSale");
  await life.send("product", "TEA", "product.concludeRecall", {
    recallId: "RC",
    verdict: "retired",
    reason: "unsafe",
  });
  await life.send("product", "TEA", "product.finishClearance", {
    disposal: "written-off",
    remainingUnits: 12,
  });
  expect(await life.states("listing", "TEA@tmall")).toContain("open.shelf.delisted");
  expect(life.failures).toEqual([]);
});
