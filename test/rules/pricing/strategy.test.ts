import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pricingStrategy } from "../../../src/rules/pricing/strategy.js";
import { messageOf } from "../error-of.js";
import { decideWith, testMissing } from "../test-missing.js";

const params = {
  method: "cost-plus",
  minimumGrossMargin: 0.3,
  priceStep: 0.01,
  priceEnding: 0,
  markupRate: 0.5,
  competitionRatio: 0.95,
  valueShare: 0.4,
  penetrationRatio: 0.8,
  skimmingRatio: 1.25,
};
const facts = { unitCost: 40, competitorPrice: 90, differentiationValue: 25, priceElasticity: -2 };
const decide = (method: string, change: object = {}, more: object = {}) =>
  decideWith(pricingStrategy, { ...params, method, ...more }, { ...facts, ...change });

describe("pricingStrategy", () => {
  test("takes its floor from the healthy margin of R003", () => {
    expect(pricingStrategy.defaults).toEqual({ minimumGrossMargin: 0.3 });
  });

  // By hand. Floor: 40 ÷ 0.7 = 57.142857.
  test.each([
    // 40 × 1.5
    ["cost-plus", 60],
    // 90 × 0.95
    ["competition", 85.5],
    // 90 + 0.4 × 25
    ["value", 100],
    // 40 × −2 ÷ −1: Lerner's markup at an elasticity of −2 is half the price
    ["demand", 80],
    // 90 × 0.8
    ["penetration", 72],
    // 90 × 1.25
    ["skimming", 112.5],
  ])("by %s proposes %s", (method, price) => {
    const { outcome, proposal } = decide(method);
    expect(outcome).toBe("as-calculated");
    expect(proposal).toEqual({ price, floorPrice: 57.142857, grossMargin: (price - 40) / price });
  });

  // By hand: 0.72 × 1.25 = 0.9, in binary 0.8999999999999999, and 0.63 ÷ 0.7 = 0.9.
  test("is at the floor in spite of the last bit of a product", () => {
    const decision = decide("skimming", { unitCost: 0.63, competitorPrice: 0.72 });
    expect([decision.outcome, decision.proposal]).toMatchObject(["as-calculated", { price: 0.9 }]);
  });

  test("says what margin a price below 1 leaves", () => {
    // 0.0004 × 1.5 = 0.0006
    expect(decide("cost-plus", { unitCost: 0.0004 }, { priceStep: 0.0001 }).proposal).toMatchObject({
      price: 0.0006,
      grossMargin: expect.closeTo(1 / 3, 9),
    });
    // 0.4 × 1.5 = 0.6
    expect(decide("cost-plus", { unitCost: 0.4 }).proposal).toMatchObject({
      price: 0.6,
      grossMargin: expect.closeTo(1 / 3, 9),
    });
  });

  test.each([
    ["value", { differentiationValue: -10 }, 86],
    ["demand", { priceElasticity: -3 }, 60],
  ])("by %s with %j proposes %s", (method, change, price) => {
    expect(decide(method, change).proposal).toMatchObject({ price });
  });

  test.each([
    [-1.0005, "as-calculated"],
    [-1, "no-price"],
    [-0.5, "no-price"],
    [0, "no-price"],
    [1, "no-price"],
  ])("finds the most profit at an elasticity of %s: %s", (priceElasticity, outcome) => {
    expect(decide("demand", { priceElasticity }).outcome).toBe(outcome);
  });

  // By hand: 63 ÷ 0.7 = 90 is the floor; 112.5 × 0.8 = 90, 112.49 × 0.8 = 89.992, 112.51 × 0.8 = 90.008.
  test.each([
    [112.5, 90, "as-calculated"],
    [112.49, 90, "raised-to-floor"],
    [112.51, 90, "as-calculated"],
    [112.52, 90.01, "as-calculated"],
    [10, 90, "raised-to-floor"],
  ])("does not go below the margin floor beside %s: %s, %s", (competitorPrice, price, outcome) => {
    const decision = decide("penetration", { unitCost: 63, competitorPrice });
    expect([decision.outcome, decision.proposal]).toMatchObject([outcome, { price }]);
  });

  // Psychological endings: down to the next one, and up where that would miss the floor of 57.14.
  test.each([
    [1, 0.9, 60, "as-calculated", 59.9],
    [1, 0.99, 60, "as-calculated", 59.99],
    [10, 8, 60, "as-calculated", 58],
    [10, 9, 60, "as-calculated", 59],
    [10, 7, 60, "raised-to-floor", 67],
    [100, 88, 60, "raised-to-floor", 88],
  ])("with steps of %s ending in %s makes of %s: %s %s", (priceStep, priceEnding, _price, outcome, price) => {
    const decision = decide("cost-plus", {}, { priceStep, priceEnding });
    expect([decision.outcome, decision.proposal]).toMatchObject([outcome, { price }]);
  });

  test("keeps the margin of any price above the floor, on a usable price", () => {
    const cents = fc.integer({ min: 1, max: 100_000 }).map((amount) => amount / 100);
    const methods = ["cost-plus", "competition", "value", "penetration", "skimming"];
    fc.assert(
      fc.property(fc.constantFrom(...methods), cents, cents, (method, unitCost, competitorPrice) => {
        const { proposal } = decide(
          method,
          { unitCost, competitorPrice },
          { priceStep: 1, priceEnding: 0.9 },
        );
        const { price } = proposal as { price: number };
        expect(price - unitCost).toBeGreaterThanOrEqual(0.3 * price - 1e-6);
        expect(Math.abs((price * 10) % 10)).toBeCloseTo(9, 6);
      }),
    );
  });

  test("gives what is free any usable price, and a margin where there is one", () => {
    expect(decide("cost-plus", { unitCost: 0 }).proposal).toEqual({
      price: 0,
      floorPrice: 0,
      grossMargin: null,
    });
  });

  test.each([
    ["cost-plus", {}, { markupRate: null }, ["markupRate"]],
    [
      "competition",
      { competitorPrice: null },
      { competitionRatio: null },
      ["competitionRatio", "competitorPrice"],
    ],
    ["penetration", { competitorPrice: null }, {}, ["competitorPrice"]],
    ["penetration", {}, { penetrationRatio: null }, ["penetrationRatio"]],
    ["skimming", {}, { skimmingRatio: null }, ["skimmingRatio"]],
    [
      "value",
      { competitorPrice: null, differentiationValue: null },
      { valueShare: null },
      ["competitorPrice", "differentiationValue", "valueShare"],
    ],
    ["value", { competitorPrice: null }, {}, ["competitorPrice"]],
    ["value", { differentiationValue: null }, {}, ["differentiationValue"]],
    ["value", {}, { valueShare: null }, ["valueShare"]],
    ["demand", { priceElasticity: null }, {}, ["priceElasticity"]],
  ])("by %s with %j and %j lists as missing: %j", (method, change, more, missing) => {
    const decision = decide(method, change, more);
    expect(decision.outcome).toBe("undecided");
    expect(decision.missing.map(({ name }) => name)).toEqual(missing);
  });

  test("refuses an ending that is no part of a step", () => {
    expect(messageOf(() => decide("cost-plus", {}, { priceStep: 1, priceEnding: 1 }))).toContain(
      "priceEnding to be less than priceStep, received 1",
    );
  });

  testMissing(pricingStrategy, facts, params, {
    competitorPrice: "as-calculated",
    differentiationValue: "as-calculated",
    priceElasticity: "as-calculated",
    markupRate: "undecided",
    competitionRatio: "as-calculated",
    valueShare: "as-calculated",
    penetrationRatio: "as-calculated",
    skimmingRatio: "as-calculated",
  });
});
