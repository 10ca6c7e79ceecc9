import {
  averageOrderValue,
  dailyFacts,
  gmv,
  grossMargin,
  grossMarginBatch,
  type KpiEntry,
  kpiCatalogue,
  meanDailyDemand,
  rollUp,
  safetyStock,
  skuSeries,
} from "opscycle/kpi";
import { describe, expectTypeOf, test } from "vitest";

describe("calculators", () => {
  test("give a number or null where they can be undefined, and a number where they cannot", () => {
    expectTypeOf(grossMargin).returns.toEqualTypeOf<number | null>();
    expectTypeOf(averageOrderValue).returns.toEqualTypeOf<number | null>();
    expectTypeOf(gmv).returns.toEqualTypeOf<number>();
    expectTypeOf(safetyStock).returns.toEqualTypeOf<number>();
  });

  test("take exactly their fields", () => {
    // @ts-expect-error a field is missing
    grossMargin({ netSales: 1 });
    // @ts-expect-error a field that nobody knows
    grossMargin({ netSales: 1, costOfGoods: 1, postage: 1 });
    // @ts-expect-error a number as text
    averageOrderValue({ sales: "1", orderCount: 1 });
    // @ts-expect-error an undefined measure is no number to go on with
    safetyStock({ averageDailyUnits: meanDailyDemand({ dailyUnits: [] }), leadTimeDays: 1, bufferUnits: 0 });
  });

  test("take columns or single numbers as a batch", () => {
    expectTypeOf(grossMarginBatch({ netSales: [1], costOfGoods: 1 })).toEqualTypeOf<Float64Array>();
    // @ts-expect-error a column is missing
    grossMarginBatch({ netSales: [1] });
  });
});

describe("dailyFacts", () => {
  test("has typed measures and periods", () => {
    const facts = dailyFacts([]);
    expectTypeOf(facts.shop.gmv).toEqualTypeOf<Float64Array>();
    // @ts-expect-error no such measure
    facts.shop.profit;
    // @ts-expect-error no such measure of a SKU
    skuSeries(facts, 0, "buyers");
    // @ts-expect-error no such period
    rollUp(facts, "year");
    // @ts-expect-error facts are read only
    facts.dates = [];
  });
});

describe("kpiCatalogue", () => {
  test("gives entries", () => {
    expectTypeOf(kpiCatalogue.get("ads/cpc")).toEqualTypeOf<KpiEntry>();
    expectTypeOf(kpiCatalogue.find("K011")).toEqualTypeOf<readonly KpiEntry[]>();
  });
});
