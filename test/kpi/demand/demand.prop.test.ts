import fc from "fast-check";
import { lostSalesEstimate, normalDemandFromSales, poissonDemandFromSales } from "opscycle/kpi";
import { describe, expect, test } from "vitest";

const day = fc.record({ units: fc.integer({ min: 0, max: 60 }), isOut: fc.integer({ min: 0, max: 1 }) });
const days = fc.array(day, { minLength: 1, maxLength: 20 });
const inputOf = (list: readonly { readonly units: number; readonly isOut: number }[]) => ({
  dailyUnits: list.map(({ units }) => units),
  stockOutDays: list.map(({ isOut }) => isOut),
});

describe("demand behind sales that stock cut off", () => {
  test("is on average at least what was sold", () => {
    fc.assert(
      fc.property(days, (list) => {
        const sold = list.reduce((sum, { units }) => sum + units, 0) / list.length;
        const { meanDailyDemand } = poissonDemandFromSales(inputOf(list)) ?? { meanDailyDemand: sold };
        expect(meanDailyDemand).toBeGreaterThanOrEqual(sold * (1 - 1e-12));
        const normal = normalDemandFromSales(inputOf(list))?.meanDailyDemand ?? sold;
        expect(normal).toBeGreaterThanOrEqual(sold * (1 - 1e-9) - 1e-9);
      }),
    );
  });

  test("does not depend on the order of the days", () => {
    fc.assert(
      fc.property(days, (list) => {
        const [there, back] = [inputOf(list), inputOf(list.toReversed())];
        expect(poissonDemandFromSales(back)?.meanDailyDemand ?? 0).toBeCloseTo(
          poissonDemandFromSales(there)?.meanDailyDemand ?? 0,
          9,
        );
        expect(lostSalesEstimate(back)?.lostUnits).toBe(lostSalesEstimate(there)?.lostUnits);
      }),
    );
  });

  test("is measured in the unit of the sales, where it is normal", () => {
    fc.assert(
      fc.property(days, (list) => {
        const input = inputOf(list);
        const scaled = { ...input, dailyUnits: input.dailyUnits.map((units) => units * 8) };
        const [one, eight] = [normalDemandFromSales(input), normalDemandFromSales(scaled)];
        if (one === null) expect(eight).toBeNull();
        else expect((eight?.meanDailyDemand ?? 0) / (8 * one.meanDailyDemand)).toBeCloseTo(1, 9);
      }),
    );
  });
});
