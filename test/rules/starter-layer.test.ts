import { builtInRules, defineRulebook, type RulesAt, starterLayer, starterLayerFor } from "opscycle/rules";
import { describe, expect, test } from "vitest";
import { requiredKeys } from "../../src/rules/required-keys.js";

/** Figures of law, of a platform or of a plan: a wrong assumption would do harm, so each shop sets its own. */
const leftUnset = [
  "crossborder.certification requiredCertificates",
  "goal.year-two lastFrontRank",
  "goal.year-two minimumRevenueGrowth",
  "listing.price-honesty comparisonWindowDays",
  "live.preconditions minimumStoreLevel",
  "live.preconditions requiredQualifications",
  "onboarding.entry individualsAllowed",
  "onboarding.entry trademarkRequired",
  "order.unpaid closeAfterHours",
  "order.unpaid remindAfterHours",
  "penalty.appeal appealWithinDays",
  "promotion.campaign-window endDaysAfter",
  "promotion.campaign-window preheatDaysBefore",
  "promotion.campaign-window startDaysBefore",
  "settlement.window basis",
  "tax.duty dutyExemptions",
  "tax.foreign-vat registrationThresholds",
  "tax.income incomeTaxRate",
  "tax.vat taxpayer",
];

describe("starterLayer", () => {
  test("sets what the catalogue asks for and gives no value of, and leaves its values alone", () => {
    const unset = builtInRules.flatMap((rule) => {
      const set = Object.keys(starterLayer.params[rule.id] ?? {});
      expect(set.filter((param) => param in rule.defaults)).toEqual([]);
      const needed = requiredKeys(rule.params).filter((param) => !(param in rule.defaults));
      return needed.filter((param) => !set.includes(param)).map((param) => `${rule.id} ${param}`);
    });
    expect(unset.sort()).toEqual(leftUnset);
  });

  test("is assumed, and lets every other rule decide", () => {
    const rules = defineRulebook({ rules: builtInRules, layers: [starterLayer] }).at();
    expect(starterLayer.assumed).toBe(true);
    const missing = builtInRules.flatMap(({ id }) =>
      rules.missingParams(id).map((param) => `${id} ${param}`),
    );
    expect(missing.sort()).toEqual(leftUnset);
  });

  test("names no rule that is not there", () => {
    const known = builtInRules.map(({ id }): string => id);
    expect(Object.keys(starterLayer.params).filter((id) => !known.includes(id))).toEqual([]);
  });
});

const rules: RulesAt = defineRulebook({ rules: builtInRules, layers: [starterLayer] }).at();

/** Facts that each rule answers at the edge, and what one of them must be for another answer. */
const trial = { days: 30, units: 3, maturedUnits: 3, roundsUsed: 0, returnRate: 0.2 };
const weak = { ...trial, units: 2 };
const slow = { unitsSold: 2, stockOnHand: 100, daysOnSale: 200, raised: false };
const raised = { ...slow, raised: true };
const campaign = { roas: 3, spend: 50, days: 7 };
const steady = { daysOnSale: 60, unitsSold: 100, previousUnitsSold: 100, stage: "mature" };
const poor = { unitsSold: 2, daysOnSale: 90, restartsUsed: 0, adBudgetRatio: 1.2 };
const unsold = { unitsSold: 9, daysOnSale: 270, daysSinceLastSale: 240, restartsUsed: 1 };
const selling = { ...unsold, daysSinceLastSale: 0 };

