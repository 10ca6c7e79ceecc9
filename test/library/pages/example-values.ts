import type { FactValues } from "../../../src/rules/rulebook/search-facts.js";

/** What the examples set where nothing else does: a figure that is needed and that nobody can assume. */
export const exampleParams: { readonly [rule: string]: { readonly [param: string]: unknown } } = {
  "crossborder.certification": { requiredCertificates: { EU: { toys: ["CE"] } } },
  "goal.year-two": { minimumRevenueGrowth: 0.5, lastFrontRank: 10 },
  "listing.price-honesty": { comparisonWindowDays: 30 },
  "live.preconditions": { minimumStoreLevel: 3, requiredQualifications: ["live-streaming"] },
  "onboarding.entry": { trademarkRequired: true, individualsAllowed: false },
  "order.unpaid": { remindAfterHours: 1, closeAfterHours: 24 },
  "penalty.appeal": { appealWithinDays: 7 },
  "promotion.campaign-window": { preheatDaysBefore: 7, startDaysBefore: 0, endDaysAfter: 2 },
  "settlement.window": {
    basis: "after-receipt",
    minimumDays: 7,
    maximumDays: 15,
    automaticConfirmationDays: 10,
  },
  "tax.duty": { dutyExemptions: { XX: 150 } },
  "tax.foreign-vat": { registrationThresholds: { XX: 10000 } },
  "tax.income": { incomeTaxRate: 0.25 },
  "tax.vat": { taxpayer: "small-scale", relief: "take" },
};

/** Facts that a search does not find, or only by figures that nobody would meet: words and lists that must fit each other. */
export const exampleFacts: { readonly [rule: string]: readonly FactValues[] } = {
  "ad.roi-gate": [{ roas: 2.5, spend: 100, days: 10 }],
  "budget.deviation": [
    { kind: "cost", actual: 10_200, budget: 10_000, raised: false },
    { kind: "cost", actual: 14_000, budget: 10_000, raised: false },
  ],
  "dashboard.region-conversion": [
    { visitors: 2000, buyers: 60, shopVisitors: 20_000, shopBuyers: 500, raised: false },
    { visitors: 2000, buyers: 10, shopVisitors: 20_000, shopBuyers: 500, raised: false },
  ],
  "inventory.restock": [
    { stockOnHand: 18, onOrder: 0, unitsSold: 60, observedDays: 30 },
    { stockOnHand: 90, onOrder: 0, unitsSold: 60, observedDays: 30 },
  ],
  "inventory.stock-level": [
    { stockOnHand: 60, safetyStock: 14, dailyUnits: 2 },
    { stockOnHand: 9, safetyStock: 14, dailyUnits: 2 },
    { stockOnHand: 0, safetyStock: 14, dailyUnits: 2 },
    { stockOnHand: 900, safetyStock: 14, dailyUnits: 2 },
  ],
  "inventory.sync": [
    { onlineUnits: 10, warehouseUnits: 10 },
    { onlineUnits: 4, warehouseUnits: 10 },
    { onlineUnits: 10, warehouseUnits: 4 },
  ],
  "return.high-rate": [
    { returnRate: 0.05, maturedUnits: 100, raised: false },
    { returnRate: 0.3, maturedUnits: 100, raised: false },
  ],
  "supplier.appraisal": [
    { deliveries: 20, defectRate: 0.002, onTimeRate: 0.98, priceRatio: 0.95, responseHours: 4 },
    { deliveries: 20, defectRate: 0.01, onTimeRate: 0.9, priceRatio: 1, responseHours: 24 },
    { deliveries: 20, defectRate: 0.03, onTimeRate: 0.8, priceRatio: 1.05, responseHours: 24 },
    { deliveries: 20, defectRate: 0.1, onTimeRate: 0.5, priceRatio: 1.2, responseHours: 72 },
  ],
  "compliance.red-lines": [
    {
      purposes: [],
      texts: { title: "Mug" },
      request: "none",
      rewarded: false,
      positiveCondition: false,
      pressed: false,
      problemSolved: true,
      channel: "platform",
      infringes: false,
      category: "kitchen",
      illegalMarketing: false,
      practices: [],
    },
  ],
  "crossborder.certification": [
    { destination: "EU", goods: "toys", certificates: ["CE"], labelled: true },
    { destination: "EU", goods: "toys", certificates: [], labelled: true },
  ],
  "crossborder.declaration": [
    {
      hsCode: "69120029",
      classifiedHsCode: "69120029",
      declaredValueMinor: 120000,
      invoiceValueMinor: 120000,
      declaredOrigin: "CN",
      certifiedOrigin: "CN",
      restricted: false,
    },
  ],
  "demand.warning": [{ deviations: Array(10).fill(-3), standardDeviation: 2, raised: false }],
  "launch.window": [{ launchHour: 21, rivalSlots: [{ fromHour: 20.5, untilHour: 21.5 }] }],
  "listing.wording": [{ texts: { title: "全网第一" } }, { texts: { title: "国家级 最佳" } }],
  "live.preconditions": [
    {
      storeLevel: 4,
      qualifications: ["live-streaming"],
      gear: ["camera", "fill-light", "microphone", "stable-network"],
    },
  ],
  "onboarding.store-type": [true, false].map((individual) => ({
    ownsTrademark: false,
    exclusiveAuthorisation: false,
    authorisedBrands: 0,
    individual,
  })),
  "penalty.escalation": [{ level: "compliant" }],
  "redline.diversion": [
    { channel: "platform", texts: { answer: "加微信" } },
    { channel: "platform", texts: { answer: "加我微信 返现" } },
  ],
  "settlement.window": [
    { orderedOn: "2026-03-01", deliveredOn: "2026-03-05", confirmedOn: "2026-03-07" },
    { orderedOn: "2026-03-01", deliveredOn: "2026-03-05" },
    { orderedOn: "2026-03-01" },
  ],
  "tax.duty": [149, 151].map((customsValue) => ({ country: "XX", customsValue })),
  "tax.foreign-vat": [9000, 11000].map((sales) => ({ country: "XX", sales, registered: false })),
  "tax.vat": [{ soldOn: "2026-03-01" }, { soldOn: "1990-03-01" }],
};

