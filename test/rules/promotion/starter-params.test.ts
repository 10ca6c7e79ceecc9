import { describe, expect, test } from "vitest";
import { promotionStarterParams } from "../../../src/rules/promotion/starter-params.js";
import { promotionStrength } from "../../../src/rules/promotion/strength.js";
import { decideWith } from "../test-missing.js";

describe("promotionStarterParams", () => {
  const facts = { regularPrice: 100, unitCost: 9, discountRates: [], amountOff: 0 };

  // By hand: half the price at the most; 63 ÷ 0.9 = 70 keeps a margin of 10 %.
  test.each([
    [{ amountOff: 50 }, "allowed"],
    [{ amountOff: 50.01 }, "too-deep"],
    [{ unitCost: 63, amountOff: 30 }, "allowed"],
    [{ unitCost: 63, amountOff: 30.01 }, "too-deep"],
    [{ regularPrice: 10_000, unitCost: 6300, amountOff: 3000 }, "allowed"],
    [{ regularPrice: 10_000, unitCost: 6300, amountOff: 3000.01 }, "too-deep"],
  ])("%j is %s", (change, outcome) => {
    const params = promotionStarterParams["promotion.strength"] ?? {};
    expect(decideWith(promotionStrength, params, { ...facts, ...change }).outcome).toBe(outcome);
  });

  test("assumes no length of a campaign", () => {
    expect(promotionStarterParams["promotion.campaign-window"]).toBeUndefined();
  });
});
