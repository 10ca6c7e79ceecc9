import { describe, expect, test } from "vitest";
import {
  bundleComponents,
  bundleUnits,
  goodsLinesSchema,
  variantsOf,
} from "../../../src/processes/fulfilment/product-options.js";

const variants = [
  { sku: "T-RED-M", options: { colour: "red", size: "M" } },
  { sku: "T-RED-L", options: { colour: "red", size: "L" } },
  { sku: "T-BLUE-M", options: { colour: "blue", size: "M" } },
];

describe("variantsOf", () => {
  test.each([
    [{ colour: "red" }, ["T-RED-M", "T-RED-L"]],
    [{ colour: "red", size: "L" }, ["T-RED-L"]],
    [{ size: "XL" }, []],
    [{}, ["T-RED-M", "T-RED-L", "T-BLUE-M"]],
  ])("those with %o", (options, skus) => {
    expect(variantsOf(variants, options).map(({ sku }) => sku)).toEqual(skus);
  });
});

describe("bundleComponents", () => {
  test("names each SKU once", () => {
    const twice = [
      { sku: "CUP", units: 2 },
      { sku: "POT", units: 1 },
      { sku: "CUP", units: 1 },
    ];
    expect(bundleComponents(twice)).toEqual([
      { sku: "CUP", units: 3 },
      { sku: "POT", units: 1 },
    ]);
  });
});

describe("bundleUnits", () => {
  const giftSet = [
    { sku: "CUP", units: 2 },
    { sku: "POT", units: 1 },
  ];

  test.each([
    [{ CUP: 7, POT: 5 }, 3],
    [{ CUP: 20, POT: 5 }, 5],
    [{ CUP: 1, POT: 5 }, 0],
    [{ CUP: 8 }, 0],
    [{ CUP: -2, POT: 5 }, 0],
  ])("with %o in stock there are %i", (available, bundles) => {
    expect(bundleUnits(giftSet, available)).toBe(bundles);
  });

  test("goods by weight make whole bundles", () => {
    // 0.3 kg each of 0.9 kg: three, although 0.9 / 0.3 is a hair less in binary fractions.
    expect(bundleUnits([{ sku: "TEA", units: 0.3 }], { TEA: 0.9 })).toBe(3);
  });

  test("a bundle of nothing is none", () => {
    expect(bundleUnits([], { CUP: 1 })).toBe(0);
  });

  test("a component that is called like a method of objects has no stock", () => {
    expect(bundleUnits([{ sku: "constructor", units: 1 }], {})).toBe(0);
  });
});

describe("goodsLinesSchema", () => {
  test("has each line once", () => {
    const line = { lineId: "1", sku: "A-1", units: 1 };
    expect(goodsLinesSchema.safeParse([line]).success).toBe(true);
    expect(goodsLinesSchema.safeParse([line, line]).success).toBe(false);
    expect(goodsLinesSchema.safeParse([]).success).toBe(false);
  });
});
