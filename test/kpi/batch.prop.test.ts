import fc from "fast-check";
import {
  dailyDemandStandardDeviation,
  dailyDemandStandardDeviationBatch,
  daysSinceLastSale,
  daysSinceLastSaleBatch,
  grossMargin,
  grossMarginBatch,
  meanDailyDemand,
  meanDailyDemandBatch,
  reorderPoint,
  reorderPointBatch,
  returnRateByLines,
  returnRateByLinesBatch,
  returnRateByUnits,
  returnRateByUnitsBatch,
  returnRateByValue,
  returnRateByValueBatch,
  roas,
  roasBatch,
  safetyStock,
  safetyStockBatch,
  statisticalSafetyStock,
  statisticalSafetyStockBatch,
  stockCoverDays,
  stockCoverDaysBatch,
} from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { InvalidInputError } from "../../src/errors/index.js";
import { errorOf } from "./refuses.js";

const amount = fc.oneof(fc.constant(0), fc.double({ min: 1e-6, max: 1e9, noNaN: true }));
const signed = fc.oneof(
  amount,
  amount.map((value) => 0 - value),
);
const count = fc.integer({ min: 0, max: 100_000 });
/** Now and then a number is not known. */
const orUnknown = (numbers: fc.Arbitrary<number>) =>
  fc.oneof({ weight: 9, arbitrary: numbers }, { weight: 1, arbitrary: fc.constant(Number.NaN) });

/** Rows of a batch and of the scalar, field by field, with the same bits expected. */
function testEqual<Field extends string>(
  name: string,
  scalar: (input: Record<Field, number>) => number | null,
  batch: (columns: Record<Field, Float64Array>) => Float64Array,
  fields: Record<Field, fc.Arbitrary<number>>,
): void {
  const names = Object.keys(fields) as Field[];
  const row = fc.record<Record<Field, number>>(
    Object.fromEntries(names.map((field) => [field, orUnknown(fields[field])])) as {
      [F in Field]: fc.Arbitrary<Record<Field, number>[F]>;
    },
  );
  describe(name, () => {
    test("gives for each row what the scalar gives", () => {
      fc.assert(
        fc.property(fc.array(row, { minLength: 0, maxLength: 30 }), (rows) => {
          const columns = Object.fromEntries(
            names.map((field) => [field, Float64Array.from(rows, (each) => each[field])]),
          ) as Record<Field, Float64Array>;
          const expected = rows.map((each) =>
            names.some((field) => Number.isNaN(each[field])) ? Number.NaN : (scalar(each) ?? Number.NaN),
          );
          expect(Array.from(batch(columns))).toEqual(expected);
        }),
      );
    });
  });
}

testEqual("grossMarginBatch", grossMargin, grossMarginBatch, { netSales: signed, costOfGoods: amount });
testEqual("roasBatch", roas, roasBatch, { attributedRevenue: signed, spend: amount });
testEqual("stockCoverDaysBatch", stockCoverDays, stockCoverDaysBatch, {
  stockUnits: amount,
  averageDailyUnits: amount,
});
testEqual("safetyStockBatch", safetyStock, safetyStockBatch, {
  averageDailyUnits: amount,
  leadTimeDays: amount,
  bufferUnits: amount,
});
testEqual("statisticalSafetyStockBatch", statisticalSafetyStock, statisticalSafetyStockBatch, {
  serviceFactor: amount,
  averageDailyUnits: amount,
  dailyUnitsStandardDeviation: amount,
  leadTimeDays: amount,
  leadTimeStandardDeviationDays: amount,
});
testEqual("reorderPointBatch", reorderPoint, reorderPointBatch, {
  averageDailyUnits: amount,
  leadTimeDays: amount,
  safetyStockUnits: amount,
});
testEqual("returnRateByValueBatch", returnRateByValue, returnRateByValueBatch, {
  returnedSales: amount,
  sales: amount,
});
testEqual("returnRateByUnitsBatch", returnRateByUnits, returnRateByUnitsBatch, {
  returnedUnits: amount,
  soldUnits: amount,
});
testEqual("returnRateByLinesBatch", returnRateByLines, returnRateByLinesBatch, {
  returnedLines: count,
  soldLines: count,
});
testEqual("daysSinceLastSaleBatch", daysSinceLastSale, daysSinceLastSaleBatch, {
  lastSaleDay: count,
  currentDay: fc.integer({ min: 100_000, max: 200_000 }),
});

const seriesBatches = [
  { name: "meanDailyDemandBatch", scalar: meanDailyDemand, batch: meanDailyDemandBatch },
  {
    name: "dailyDemandStandardDeviationBatch",
    scalar: dailyDemandStandardDeviation,
    batch: dailyDemandStandardDeviationBatch,
  },
];
describe.each(seriesBatches)("$name", ({ scalar, batch }) => {
  const series = fc
    .integer({ min: 1, max: 12 })
    .chain((days) => fc.array(fc.array(amount, { minLength: days, maxLength: days }), { minLength: 1 }));

  test("gives for each series what the scalar gives", () => {
    fc.assert(
      fc.property(series, (lists) => {
        const dailyUnits = Float64Array.from(lists.flat());
        const daysPerSeries = lists[0]?.length ?? 1;
        const expected = lists.map((list) => scalar({ dailyUnits: list }) ?? Number.NaN);
        expect(Array.from(batch({ dailyUnits, daysPerSeries }))).toEqual(expected);
      }),
    );
  });

  test.each([0, 2, 1.5, Number.NaN])("refuses 3 values in series of %d days", (daysPerSeries) => {
    const error = errorOf(() => batch({ dailyUnits: Float64Array.of(1, 2, 3), daysPerSeries }));
    expect(error).toMatchObject({ issues: [{ path: "daysPerSeries" }] });
  });
});

describe("a batch", () => {
  test("takes a single number for all rows", () => {
    const columns = { averageDailyUnits: [1, 2], leadTimeDays: 3, bufferUnits: 0 };
    expect(Array.from(safetyStockBatch(columns))).toEqual([3, 6]);
  });

  test("names the field and the row of an impossible number", () => {
    const error = errorOf(() => roasBatch({ attributedRevenue: [1, 2], spend: [1, -1] }));
    expect(error).toBeInstanceOf(InvalidInputError);
    expect(error).toMatchObject({ subject: "roasBatch", issues: [{ path: "spend.1" }] });
  });

  test("names the row whose result is no longer finite", () => {
    const error = errorOf(() => roasBatch({ attributedRevenue: [1, Number.MAX_VALUE], spend: 0.1 }));
    expect(error).toMatchObject({ issues: [{ path: "row 1" }] });
  });

  test("refuses columns of different lengths", () => {
    const error = errorOf(() => roasBatch({ attributedRevenue: [1, 2], spend: [1] }));
    expect(error).toMatchObject({ issues: [{ path: "spend" }] });
  });

  test("refuses single numbers only", () => {
    expect(errorOf(() => roasBatch({ attributedRevenue: 1, spend: 1 }))).toBeInstanceOf(InvalidInputError);
  });
});
