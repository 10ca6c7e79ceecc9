import { describe, expect, test } from "vitest";
import { pricingDynamicBounds, pricingStrategy } from "../../../src/rules/pricing/index.js";
import { pricingStarterParams } from "../../../src/rules/pricing/starter-params.js";
import { decideWith } from "../test-missing.js";

const strategyParams = pricingStarterParams["pricing.strategy"] ?? {};
const boundsParams = pricingStarterParams["pricing.dynamic-bounds"] ?? {};

describe("pricingStarterParams", () => {
  // By hand at a cost of 50 (floor 50 ÷ 0.7 = 71.43) beside 100, worth 20 more.
  test.each([
    [undefined, 75],
    ["competition", 100],
    ["value", 110],
    ["penetration", 90],
    ["skimming", 120],
  ])("price by %s at %s", (method, price) => {
    const params = { ...strategyParams, ...(method !== undefined && { method }) };
    const facts = { unitCost: 50, competitorPrice: 100, differentiationValue: 20 };
    expect(decideWith(pricingStrategy, params, facts).proposal).toMatchObject({ price });
  });

  test("price to the cent", () => {
    const { proposal } = decideWith(pricingStrategy, strategyParams, { unitCost: 10.01 });
    // 10.01 × 1.5 = 15.015
    expect(proposal).toMatchObject({ price: 15.01 });
  });

  const facts = { currentPrice: 100, priceAtDayStart: 100, wantedPrice: 100, unitCost: 50 };
  test.each<[object, string, number | undefined]>([
    [{ wantedPrice: 95 }, "apply", 95],
    [{ wantedPrice: 94.99 }, "limit", 95],
    [{ wantedPrice: 105 }, "apply", 105],
    [{ wantedPrice: 105.01 }, "limit", 105],
    [{ wantedPrice: 1050.01, currentPrice: 1000, priceAtDayStart: 1000 }, "limit", 1050],
    [{ wantedPrice: 110, currentPrice: 108 }, "apply", 110],
    [{ wantedPrice: 110.01, currentPrice: 108 }, "limit", 110],
    // 83.3 ÷ 0.85 = 98
    [{ wantedPrice: 97.99, unitCost: 83.3 }, "limit", 98],
    [{ wantedPrice: 98, unitCost: 83.3 }, "apply", 98],
  ])("bound prices: %j is %s to %s", (change, outcome, price) => {
    const decision = decideWith(pricingDynamicBounds, boundsParams, { ...facts, ...change });
    expect([decision.outcome, decision.proposal]).toMatchObject([outcome, { price }]);
  });
});
