import fc from "fast-check";
import {
  addToCartRate,
  addToCartRateBatch,
  conversionFunnel,
  conversionRate,
  conversionRateBatch,
  favouriteRate,
  favouriteRateBatch,
  orderConversionRate,
  orderConversionRateBatch,
  paymentConversionRate,
  paymentConversionRateBatch,
} from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRatio } from "../traffic/ratio-properties.js";

describe("conversion ratios", () => {
  testRatio("conversions", "visitors", conversionRate, conversionRateBatch);
  testRatio("cartVisitors", "visitors", addToCartRate, addToCartRateBatch);
  testRatio("favouriteVisitors", "visitors", favouriteRate, favouriteRateBatch);
  testRatio("orderingBuyers", "visitors", orderConversionRate, orderConversionRateBatch);
  testRatio("payingBuyers", "visitors", paymentConversionRate, paymentConversionRateBatch);
});

describe("conversionFunnel", () => {
  const falling = fc
    .array(fc.integer({ min: 1, max: 100_000 }), { minLength: 1, maxLength: 8 })
    .map((counts) => counts.toSorted((a, b) => b - a).map((count, index) => ({ name: `${index}`, count })));

  test("has step rates whose product is the overall rate, and losses that add up", () => {
    fc.assert(
      fc.property(falling, (steps) => {
        const funnel = conversionFunnel({ steps });
        const product = funnel.reduce((rate, step) => rate * (step.rate ?? 1), 1);
        expect(funnel.at(-1)?.overallRate).toBeCloseTo(product, 12);
        const lost = funnel.reduce((sum, step) => sum + (step.lost ?? 0), 0);
        expect((steps[0]?.count ?? 0) - lost).toBe(steps.at(-1)?.count);
        for (const { rate } of funnel) expect(rate ?? 1).toBeLessThanOrEqual(1);
      }),
    );
  });
});
