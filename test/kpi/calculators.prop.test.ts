import fc from "fast-check";
import {
  acos,
  averageOrderValue,
  breakEvenRoas,
  dailyDemandStandardDeviation,
  gmv,
  grossMargin,
  grossProfit,
  growth,
  inventoryTurnover,
  inventoryTurnoverDays,
  meanDailyDemand,
  netRoi,
  netSales,
  reorderPoint,
  repurchaseRate,
  roas,
  slowMoverShare,
  statisticalSafetyStock,
  stockCoverDays,
  stockOutRate,
} from "opscycle/kpi";
import { describe, expect, test } from "vitest";

const positive = fc.double({ min: 1e-3, max: 1e6, noNaN: true });
const amount = fc.oneof(fc.constant(0), positive);
const units = fc.integer({ min: 0, max: 10_000 });
/** A factor that changes the exponent of a number and none of its digits, so that results agree to the last bit. */
const powerOfTwo = fc.integer({ min: -8, max: 8 }).map((exponent) => 2 ** exponent);

describe("scaling", () => {
  test("changing the unit of money changes no ratio and scales every amount", () => {
    fc.assert(
      fc.property(positive, amount, powerOfTwo, (revenue, cost, factor) => {
        const [large, small] = [
          { netSales: revenue * factor, costOfGoods: cost * factor },
          { netSales: revenue, costOfGoods: cost },
        ];
        expect(grossMargin(large)).toBe(grossMargin(small));
        expect(grossProfit(large)).toBe(grossProfit(small) * factor);
        expect(roas({ attributedRevenue: cost * factor, spend: revenue * factor })).toBe(
          roas({ attributedRevenue: cost, spend: revenue }),
        );
        expect(growth({ current: cost * factor, previous: revenue * factor })).toBe(
          growth({ current: cost, previous: revenue }),
        );
      }),
    );
  });

  test("selling twice as fast halves the stock cover and doubles the safety stock of a varying lead time", () => {
    fc.assert(
      fc.property(positive, positive, positive, (stockUnits, averageDailyUnits, leadTimeDays) => {
        const cover = (pace: number) => stockCoverDays({ stockUnits, averageDailyUnits: pace });
        expect(cover(averageDailyUnits * 2)).toBe((cover(averageDailyUnits) ?? 0) / 2);
        const stock = (pace: number) =>
          statisticalSafetyStock({
            serviceFactor: 1.5,
            averageDailyUnits: pace,
            dailyUnitsStandardDeviation: 0,
            leadTimeDays,
            leadTimeStandardDeviationDays: 2,
          });
        expect(stock(averageDailyUnits * 2)).toBeCloseTo(2 * stock(averageDailyUnits), 6);
      }),
    );
  });
});

describe("bounds", () => {
  test("shares of a whole lie between 0 and 1", () => {
    fc.assert(
      fc.property(units, units, (part, rest) => {
        fc.pre(part + rest > 0);
        const whole = part + rest;
        const shares = [
          slowMoverShare({ slowAmount: part, totalAmount: whole }),
          stockOutRate({ stockOutSkuDays: part, skuDays: whole }),
          repurchaseRate({ repeatBuyerCount: part, buyerCount: whole }),
        ];
        for (const share of shares) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  test("a mean lies within its days and a deviation within their spread", () => {
    fc.assert(
      fc.property(fc.array(units, { minLength: 2, maxLength: 40 }), (dailyUnits) => {
        const [low, high] = [Math.min(...dailyUnits), Math.max(...dailyUnits)];
        const mean = meanDailyDemand({ dailyUnits }) ?? Number.NaN;
        expect(mean).toBeGreaterThanOrEqual(low);
        expect(mean).toBeLessThanOrEqual(high);
        const population = dailyDemandStandardDeviation({ dailyUnits, basis: "population" }) ?? Number.NaN;
        const sample = dailyDemandStandardDeviation({ dailyUnits }) ?? Number.NaN;
        expect(population).toBeLessThanOrEqual((high - low) / 2 + 1e-9);
        expect(population).toBeLessThanOrEqual(sample);
      }),
    );
  });
});

describe("identities", () => {
  test("the value of two lots of orders is the sum of their values", () => {
    fc.assert(
      fc.property(fc.array(units), fc.array(units), (some, others) => {
        const together = gmv({ amounts: [...some, ...others] });
        expect(together).toBe(gmv({ amounts: some }) + gmv({ amounts: others }));
      }),
    );
  });

  test("the order of the days changes neither mean nor deviation", () => {
    fc.assert(
      fc.property(fc.array(units, { minLength: 2, maxLength: 40 }), (dailyUnits) => {
        const reversed = dailyUnits.toReversed();
        expect(meanDailyDemand({ dailyUnits: reversed })).toBe(meanDailyDemand({ dailyUnits }));
        const deviation = dailyDemandStandardDeviation({ dailyUnits }) ?? Number.NaN;
        expect(dailyDemandStandardDeviation({ dailyUnits: reversed })).toBeCloseTo(deviation, 6);
      }),
    );
  });

  test("ACoS is the inverse of ROAS", () => {
    fc.assert(
      fc.property(positive, positive, (spend, attributedRevenue) => {
        const product = (acos({ spend, attributedRevenue }) ?? 0) * (roas({ spend, attributedRevenue }) ?? 0);
        expect(product).toBeCloseTo(1, 12);
      }),
    );
  });

  test("at the break-even ROAS the net ROI is 0", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 1, noNaN: true }), positive, (margin, spend) => {
        const attributedRevenue = (breakEvenRoas({ grossMargin: margin }) ?? 0) * spend;
        expect(netRoi({ attributedProfit: attributedRevenue * margin, spend })).toBeCloseTo(0, 9);
      }),
    );
  });

  test("turnover times turnover days is the period", () => {
    fc.assert(
      fc.property(positive, positive, (costOfGoodsSold, averageInventoryValue) => {
        const turnover = inventoryTurnover({ costOfGoodsSold, averageInventoryValue }) ?? 0;
        const days = inventoryTurnoverDays({ periodDays: 365, inventoryTurnover: turnover }) ?? 0;
        expect((days * turnover) / 365).toBeCloseTo(1, 12);
      }),
    );
  });

  test("what was neither cancelled nor returned is what the orders are worth", () => {
    fc.assert(
      fc.property(units, units, units, (kept, cancelledSales, returnedSales) => {
        const value = kept + cancelledSales + returnedSales;
        expect(netSales({ gmv: value, cancelledSales, returnedSales })).toBe(kept);
      }),
    );
  });

  test("average order value times orders is sales", () => {
    fc.assert(
      fc.property(amount, fc.integer({ min: 1, max: 1000 }), (sales, orderCount) => {
        expect((averageOrderValue({ sales, orderCount }) ?? 0) * orderCount).toBeCloseTo(sales, 6);
      }),
    );
  });

  test("stock at the reorder point lasts for the lead time and leaves the safety stock", () => {
    fc.assert(
      fc.property(units, units, units, (averageDailyUnits, leadTimeDays, safetyStockUnits) => {
        const point = reorderPoint({ averageDailyUnits, leadTimeDays, safetyStockUnits });
        expect(point - averageDailyUnits * leadTimeDays).toBe(safetyStockUnits);
      }),
    );
  });
});