describe("the starter layer's thresholds", () => {
  test.each<[string, object, object, string]>([
    ["trial.pass", trial, {}, "pass"],
    ["trial.pass", trial, { days: 29.999 }, "undecided"],
    ["trial.pass", trial, { units: 2.999 }, "adjust"],
    ["trial.pass", trial, { maturedUnits: 2.999 }, "undecided"],
    ["trial.pass", trial, { returnRate: 0.2001 }, "adjust"],
    ["trial.pass", weak, { roundsUsed: 2, days: 119.999 }, "adjust"],
    ["trial.pass", weak, { roundsUsed: 3 }, "drop"],
    ["trial.pass", weak, { days: 120 }, "drop"],
    ["inventory.stock-level", { stockOnHand: 180, safetyStock: 1, dailyUnits: 1 }, {}, "in-stock"],
    ["inventory.stock-level", { stockOnHand: 180.001, safetyStock: 1, dailyUnits: 1 }, {}, "overstocked"],
    ["inventory.slow-mover", slow, {}, "raise"],
    ["inventory.slow-mover", slow, { daysOnSale: 90 }, "raise"],
    ["inventory.slow-mover", slow, { daysOnSale: 89.999 }, "undecided"],
    ["inventory.slow-mover", slow, { unitsSold: 2.999 }, "raise"],
    ["inventory.slow-mover", slow, { unitsSold: 3 }, "clear"],
    // 2 units in 90 days sell 2.6667 in 120 days and 2 in 90
    ["inventory.slow-mover", slow, { stockOnHand: 2.667 }, "raise"],
    ["inventory.slow-mover", slow, { stockOnHand: 2.666 }, "clear"],
    ["inventory.slow-mover", raised, { unitsSold: 3.999 }, "raise"],
    ["inventory.slow-mover", raised, { unitsSold: 4 }, "clear"],
    ["inventory.slow-mover", raised, { stockOnHand: 2.001 }, "raise"],
    ["inventory.slow-mover", raised, { stockOnHand: 2 }, "clear"],
    ["inventory.slow-mover-share", { slowMoverValueShare: 0.12, raised: true }, {}, "clear"],
    ["inventory.slow-mover-share", { slowMoverValueShare: 0.12001, raised: true }, {}, "raise"],
    ["ad.roi-gate", campaign, {}, "pays"],
    ["ad.roi-gate", campaign, { spend: 49.999 }, "undecided"],
    ["ad.roi-gate", campaign, { days: 6.999 }, "undecided"],
    ["product.stage", steady, { daysOnSale: 59.999 }, "new"],
    ["product.stage", steady, { unitsSold: 130 }, "growth"],
    ["product.stage", steady, { unitsSold: 129.999 }, "mature"],
    ["product.stage", steady, { unitsSold: 110, stage: "growth" }, "growth"],
    ["product.stage", steady, { unitsSold: 109.999, stage: "growth" }, "mature"],
    ["product.stage", steady, { unitsSold: 60 }, "mature"],
    ["product.stage", steady, { unitsSold: 59.999 }, "decline"],
    ["product.stage", steady, { unitsSold: 79.999, stage: "decline" }, "decline"],
    ["product.stage", steady, { unitsSold: 80, stage: "decline" }, "mature"],
    ["product.stage", steady, { unitsSold: 5, previousUnitsSold: 15 }, "decline"],
    ["product.stage", steady, { unitsSold: 5, previousUnitsSold: 14.999 }, "mature"],
    ["product.restart", poor, {}, "restart"],
    ["product.restart", poor, { unitsSold: 2.999 }, "restart"],
    ["product.restart", poor, { unitsSold: 3 }, "keep"],
    ["product.restart", poor, { daysOnSale: 89.999 }, "undecided"],
    ["product.restart", poor, { restartsUsed: 1 }, "keep"],
    ["product.restart", poor, { adBudgetRatio: 1.2001 }, "keep"],
    ["product.retire", unsold, {}, "retire"],
    ["product.retire", unsold, { daysSinceLastSale: 239.999 }, "undecided"],
    ["product.retire", unsold, { daysOnSale: 269.999 }, "undecided"],
    ["product.retire", unsold, { restartsUsed: 0 }, "keep"],
    ["product.retire", selling, { unitsSold: 1.999 }, "retire"],
    ["product.retire", selling, { unitsSold: 2, returnRate: 0.4 }, "keep"],
    ["product.retire", selling, { returnRate: 0.4001 }, "retire"],
  ])("%s of %j with %j: %s", (rule, facts, change, outcome) => {
    expect(rules.decide(rule, { ...facts, ...change }).outcome).toBe(outcome);
  });

  // By hand: 1 unit a day; 7 days are kept, 14 pass until goods come, an order is to last 28 more.
  test("restock what sells a unit a day at 21 and up to 49", () => {
    const facts = { stockOnHand: 0, onOrder: 0, unitsSold: 30, observedDays: 30 };
    const levels = { reorderPoint: 21, orderUpTo: 49, safetyStock: 7, dailyUnits: 1 };
    expect(rules.decide("inventory.restock", facts).proposal).toEqual({ units: 49, ...levels });
    const short = (stockOnHand: number) =>
      rules.decide("inventory.restock", { ...facts, unitsSold: 0, stockOnHand }).proposal;
    expect([short(-0.4), short(-1.4)]).toMatchObject([{ units: 1 }, { units: 2 }]);
    const house = { id: "house", params: { "inventory.restock": { orderMultiple: 0.001 } } };
    const fine = defineRulebook({ rules: builtInRules, layers: [starterLayer, house] }).at();
    const bit = { ...facts, unitsSold: 0, stockOnHand: -0.4 };
    expect(fine.decide("inventory.restock", bit).proposal).toMatchObject({ units: 1 });
    const young = { ...facts, unitsSold: 7 };
    expect(rules.decide("inventory.restock", { ...young, observedDays: 7 }).outcome).toBe("order");
    expect(rules.decide("inventory.restock", { ...young, observedDays: 6.999 }).outcome).toBe("undecided");
  });

  test("count over these days what no decision shows", () => {
    const daysOf = (id: string, param: string) => rules.paramValues(id).get(param)?.value;
    expect(daysOf("product.stage", "windowDays")).toBe(30);
    expect(daysOf("product.restart", "windowDays")).toBe(90);
    expect(daysOf("product.restart", "adBudgetRaiseDays")).toBe(30);
    expect(daysOf("product.retire", "clearanceDays")).toBe(60);
  });
});

describe("starterLayerFor", () => {
  test("is the starter layer for the built-in rules", () => {
    expect(starterLayerFor(builtInRules)).toEqual(starterLayer);
  });
});
