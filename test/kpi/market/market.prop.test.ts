import fc from "fast-check";
import {
  brandPenetration,
  brandPenetrationBatch,
  brandPremium,
  brandPremiumBatch,
  customerOverlap,
  customerOverlapBatch,
  demandElasticity,
  logLogElasticity,
  marketingCostEffectiveness,
  marketingCostEffectivenessBatch,
  marketShare,
  marketShareBatch,
  mobileShare,
  mobileShareBatch,
  orderValueDistribution,
  transactionPeak,
} from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRatio } from "../traffic/ratio-properties.js";

const amount = fc.double({ min: 0.1, max: 1e6, noNaN: true });

describe("market ratios", () => {
  testRatio("ownSales", "marketSales", marketShare, marketShareBatch);
  testRatio("brandBuyers", "categoryBuyers", brandPenetration, brandPenetrationBatch);
  testRatio("mobileTransactions", "transactions", mobileShare, mobileShareBatch);
  testRatio("sharedCustomers", "ownCustomers", customerOverlap, customerOverlapBatch);
  testRatio("result", "marketingCost", marketingCostEffectiveness, marketingCostEffectivenessBatch);

  test("brandPremium gives as a batch what it gives one by one", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(amount, fc.oneof(fc.constant(0), amount))), (rows) => {
        const columns = {
          ownPrice: rows.map(([own]) => own),
          benchmarkPrice: rows.map(([, other]) => other),
        };
        const expected = rows.map(
          ([ownPrice, benchmarkPrice]) => brandPremium({ ownPrice, benchmarkPrice }) ?? Number.NaN,
        );
        expect(Array.from(brandPremiumBatch(columns))).toEqual(expected);
      }),
    );
  });
});

describe("demandElasticity", () => {
  test("is the same there and back by midpoint and by logarithms", () => {
    fc.assert(
      fc.property(
        amount,
        amount,
        amount,
        amount,
        (priceBefore, priceAfter, quantityBefore, quantityAfter) => {
          fc.pre(Math.abs(priceAfter / priceBefore - 1) > 1e-6);
          const there = { priceBefore, priceAfter, quantityBefore, quantityAfter };
          const back = {
            priceBefore: priceAfter,
            priceAfter: priceBefore,
            quantityBefore: quantityAfter,
            quantityAfter: quantityBefore,
          };
          for (const method of ["midpoint", "logarithmic"] as const) {
            const [one, other] = [
              demandElasticity({ ...there, method }),
              demandElasticity({ ...back, method }),
            ];
            expect((one ?? 0) - (other ?? 0)).toBeCloseTo(0, 6);
          }
        },
      ),
    );
  });
});

describe("logLogElasticity", () => {
  const observations = fc.array(fc.tuple(amount, amount), { minLength: 3, maxLength: 20 });
  const fitOf = (rows: readonly (readonly [number, number])[]) =>
    logLogElasticity({ prices: rows.map(([price]) => price), quantities: rows.map(([, units]) => units) });

  test("finds a constant elasticity again", () => {
    fc.assert(
      fc.property(fc.double({ min: -4, max: 2, noNaN: true }), (elasticity) => {
        const fit = fitOf([1, 2, 5, 7].map((price) => [price, 300 * price ** elasticity]));
        expect(fit?.elasticity).toBeCloseTo(elasticity, 9);
      }),
    );
  });

  test("does not depend on the order of observations, on the currency or on the unit", () => {
    fc.assert(
      fc.property(observations, (rows) => {
        fc.pre(Math.max(...rows.map(([price]) => price)) > 1.1 * Math.min(...rows.map(([price]) => price)));
        const fit = fitOf(rows);
        const elasticity = fit?.elasticity ?? Number.NaN;
        const scaled = rows.map(([price, units]) => [price * 7.1, units / 12] as const);
        expect(fitOf(rows.toReversed())?.elasticity).toBeCloseTo(elasticity, 6);
        expect(fitOf(scaled)?.elasticity).toBeCloseTo(elasticity, 6);
        expect(fit?.rSquared ?? 0).toBeGreaterThanOrEqual(-1e-9);
        expect(fit?.rSquared ?? 0).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe("orderValueDistribution", () => {
  test("counts every value once, and both ends agree but for values on an edge", () => {
    const values = fc.array(fc.integer({ min: 0, max: 100 }).map((value) => value + 0.5));
    fc.assert(
      fc.property(values, (list) => {
        const edges = [10, 25, 50, 90];
        const left = orderValueDistribution({ values: list, edges });
        const counted = left.bins.reduce((sum, { count }) => sum + count, left.below + left.above);
        expect(counted).toBe(list.length);
        expect(orderValueDistribution({ values: list, edges, closed: "right" })).toEqual(left);
        expect(orderValueDistribution({ values: list.toReversed(), edges })).toEqual(left);
      }),
    );
  });
});

describe("transactionPeak", () => {
  test("puts every transaction into one hour and one weekday", () => {
    const instant = fc.date({ min: new Date(0), max: new Date("2030-01-01"), noInvalidDate: true });
    fc.assert(
      fc.property(fc.array(instant), fc.constantFrom("Asia/Shanghai", "Europe/London"), (instants, zone) => {
        const transactedAt = instants.map((each) => each.toISOString());
        const peak = transactionPeak({ transactedAt, zone });
        for (const column of [peak.byHour, peak.byWeekday, peak.byHourOfWeek])
          expect(column.reduce((sum, count) => sum + count, 0)).toBe(instants.length);
        expect(transactionPeak({ transactedAt: transactedAt.toReversed(), zone })).toEqual(peak);
      }),
    );
  });
});
