import fc from "fast-check";
import {
  benchmarkGap,
  comparePeriods,
  compoundAnnualGrowthRate,
  growth,
  periodOnPeriod,
  toDateComparison,
  yearOnYear,
} from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { dailyValues } from "./daily-values.js";

const { dates } = dailyValues("2022-01-01", "2024-12-31");
const values = dates.map((_, index) => (index * 37) % 101);
const asOf = fc.constantFrom(...dates.slice(800));
const period = fc.constantFrom("week", "month", "quarter", "year");
const against = fc.constantFrom("previous-period", "previous-year");

/** Adds up the days from one date to another. */
function sumOf({ from, to }: { readonly from: string; readonly to: string }): number {
  return values.reduce((sum, value, index) => {
    const date = dates[index] ?? "";
    return date >= from && date <= to ? sum + value : sum;
  }, 0);
}

describe("comparisons of periods", () => {
  test("add up the days between their dates, and grow as those sums do", () => {
    fc.assert(
      fc.property(asOf, period, against, (day, length, earlier) => {
        for (const result of [
          toDateComparison({ dates, values, asOf: day, period: length, against: earlier }),
          yearOnYear({ dates, values, from: day, to: day }),
          periodOnPeriod({ dates, values, asOf: day, period: { days: 30 } }),
        ]) {
          const [now, before] = [sumOf(result.current), sumOf(result.previous)];
          expect([result.current.value, result.previous.value]).toEqual([now, before]);
          expect(result.growth).toBe(growth({ current: now, previous: before }));
        }
      }),
    );
  });

  test("to date never set unequal numbers of days against each other", () => {
    fc.assert(
      fc.property(asOf, period, against, (day, length, earlier) => {
        const { current, previous } = toDateComparison({
          dates,
          values,
          asOf: day,
          period: length,
          against: earlier,
        });
        expect(current.days).toBe(previous.days);
        expect(current.to <= day && previous.to < current.from).toBe(true);
      }),
    );
  });

  test("find no growth in a ratio that is the same every day", () => {
    fc.assert(
      fc.property(asOf, period, (day, length) => {
        const wholes = values.map((value) => value * 4 + 4);
        const parts = values.map((value) => value + 1);
        const result = periodOnPeriod({
          dates,
          values: parts,
          denominators: wholes,
          asOf: day,
          period: length,
        });
        fc.pre(result.missingDates.length === 0);
        expect(result).toMatchObject({ growth: 0, change: 0, current: { value: 0.25 } });
      }),
    );
  });

  test("turn round when the periods change places", () => {
    fc.assert(
      fc.property(asOf, asOf, (one, other) => {
        const [a, b] = [
          { from: one, to: one },
          { from: other, to: other },
        ];
        const there = comparePeriods({ dates, values, current: a, previous: b });
        const back = comparePeriods({ dates, values, current: b, previous: a });
        expect((there.change ?? 0) + (back.change ?? 0)).toBe(0);
      }),
    );
  });
});

describe("compoundAnnualGrowthRate", () => {
  test("leads from the start to the end", () => {
    const amount = fc.double({ min: 0.01, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(amount, amount, fc.integer({ min: 1, max: 30 }), (start, end, years) => {
        const rate = compoundAnnualGrowthRate({ start, end, years }) ?? Number.NaN;
        // A rate near -1 keeps few of the digits of 1 + rate.
        const error = 1e-12 + (4 * years * Number.EPSILON) / (1 + rate);
        expect(Math.abs((start * (1 + rate) ** years) / end - 1)).toBeLessThan(error);
      }),
    );
  });
});

describe("benchmarkGap", () => {
  test("is the benchmark's share that growth from it would be", () => {
    const amount = fc.double({ min: 0.01, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(amount, amount, (own, benchmark) => {
        expect(benchmarkGap({ own, benchmark }).relative).toBe(growth({ current: own, previous: benchmark }));
      }),
    );
  });
});
