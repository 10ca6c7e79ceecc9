import fc from "fast-check";
import {
  acos,
  breakEvenAcos,
  breakEvenCpa,
  breakEvenCpc,
  breakEvenCpcBatch,
  breakEvenRoas,
  cpa,
  cpaBatch,
  cpc,
  cpm,
  cpmBatch,
  cpsCommission,
  cpsRate,
  ctr,
  netRoi,
  tacos,
  tacosBatch,
  targetAcos,
  targetRoas,
} from "opscycle/kpi";
import { describe, expect, test } from "vitest";

const positive = fc.double({ min: 0.01, max: 1e6, noNaN: true });
const margin = fc.double({ min: 0.01, max: 1, noNaN: true });
const rate = fc.double({ min: 0, max: 1, noNaN: true });

describe("advertising", () => {
  test("costs a thousand impressions what their clicks cost", () => {
    fc.assert(
      fc.property(positive, positive, positive, (spend, clicks, impressions) => {
        const viaClicks = 1000 * (cpc({ spend, clicks }) ?? 0) * (ctr({ clicks, impressions }) ?? 0);
        expect(viaClicks / (cpm({ spend, impressions }) ?? 0)).toBeCloseTo(1, 9);
      }),
    );
  });

  test("neither gains nor loses at the break-even cost per action and per click", () => {
    fc.assert(
      fc.property(positive, margin, positive, (averageOrderValue, grossMargin, orders) => {
        const spend = breakEvenCpa({ averageOrderValue, grossMargin }) * orders;
        const attributedProfit = averageOrderValue * orders * grossMargin;
        expect(netRoi({ attributedProfit, spend })).toBeCloseTo(0, 9);
        expect(cpa({ spend, actions: orders })).toBeCloseTo(averageOrderValue * grossMargin, 6);
        expect(breakEvenCpc({ averageOrderValue, grossMargin, conversionRate: 1 })).toBe(
          breakEvenCpa({ averageOrderValue, grossMargin }),
        );
      }),
    );
  });

  test("has targets that meet the break-even points and are inverse to one another", () => {
    fc.assert(
      fc.property(margin, rate, (grossMargin, share) => {
        expect(targetAcos({ grossMargin, targetMargin: 0 })).toBe(breakEvenAcos({ grossMargin }));
        expect(targetRoas({ grossMargin, targetMargin: 0 })).toBe(breakEvenRoas({ grossMargin }));
        const target = { grossMargin, targetMargin: grossMargin * share };
        const both = [targetAcos(target), targetRoas(target)];
        fc.pre(both[0] !== null);
        expect((both[0] ?? 0) * (both[1] ?? 0)).toBeCloseTo(1, 9);
      }),
    );
  });

  test("is never more of all sales than of the attributed ones", () => {
    fc.assert(
      fc.property(positive, positive, positive, (spend, attributedRevenue, rest) => {
        const total = tacos({ spend, totalSales: attributedRevenue + rest }) ?? 0;
        expect(total).toBeLessThanOrEqual(acos({ spend, attributedRevenue }) ?? 0);
      }),
    );
  });

  test("pays a commission at its rate", () => {
    fc.assert(
      fc.property(positive, rate, (sales, commissionRate) => {
        const commission = cpsCommission({ sales, commissionRate });
        expect(cpsRate({ commission, sales })).toBeCloseTo(commissionRate, 12);
      }),
    );
  });

  test("gives in batches what the scalars give", () => {
    const amount = fc.oneof(fc.constant(0), positive);
    fc.assert(
      fc.property(fc.array(fc.tuple(amount, amount)), (rows) => {
        const [first, second] = [rows.map(([value]) => value), rows.map(([, value]) => value)];
        const expected = (scalar: (spend: number, other: number) => number | null) =>
          rows.map(([spend, other]) => scalar(spend, other) ?? Number.NaN);
        expect(Array.from(cpmBatch({ spend: first, impressions: second }))).toEqual(
          expected((spend, impressions) => cpm({ spend, impressions })),
        );
        expect(Array.from(cpaBatch({ spend: first, actions: second }))).toEqual(
          expected((spend, actions) => cpa({ spend, actions })),
        );
        expect(Array.from(tacosBatch({ spend: first, totalSales: second }))).toEqual(
          expected((spend, totalSales) => tacos({ spend, totalSales })),
        );
        const cpcs = { averageOrderValue: first, grossMargin: 0.3, conversionRate: second };
        expect(Array.from(breakEvenCpcBatch(cpcs))).toEqual(
          expected((averageOrderValue, conversionRate) =>
            breakEvenCpc({ averageOrderValue, grossMargin: 0.3, conversionRate }),
          ),
        );
      }),
    );
  });
});
