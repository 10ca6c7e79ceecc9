import { breakEvenMix } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { errorOf } from "../refuses.js";

const gmat = { unitPrice: 200, unitVariableCost: 120, mixUnits: 3 };
const gre = { unitPrice: 100, unitVariableCost: 70, mixUnits: 2 };

describe("breakEvenMix", () => {
  test("gives 15 bundles, 45 and 30 units for two courses worked by hand", () => {
    expect(breakEvenMix({ fixedCosts: 4500, products: [gmat, gre] })).toEqual({
      compositeContribution: 300,
      compositeUnits: 15,
      weightedUnitContribution: 60,
      totalUnits: 75,
      totalSales: 12_000,
      products: [
        { units: 45, sales: 9000 },
        { units: 30, sales: 3000 },
      ],
    });
  });

  test("adds the wanted profit before or after tax", () => {
    const point = (target: object) => breakEvenMix({ fixedCosts: 4500, products: [gmat, gre], ...target });
    expect(point({ targetProfit: 1500 })?.compositeUnits).toBeCloseTo(20, 10);
    expect(point({ targetProfit: 900, incomeTaxRate: 0.4 })?.compositeUnits).toBeCloseTo(20, 10);
  });

  test("lets a product that loses money be carried by the others, and gives null where it cannot be", () => {
    const bait = { unitPrice: 5, unitVariableCost: 15, mixUnits: 1 };
    expect(breakEvenMix({ fixedCosts: 2300, products: [gmat, bait] })?.compositeUnits).toBeCloseTo(10, 10);
    expect(breakEvenMix({ fixedCosts: 2300, products: [bait] })).toBeNull();
  });

  test.each([
    { path: "products", products: [] },
    { path: "products", products: [{ ...gmat, mixUnits: 0 }] },
    { path: "products.1.unitPrice", products: [gmat, { ...gre, unitPrice: -1 }] },
    { path: "products.0.mixUnits", products: [{ ...gmat, mixUnits: Number.NaN }] },
  ])("refuses impossible $path", ({ path, products }) => {
    expect(errorOf(() => breakEvenMix({ fixedCosts: 1, products }))).toMatchObject({
      subject: "breakEvenMix",
      issues: [{ path }],
    });
  });

  test.each([
    { fixedCosts: 1, products: [{ ...gmat, unitPrice: 1e308, mixUnits: 10 }] },
    { fixedCosts: 1e308, products: [gmat, gre] },
    { fixedCosts: 1.7e308, products: [gmat, { ...gmat, unitPrice: 160, mixUnits: 3 }] },
  ])("refuses amounts that overflow", (input) => {
    expect(errorOf(() => breakEvenMix(input))).toMatchObject({
      subject: "breakEvenMix",
      issues: [{ path: "" }],
    });
  });

  test.each(["fixedCosts", "targetProfit", "incomeTaxRate"])("refuses %s below 0", (path) => {
    const input = { fixedCosts: 1, products: [gmat], [path]: -1 };
    expect(errorOf(() => breakEvenMix(input))).toMatchObject({ issues: [{ path }] });
  });
});
