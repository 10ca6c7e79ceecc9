import { weightedContributionRatio } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { errorOf } from "../refuses.js";

describe("weightedContributionRatio", () => {
  test.each([
    {
      origin: "two courses worked by hand: 300 of 800",
      products: [
        { sales: 600, variableCosts: 360 },
        { sales: 200, variableCosts: 140 },
      ],
      result: 0.375,
    },
    { origin: "one product", products: [{ sales: 10, variableCosts: 4 }], result: 0.6 },
    { origin: "no sales", products: [{ sales: 0, variableCosts: 4 }], result: null },
  ])("gives $result for $origin", ({ products, result }) => {
    expect(weightedContributionRatio({ products })).toBe(result);
  });

  test("names the product and the field that cannot be meant", () => {
    const products = [
      { sales: 1, variableCosts: 1 },
      { sales: 1, variableCosts: -1 },
    ];
    expect(errorOf(() => weightedContributionRatio({ products }))).toMatchObject({
      subject: "weightedContributionRatio",
      issues: [{ path: "products.1.variableCosts" }],
    });
    expect(errorOf(() => weightedContributionRatio({ products: [] }))).toMatchObject({
      issues: [{ path: "products" }],
    });
  });
});
