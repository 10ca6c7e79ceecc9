import fc from "fast-check";
import {
  abcClassification,
  coefficientOfVariation,
  demandClass,
  demandClassBatch,
  giniCoefficient,
  paretoShare,
  xyzClassification,
} from "opscycle/kpi";
import { describe, expect, test } from "vitest";

const value = fc.integer({ min: 0, max: 1000 });
const values = fc.array(value, { minLength: 1, maxLength: 40 });
const powerOfTwo = fc.integer({ min: -8, max: 8 }).map((exponent) => 2 ** exponent);
const fleet = fc
  .integer({ min: 1, max: 12 })
  .chain((periods) =>
    fc.array(fc.array(value, { minLength: periods, maxLength: periods }), { minLength: 1, maxLength: 8 }),
  );
const patterns = ["smooth", "intermittent", "erratic", "lumpy"];

describe("shares of value", () => {
  test("do not depend on the unit", () => {
    fc.assert(
      fc.property(values, powerOfTwo, (list, factor) => {
        const scaled = list.map((each) => each * factor);
        expect(abcClassification({ values: scaled })).toEqual(abcClassification({ values: list }));
        expect(paretoShare({ values: scaled })).toBe(paretoShare({ values: list }));
        expect(giniCoefficient({ values: scaled })).toBe(giniCoefficient({ values: list }));
      }),
    );
  });

  test("do not depend on the order of the items", () => {
    fc.assert(
      fc.property(values, (list) => {
        const turned = list.toReversed();
        expect(paretoShare({ values: turned })).toBe(paretoShare({ values: list }));
        expect(giniCoefficient({ values: turned }) ?? 0).toBeCloseTo(
          giniCoefficient({ values: list }) ?? 0,
          12,
        );
        const together = abcClassification({ values: list, ties: "together" }).classes;
        const turnedTogether = abcClassification({ values: turned, ties: "together" }).classes;
        expect(Array.from(turnedTogether.toReversed())).toEqual(Array.from(together));
      }),
    );
  });

  test("class no item below one that is worth less", () => {
    fc.assert(
      fc.property(values, (list) => {
        const { classes } = abcClassification({ values: list });
        for (const [first, a] of list.entries())
          for (const [second, b] of list.entries())
            if (a > b) expect(classes[first]).toBeLessThanOrEqual(classes[second] ?? 0);
      }),
    );
  });

  test("are at least the share of the items, and uneven by 0 to 1", () => {
    fc.assert(
      fc.property(values, fc.integer({ min: 0, max: 100 }), (list, hundredths) => {
        const topShare = hundredths / 100;
        const share = paretoShare({ values: list, topShare });
        if (share !== null) {
          expect(share).toBeGreaterThanOrEqual(topShare - 1e-12);
          expect(share).toBeLessThanOrEqual(1 + 1e-12);
        }
        const gini = giniCoefficient({ values: list });
        if (gini !== null) {
          expect(gini).toBeGreaterThanOrEqual(-1e-12);
          expect(gini).toBeLessThan(1);
        }
      }),
    );
  });
});

describe("batches", () => {
  test("give for each item what the scalar gives", () => {
    fc.assert(
      fc.property(fleet, (lists) => {
        const demand = Float64Array.from(lists.flat());
        const periodsPerSeries = lists[0]?.length ?? 1;
        const { coefficients } = xyzClassification({ demand, periodsPerSeries });
        expect(Array.from(coefficients)).toEqual(
          lists.map((list) => coefficientOfVariation({ demand: list }) ?? Number.NaN),
        );
        const columns = demandClassBatch({ demand, periodsPerSeries });
        for (const [item, list] of lists.entries()) {
          const found = demandClass({ demand: list });
          expect(patterns[columns.patterns[item] ?? 0] ?? null).toBe(found?.pattern ?? null);
          expect(columns.averageIntervals[item]).toBe(found?.averageInterval ?? Number.NaN);
          expect(columns.squaredVariations[item]).toBe(found?.squaredVariation ?? Number.NaN);
        }
      }),
    );
  });
});
