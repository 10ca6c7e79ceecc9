import fc from "fast-check";
import {
  breakEvenMix,
  breakEvenUnits,
  contributionLevels,
  contributionMargin,
  contributionMarginBatch,
  flexibleBudgetVariance,
  marginalContribution,
  marginalContributionBatch,
  marginOfSafety,
  netMargin,
  netMarginBatch,
  netProfit,
  operatingLeverage,
  profitAtVolume,
  salesPriceVariance,
  salesVariances,
  salesVolumeVariance,
  targetProfitUnits,
  totalCost,
} from "opscycle/kpi";
import { describe, expect, test } from "vitest";

const amount = fc.integer({ min: 0, max: 1_000_000 });
const positive = fc.integer({ min: 1, max: 10_000 });

describe("cost-volume-profit", () => {
  const product = fc.record({ fixedCosts: amount, unitVariableCost: amount, contribution: positive });

  test("leaves no profit at the break-even point, and the wanted one at its point", () => {
    fc.assert(
      fc.property(product, amount, ({ fixedCosts, unitVariableCost, contribution }, targetProfit) => {
        const input = { fixedCosts, unitVariableCost, unitPrice: unitVariableCost + contribution };
        const profit = (units: number | null) => profitAtVolume({ ...input, units: units ?? Number.NaN });
        expect(profit(breakEvenUnits(input))).toBeCloseTo(0, 6);
        expect(profit(targetProfitUnits({ ...input, targetProfit }))).toBeCloseTo(targetProfit, 6);
      }),
    );
  });

  test("has an operating leverage that is the inverse of the margin of safety", () => {
    fc.assert(
      fc.property(
        positive,
        positive,
        fc.double({ min: 1.01, max: 50, noNaN: true }),
        (fixed, unit, times) => {
          const units = (fixed / unit) * times;
          const leverage = operatingLeverage({
            contribution: unit * units,
            operatingProfit: unit * units - fixed,
          });
          const safety = marginOfSafety({ sales: units, breakEvenSales: fixed / unit });
          expect((leverage ?? 0) * (safety.ratio ?? 0)).toBeCloseTo(1, 9);
        },
      ),
    );
  });

  test("of a mix of one product is that of the product", () => {
    fc.assert(
      fc.property(product, positive, ({ fixedCosts, unitVariableCost, contribution }, mixUnits) => {
        const prices = { unitVariableCost, unitPrice: unitVariableCost + contribution };
        const mix = breakEvenMix({ fixedCosts, products: [{ ...prices, mixUnits }] });
        const units = breakEvenUnits({ fixedCosts, ...prices }) ?? Number.NaN;
        expect((mix?.totalUnits ?? Number.NaN) / Math.max(units, 1)).toBeCloseTo(
          units / Math.max(units, 1),
          9,
        );
      }),
    );
  });
});

describe("levels and profit", () => {
  test("the last contribution level is the net profit before everything else", () => {
    const costs = fc.record({ purchase: amount, logistics: amount, platform: amount, labour: amount });
    fc.assert(
      fc.property(amount, costs, (netSales, items) => {
        const last = contributionLevels({ netSales, costs: items }).at(-1);
        expect(last?.contribution).toBe(netProfit({ netSales, costs: items }));
        expect(last?.contribution).toBe(netSales - totalCost(items));
      }),
    );
  });
});

describe("variances", () => {
  const sold = fc.record({
    actualUnits: amount,
    actualPrice: amount,
    budgetUnits: positive,
    budgetPrice: amount,
    budgetUnitValue: amount,
  });

  test("of several products are mix plus quantity, by either method", () => {
    fc.assert(
      fc.property(
        fc.array(sold, { minLength: 1, maxLength: 6 }),
        fc.constantFrom("individual", "weighted-average"),
        (products, method) => {
          const { volume, mix, quantity } = salesVariances({ products, method });
          expect((mix + quantity) / 1e12).toBeCloseTo(volume / 1e12, 9);
        },
      ),
    );
  });

  test("of price and volume at the price explain the whole difference of sales", () => {
    fc.assert(
      fc.property(sold, (each) => {
        const price = salesPriceVariance(each);
        const volume = salesVolumeVariance({ ...each, budgetUnitValue: each.budgetPrice });
        expect(price + volume).toBe(
          each.actualUnits * each.actualPrice - each.budgetUnits * each.budgetPrice,
        );
      }),
    );
  });

  test("of a flexible budget explain the whole difference of profit", () => {
    const budget = fc.record({
      units: amount,
      unitPrice: amount,
      unitVariableCost: amount,
      fixedCosts: amount,
    });
    const actual = fc.record({ units: amount, sales: amount, variableCosts: amount, fixedCosts: amount });
    fc.assert(
      fc.property(budget, actual, (planned, came) => {
        const profit = came.sales - came.variableCosts - came.fixedCosts;
        expect(flexibleBudgetVariance({ budget: planned, actual: came }).total).toBe(
          profit - profitAtVolume(planned),
        );
      }),
    );
  });
});

describe("batches", () => {
  test("give what the scalars give", () => {
    const row = fc.tuple(amount, amount, amount, amount, amount);
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const column = (index: number) => Float64Array.from(rows, (each) => each[index] ?? 0);
        const orNaN = (values: readonly (number | null)[]) => values.map((value) => value ?? Number.NaN);
        expect(Array.from(netMarginBatch({ netProfit: column(0), netSales: column(1) }))).toEqual(
          orNaN(rows.map(([netProfit, netSales]) => netMargin({ netProfit, netSales }))),
        );
        expect(
          Array.from(marginalContributionBatch({ unitPrice: column(0), unitVariableCost: column(1) })),
        ).toEqual(
          rows.map(([unitPrice, unitVariableCost]) => marginalContribution({ unitPrice, unitVariableCost })),
        );
        const [netSales, costOfGoods, logisticsCost, platformCost, marketingCost] = [0, 1, 2, 3, 4].map(
          column,
        );
        if (!netSales || !costOfGoods || !logisticsCost || !platformCost || !marketingCost) return;
        const columns = { netSales, costOfGoods, logisticsCost, platformCost, marketingCost };
        const scalars = rows.map(([sales, goods, logistics, platform, marketing]) =>
          contributionMargin({
            netSales: sales,
            costOfGoods: goods,
            logisticsCost: logistics,
            platformCost: platform,
            marketingCost: marketing,
          }),
        );
        expect(Array.from(contributionMarginBatch(columns))).toEqual(orNaN(scalars));
      }),
    );
  });
});
