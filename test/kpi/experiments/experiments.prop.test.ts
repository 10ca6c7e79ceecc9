import fc from "fast-check";
import {
  adjustedPValues,
  chiSquareTest,
  fisherExactTest,
  gTest,
  type ProportionIntervalMethod,
  proportionInterval,
  requiredSampleSize,
  twoMeansTest,
  twoProportionTest,
} from "opscycle/kpi";
import { describe, expect, test } from "vitest";

const count = fc.integer({ min: 1, max: 400 });
const cell = fc.integer({ min: 0, max: 60 });
const share = fc.integer({ min: 1, max: 99 }).map((hundredths) => hundredths / 100);

describe("an interval of a share", () => {
  const methods: readonly ProportionIntervalMethod[] = [
    "wilson",
    "wilson-continuity",
    "clopper-pearson",
    "jeffreys",
  ];
  test.each(methods)("by %s lies within 0 and 1 and mirrors that of the failures", (method) => {
    fc.assert(
      fc.property(count, share, share, (trials, rate, confidenceLevel) => {
        const successes = Math.floor(trials * rate);
        const interval = proportionInterval({ successes, trials, method, confidenceLevel });
        const mirrored = proportionInterval({
          successes: trials - successes,
          trials,
          method,
          confidenceLevel,
        });
        expect(interval?.lower).toBeGreaterThanOrEqual(0);
        expect(interval?.upper).toBeLessThanOrEqual(1);
        expect(interval?.lower).toBeLessThanOrEqual(interval?.upper ?? 0);
        expect(interval?.lower).toBeCloseTo(1 - (mirrored?.upper ?? 0), 9);
      }),
    );
  });

  test("holds a share the surer, the wider it is", () => {
    fc.assert(
      fc.property(count, share, (trials, rate) => {
        const input = { successes: Math.floor(trials * rate), trials };
        const narrow = proportionInterval({ ...input, confidenceLevel: 0.8 });
        const wide = proportionInterval({ ...input, confidenceLevel: 0.99 });
        expect(wide?.lower).toBeLessThanOrEqual(narrow?.lower ?? 0);
        expect(wide?.upper).toBeGreaterThanOrEqual(narrow?.upper ?? 1);
      }),
    );
  });
});

describe("a test of two groups", () => {
  test("turns its signs around when the groups change places, and keeps its p value", () => {
    fc.assert(
      fc.property(count, count, share, share, (controlTrials, variantTrials, first, second) => {
        const [controlSuccesses, variantSuccesses] = [
          Math.floor(controlTrials * first),
          Math.floor(variantTrials * second),
        ];
        const there = twoProportionTest({ controlSuccesses, controlTrials, variantSuccesses, variantTrials });
        const back = twoProportionTest({
          controlSuccesses: variantSuccesses,
          controlTrials: variantTrials,
          variantSuccesses: controlSuccesses,
          variantTrials: controlTrials,
        });
        expect(back?.pValue).toBe(there?.pValue);
        expect(back?.newcombeInterval.lower).toBeCloseTo(-(there?.newcombeInterval.upper ?? 0), 12);
      }),
    );
  });

  test("of means does not depend on origin and unit", () => {
    const value = fc.integer({ min: -1000, max: 1000 });
    fc.assert(
      fc.property(value, value, count, count, (controlMean, variantMean, deviation, values) => {
        const input = (shift: number, unit: number) => ({
          controlMean: (controlMean + shift) * unit,
          variantMean: (variantMean + shift) * unit,
          controlStandardDeviation: deviation * unit,
          variantStandardDeviation: 2 * deviation * unit,
          controlCount: values + 1,
          variantCount: values + 4,
        });
        expect(twoMeansTest(input(7, 4))?.pValue).toBeCloseTo(twoMeansTest(input(0, 1))?.pValue ?? 0, 12);
      }),
    );
  });
});

describe("a test of a table", () => {
  test("does not care which way the table lies", () => {
    fc.assert(
      fc.property(cell, cell, cell, cell, (a, b, c, d) => {
        const upright = {
          observed: [
            [a, b],
            [c, d],
          ],
        };
        const lying = {
          observed: [
            [a, c],
            [b, d],
          ],
        };
        expect(chiSquareTest(lying)?.statistic ?? 0).toBeCloseTo(chiSquareTest(upright)?.statistic ?? 0, 9);
        expect(gTest(lying)?.statistic ?? 0).toBeCloseTo(gTest(upright)?.statistic ?? 0, 9);
        expect(fisherExactTest(lying).pValue).toBeCloseTo(fisherExactTest(upright).pValue, 10);
      }),
    );
  });

  test("by Fisher has one-sided p values that overlap in the table observed, and an interval around its odds ratio", () => {
    fc.assert(
      fc.property(cell, cell, cell, cell, (a, b, c, d) => {
        const observed = [
          [a, b],
          [c, d],
        ];
        const less = fisherExactTest({ observed, alternative: "less" });
        const greater = fisherExactTest({ observed, alternative: "greater" });
        expect(less.pValue + greater.pValue).toBeGreaterThanOrEqual(1 - 1e-12);
        const { oddsRatio, interval } = fisherExactTest({ observed });
        if (oddsRatio === null) expect(interval.upper).toBeNull();
        else {
          expect(interval.lower).toBeLessThanOrEqual(oddsRatio);
          expect(interval.upper ?? oddsRatio).toBeGreaterThanOrEqual(oddsRatio);
        }
      }),
    );
  });
});

describe("adjusted p values", () => {
  test("are never below the p values, and Holm's never above Bonferroni's", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 20 }), (pValues) => {
        const bonferroni = adjustedPValues({ pValues, method: "bonferroni" });
        const holm = adjustedPValues({ pValues, method: "holm" });
        const hochberg = adjustedPValues({ pValues, method: "hochberg" });
        const discovery = adjustedPValues({ pValues, method: "benjamini-hochberg" });
        for (const [index, value] of pValues.entries()) {
          const inOrder = [value, discovery[index], hochberg[index], holm[index], bonferroni[index]];
          expect(inOrder.toSorted((a, b) => (a ?? 0) - (b ?? 0))).toEqual(inOrder);
        }
      }),
    );
  });
});

describe("a sample size", () => {
  test("grows with the power asked for, and with a level that is stricter", () => {
    fc.assert(
      fc.property(
        share,
        share,
        fc.constantFrom("pooled", "control", "unpooled", "arcsine"),
        (controlRate, variantRate, method) => {
          fc.pre(controlRate !== variantRate);
          const size = (power: number, significanceLevel: number) =>
            requiredSampleSize({ controlRate, variantRate, method, power, significanceLevel })?.control ?? 0;
          expect(size(0.9, 0.05)).toBeGreaterThan(size(0.8, 0.05));
          expect(size(0.8, 0.01)).toBeGreaterThan(size(0.8, 0.05));
        },
      ),
    );
  });
});