/** A decision that the values above do not bring about. */
export interface OtherExample {
  readonly outcome: string;
  readonly facts: FactValues;
  /** What the layer `example` sets instead. */
  readonly params?: { readonly [param: string]: unknown };
  /** The platform whose layer says otherwise. */
  readonly platform?: string;
}

/** Outcomes that need another setting, worked by hand. */
export const otherExamples: { readonly [rule: string]: readonly OtherExample[] } = {
  "onboarding.store-type": ["personal", "enterprise"].map((outcome) => ({
    outcome,
    platform: "taobao",
    facts: {
      ownsTrademark: false,
      exclusiveAuthorisation: false,
      authorisedBrands: 0,
      individual: outcome === "personal",
    },
  })),
  "penalty.appeal": [
    {
      outcome: "annulled",
      params: { appealWithinDays: 7, acceptedBrings: "annulled" },
      facts: { level: "points", levelBefore: "warning", answer: "accepted", filedAfterDays: 3 },
    },
    {
      outcome: "restored",
      facts: { level: "demotion", levelBefore: "points", answer: "accepted", filedAfterDays: 3 },
    },
  ],
  "pricing.strategy": [
    { outcome: "as-calculated", facts: { unitCost: 40 } },
    {
      outcome: "raised-to-floor",
      params: { method: "competition", competitionRatio: 0.95, priceStep: 1, priceEnding: 0.9 },
      facts: { unitCost: 63, competitorPrice: 88 },
    },
    { outcome: "no-price", params: { method: "demand" }, facts: { unitCost: 40, priceElasticity: -0.8 } },
  ],
  "tax.vat": [
    { outcome: "statutory", params: { taxpayer: "general" }, facts: { soldOn: "2026-03-01" } },
    {
      outcome: "own-rate",
      params: { taxpayer: "general", ownRate: 0.09 },
      facts: { soldOn: "2026-03-01" },
    },
  ],
};

/** Outcomes that no facts and no sensible parameters bring about, and why. */
export const neverReached: { readonly [rule: string]: { readonly [outcome: string]: string } } = {
  "kpi.goal-map": { unmatched: "the rows leave no goal out, and a layer whose rows do is refused" },
  "logistics.carrier-choice": {
    unmatched: "the last row takes every parcel, and rows with a gap are refused",
  },
  "penalty.escalation": { compliant: "a breach raises the penalty by a level at least" },
};
