import { describe, expect, test } from "vitest";
import { pricingDynamicBounds } from "../../../src/rules/pricing/dynamic-bounds.js";
import { messageOf } from "../error-of.js";
import { decideWith, testMissing } from "../test-missing.js";

const params = {
  minimumGrossMargin: 0.2,
  maximumStepRate: 0.05,
  maximumDailyRate: 0.1,
  priceStep: 0.01,
  lowestPrice: 80,
  highestPrice: 130,
};
const facts = { currentPrice: 100, priceAtDayStart: 100, wantedPrice: 102, unitCost: 40 };
const decide = (change: object, more: object = {}) =>
  decideWith(pricingDynamicBounds, { ...params, ...more }, { ...facts, ...change });

describe("pricingDynamicBounds", () => {
  // By hand: one step may go from 95 to 105, the day from 90 to 110.
  test.each([
    [95, "apply", 95],
    [94.99, "limit", 95],
    [105, "apply", 105],
    [105.01, "limit", 105],
    [0, "limit", 95],
    [500, "limit", 105],
  ])("of a step: %s is %s to %s", (wantedPrice, outcome, price) => {
    const decision = decide({ wantedPrice });
    expect(decision.outcome).toBe(outcome);
    expect(decision.proposal).toEqual({ price, lowestPrice: 95, highestPrice: 105 });
  });

  // The price has gone up to 108 or down to 92 since the day began with 100: 110 and 90 bind now.
  test.each([
    [108, 110, "apply", 110],
    [108, 110.01, "limit", 110],
    [92, 90, "apply", 90],
    [92, 89.99, "limit", 90],
  ])("of a day: from %s %s is %s to %s", (currentPrice, wantedPrice, outcome, price) => {
    const decision = decide({ currentPrice, wantedPrice });
    expect([decision.outcome, decision.proposal]).toMatchObject([outcome, { price }]);
  });

  // 77.6 ÷ 0.8 = 97 is the margin floor; 77.608 ÷ 0.8 = 97.01.
  test.each([
    [77.6, 97, "apply", 97],
    [77.608, 97, "limit", 97.01],
    [77.6, 96.99, "limit", 97],
    // 84 ÷ 0.8 = 105 is the most that one step allows, 84.008 ÷ 0.8 = 105.01 is more
    [84, 100, "limit", 105],
    [84.008, 105, "hold", undefined],
  ])("by the margin at a cost of %s: %s is %s to %s", (unitCost, wantedPrice, outcome, price) => {
    const decision = decide({ unitCost, wantedPrice });
    expect(decision.outcome).toBe(outcome);
    expect((decision.proposal as { price: number } | undefined)?.price).toBe(price);
  });

  test.each([
    [{ lowestPrice: 98 }, 97.99, "limit", 98],
    [{ lowestPrice: 98 }, 98, "apply", 98],
    [{ highestPrice: 101 }, 101.01, "limit", 101],
    [{ highestPrice: 101 }, 101, "apply", 101],
  ])("with %j %s is %s to %s", (more, wantedPrice, outcome, price) => {
    const decision = decide({ wantedPrice }, more);
    expect([decision.outcome, decision.proposal]).toMatchObject([outcome, { price }]);
  });

  test("keeps to usable prices within the bounds", () => {
    const { proposal } = decide({ currentPrice: 99.5, wantedPrice: 200 }, { priceStep: 2 });
    // 99.5 × 0.95 = 94.525 and 99.5 × 1.05 = 104.475
    expect(proposal).toEqual({ price: 104, lowestPrice: 96, highestPrice: 104 });
  });

  test("bounds prices below 1 like others", () => {
    const change = { currentPrice: 0.5, priceAtDayStart: 0.5, wantedPrice: 0.4, unitCost: 0.1 };
    const { proposal } = decide(change, { lowestPrice: null, highestPrice: 0.5 });
    // 0.5 × 0.95 = 0.475
    expect(proposal).toEqual({ price: 0.48, lowestPrice: 0.48, highestPrice: 0.5 });
  });

  test("goes down to nothing where nothing forbids it", () => {
    const free = { maximumStepRate: 1, maximumDailyRate: 1, lowestPrice: null };
    expect(decide({ unitCost: 0, wantedPrice: 0 }, free)).toMatchObject({
      outcome: "apply",
      proposal: { price: 0, lowestPrice: 0 },
    });
    expect(messageOf(() => decide({}, { lowestPrice: null, highestPrice: 0 }))).toBe("");
  });

  test("refuses bounds that cross, and lets them meet", () => {
    const define = (lowestPrice: number) => messageOf(() => decide({}, { lowestPrice, highestPrice: 100 }));
    expect(define(100)).toBe("");
    expect(define(100.5)).toContain("lowestPrice to be at most highestPrice, received 100.5");
  });

  testMissing(pricingDynamicBounds, facts, params, { lowestPrice: "apply", highestPrice: "apply" });
});
