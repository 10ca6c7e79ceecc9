import { salesVariances } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { errorOf } from "../refuses.js";

/** A product that sold at the budgeted price. */
const product = (actualUnits: number, budgetUnits: number, budgetUnitValue: number) => ({
  actualUnits,
  budgetUnits,
  budgetUnitValue,
  actualPrice: 5,
  budgetPrice: 5,
});
const sodaKing = [
  product(480_000, 400_000, 2),
  product(900_000, 600_000, 1.2),
  product(1_620_000, 1_500_000, 2.5),
];

describe("salesVariances", () => {
  test("gives the variances of Horngren, Cost Accounting, exercise 14-24, Soda King", () => {
    const { volume, mix, quantity, products } = salesVariances({ products: sodaKing });
    expect([volume, mix, quantity]).toEqual([820_000, -234_000, 1_054_000]);
    expect(products.map((each) => each.volume)).toEqual([160_000, 360_000, 300_000]);
    expect(products.map((each) => each.mix)).toEqual([0, 216_000, -450_000]);
    expect(products.map((each) => each.quantity)).toEqual([160_000, 144_000, 750_000]);
  });

  test("gives a quantity variance of 2,124.60 for Kaplan, ACCA PM workbook 2018-19, page 290", () => {
    const products = [product(9200, 8000, 0.76), product(29_900, 26_000, 0.094), product(6900, 6000, 0.94)];
    expect(salesVariances({ products }).quantity).toBeCloseTo(2124.6, 9);
    expect(salesVariances({ products }).mix).toBeCloseTo(0, 9);
  });

  test("gives a volume variance of 17,250 and a mix variance of 3,300 for a CMA question (gaodun.com/q/c013gl)", () => {
    const { volume, mix } = salesVariances({ products: [product(6000, 5500, 4.5), product(6000, 4500, 10)] });
    expect(volume).toBeCloseTo(17_250, 9);
    expect(mix).toBeCloseTo(3300, 9);
  });

  test("lays mix on products at the difference from the mean value where asked, with the same totals", () => {
    // 7,500 favourable: opentuition.com/topic/variances-f5-2, an ACCA tutor's answer.
    const products = [product(8000, 7000, 9), product(7000, 3000, 12)];
    const individual = salesVariances({ products });
    const weighted = salesVariances({ products, method: "weighted-average" });
    expect(individual.mix).toBeCloseTo(7500, 9);
    expect(weighted.mix).toBeCloseTo(7500, 9);
    expect(weighted.quantity).toBeCloseTo(individual.quantity, 9);
    // 2,500 too few of the product that is 0.9 under the mean of 9.9, and too many of the one 2.1 above it.
    expect(weighted.products.map((each) => each.mix)).toEqual([
      expect.closeTo(2250, 9),
      expect.closeTo(5250, 9),
    ]);
  });

  test("keeps prices apart from units", () => {
    const dearer = { ...product(10, 8, 3), actualPrice: 6 };
    expect(salesVariances({ products: [dearer] })).toMatchObject({
      price: 10,
      volume: 6,
      mix: 0,
      quantity: 6,
    });
  });

  test.each([
    { path: "products", input: { products: [] } },
    { path: "products", input: { products: [product(1, 0, 1)] } },
    { path: "products.1.actualUnits", input: { products: [product(1, 1, 1), product(-1, 1, 1)] } },
    { path: "products.0.budgetUnitValue", input: { products: [product(1, 1, Number.NaN)] } },
    { path: "method", input: JSON.parse(JSON.stringify({ products: sodaKing, method: "mean" })) },
  ])("refuses impossible $path", ({ path, input }) => {
    expect(errorOf(() => salesVariances(input))).toMatchObject({
      subject: "salesVariances",
      issues: [{ path }],
    });
  });

  test("gives 0 and not -0 for a product without value or sales", () => {
    const product = { actualUnits: 0, actualPrice: 10, budgetUnits: 5, budgetPrice: 20, budgetUnitValue: 0 };
    const nothing = { price: 0, volume: 0, mix: 0, quantity: 0 };
    expect(salesVariances({ products: [product] })).toEqual({ ...nothing, products: [nothing] });
  });
});
