import fc from "fast-check";
import { averageUnitPrice, averageUnitPriceBatch, gmv, salesAmount, salesVolume } from "opscycle/kpi";
import { describe, expect, test } from "vitest";

const amount = fc.integer({ min: 0, max: 1_000_000 });

describe("sums of orders", () => {
  test("add up over lots of orders, in any order", () => {
    fc.assert(
      fc.property(fc.array(amount), fc.array(amount), (some, others) => {
        const together = [...others, ...some];
        expect(salesAmount({ paidAmounts: together })).toBe(
          salesAmount({ paidAmounts: some }) + salesAmount({ paidAmounts: others }),
        );
        expect(salesVolume({ units: together })).toBe(
          salesVolume({ units: some }) + salesVolume({ units: others }),
        );
        expect(salesAmount({ paidAmounts: some })).toBe(gmv({ amounts: some }));
      }),
    );
  });
});

describe("averageUnitPriceBatch", () => {
  test("gives for each row what the scalar gives", () => {
    fc.assert(
      fc.property(fc.array(fc.record({ sales: amount, units: amount })), (rows) => {
        const columns = { sales: rows.map(({ sales }) => sales), units: rows.map(({ units }) => units) };
        const expected = rows.map((row) => averageUnitPrice(row) ?? Number.NaN);
        expect(Array.from(averageUnitPriceBatch(columns))).toEqual(expected);
      }),
    );
  });
});
