import fc from "fast-check";
import {
  averageInventory,
  cashConversionCycle,
  daysInventoryOutstanding,
  daysOfSupply,
  daysOfSupplyBatch,
  fifoStockLayers,
  grossMarginReturnOnInventory,
  grossMarginReturnOnInventoryBatch,
  inStockRate,
  inventoryTurnover,
  inventoryTurnoverDays,
  overallStockCountError,
  stockAgeBuckets,
  stockCountError,
  stockCountErrorBatch,
  stockCoverDays,
  stockOutRate,
  weeksOfSupply,
  weeksOfSupplyBatch,
} from "opscycle/kpi";
import { describe, expect, test } from "vitest";

const amount = fc.oneof(fc.constant(0), fc.double({ min: 1e-3, max: 1e6, noNaN: true }));
const units = fc.integer({ min: 0, max: 1000 });
const receipts = fc.array(fc.record({ age: units, units, cost: units }), { maxLength: 20 });

describe("batches", () => {
  test("give for each row what the scalar gives", () => {
    const rows = fc.array(fc.tuple(amount, amount), { maxLength: 20 });
    fc.assert(
      fc.property(rows, (pairs) => {
        const [first, second] = [pairs.map(([a]) => a), pairs.map(([, b]) => b)];
        const expected = (scalar: (a: number, b: number) => number | null) =>
          pairs.map(([a, b]) => scalar(a, b) ?? Number.NaN);
        expect(Array.from(weeksOfSupplyBatch({ stockUnits: first, averageWeeklyUnits: second }))).toEqual(
          expected((stockUnits, averageWeeklyUnits) => weeksOfSupply({ stockUnits, averageWeeklyUnits })),
        );
        expect(Array.from(stockCountErrorBatch({ bookedUnits: first, countedUnits: second }))).toEqual(
          expected((bookedUnits, countedUnits) => stockCountError({ bookedUnits, countedUnits })),
        );
        expect(
          Array.from(
            grossMarginReturnOnInventoryBatch({ grossProfit: first, averageInventoryValue: second }),
          ),
        ).toEqual(
          expected((grossProfit, averageInventoryValue) =>
            grossMarginReturnOnInventory({ grossProfit, averageInventoryValue }),
          ),
        );
      }),
    );
  });

  test("of days of supply give for each subject what the scalar gives", () => {
    const subject = fc.record({
      stockUnits: units,
      forecastUnits: fc.array(units, { minLength: 4, maxLength: 4 }),
    });
    fc.assert(
      fc.property(fc.array(subject, { maxLength: 10 }), (subjects) => {
        const days = daysOfSupplyBatch({
          stockUnits: Float64Array.from(subjects, ({ stockUnits }) => stockUnits),
          forecastUnits: Float64Array.from(subjects.flatMap(({ forecastUnits }) => forecastUnits)),
        });
        expect(Array.from(days)).toEqual(subjects.map((each) => daysOfSupply(each) ?? Number.NaN));
      }),
    );
  });
});

describe("days", () => {
  test("of supply come to the stock cover where every day is alike", () => {
    fc.assert(
      fc.property(units, fc.integer({ min: 1, max: 100 }), (stockUnits, averageDailyUnits) => {
        const forecastUnits = new Array<number>(1001).fill(averageDailyUnits);
        expect(daysOfSupply({ stockUnits, forecastUnits })).toBeCloseTo(
          stockCoverDays({ stockUnits, averageDailyUnits }) ?? Number.NaN,
          9,
        );
      }),
    );
  });

  test("of inventory are the turnover days, and add up to the cycle", () => {
    const above = fc.double({ min: 1, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(
        above,
        above,
        amount,
        amount,
        (averageInventoryValue, costOfGoodsSold, receivableDays, payableDays) => {
          const inventoryDays =
            daysInventoryOutstanding({ averageInventoryValue, costOfGoodsSold, periodDays: 365 }) ?? 0;
          const turnover = inventoryTurnover({ averageInventoryValue, costOfGoodsSold }) ?? 0;
          const turnoverDays = inventoryTurnoverDays({ periodDays: 365, inventoryTurnover: turnover }) ?? 0;
          expect(inventoryDays / turnoverDays).toBeCloseTo(1, 12);
          const cycle = cashConversionCycle({ inventoryDays, receivableDays, payableDays });
          expect(cycle).toBe(inventoryDays + receivableDays - payableDays);
        },
      ),
    );
  });
});

describe("stock", () => {
  test("is on average between its lowest and its highest level", () => {
    fc.assert(
      fc.property(
        fc.array(units, { minLength: 1 }),
        fc.constantFrom("mean" as const, "chronological" as const),
        (levels, method) => {
          const average = averageInventory({ levels, method }) ?? Number.NaN;
          expect(average).toBeGreaterThanOrEqual(Math.min(...levels));
          expect(average).toBeLessThanOrEqual(Math.max(...levels));
        },
      ),
    );
  });

  test("is in layers and buckets what it is as a whole, in whatever order receipts come", () => {
    fc.assert(
      fc.property(receipts, units, (list, stockUnits) => {
        const layersOf = (each: typeof list) =>
          fifoStockLayers({
            stockUnits,
            receiptAgesDays: each.map(({ age }) => age),
            receiptUnits: each.map((receipt) => receipt.units),
            receiptUnitCosts: each.map(({ cost }) => cost),
          });
        const layers = layersOf(list);
        const explained = layers.units.reduce((sum, layer) => sum + layer, 0);
        expect(explained + layers.unexplainedUnits).toBe(stockUnits);
        expect(Array.from(layers.agesDays)).toEqual(Array.from(layers.agesDays).toSorted((a, b) => a - b));
        const buckets = stockAgeBuckets(layers);
        expect(buckets.units.reduce((sum, bucket) => sum + bucket, 0)).toBe(explained);
        expect(stockAgeBuckets(layersOf(list.toReversed())).units).toEqual(buckets.units);
      }),
    );
  });

  test("that is counted is off by at least the net error, and in stock where it is not out", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(units, units), { minLength: 1 }), (pairs) => {
        const error = overallStockCountError({
          bookedUnits: pairs.map(([booked]) => booked),
          countedUnits: pairs.map(([, counted]) => counted),
        });
        expect(error?.absoluteAmount).toBeGreaterThanOrEqual(Math.abs(error?.netAmount ?? 0));
      }),
    );
    const inStock = inStockRate({ inStockSkuDays: 294, skuDays: 300 }) ?? 0;
    expect(inStock + (stockOutRate({ stockOutSkuDays: 6, skuDays: 300 }) ?? 0)).toBeCloseTo(1, 15);
  });
});
