import { fisherExactTest } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { errorOf } from "../refuses.js";

const tea = [
  [3, 1],
  [1, 3],
];
const twins = [
  [2, 15],
  [10, 3],
];

describe("fisherExactTest", () => {
  /** R 4.2.2, fisher.test; its odds ratios come from a search that stops after about four digits. */
  test.each([
    {
      name: "tea tasting",
      observed: tea,
      pValue: 0.485714285714286,
      odds: 6.408,
      lower: 0.2117,
      upper: 621.93,
    },
    {
      name: "Fisher's twins",
      observed: twins,
      pValue: 0.000536724119143436,
      odds: 0.04694,
      lower: 0.003325,
      upper: 0.36318,
    },
    {
      name: "a checkout",
      observed: [
        [200, 4800],
        [250, 4750],
      ],
      pValue: 0.0180049909398291,
      odds: 0.79169,
      lower: 0.65114,
      upper: 0.9616,
    },
    {
      name: "an empty cell",
      observed: [
        [0, 8],
        [5, 3],
      ],
      pValue: 0.0256410256410256,
      odds: 0,
      lower: 0,
      upper: 0.75452,
    },
  ])("gives R's values for $name", ({ observed, pValue, odds, lower, upper }) => {
    const result = fisherExactTest({ observed });
    expect(result.pValue).toBeCloseTo(pValue, 12);
    const near = (value: number | null, expected: number) =>
      expect(Math.abs((value ?? Number.NaN) - expected)).toBeLessThanOrEqual(2e-2 * expected);
    near(result.oddsRatio, odds);
    near(result.interval.lower, lower);
    near(result.interval.upper, upper);
  });

  test("solves the conditional likelihood equation to the last digits", () => {
    // Tea tasting: chances 1, 16, 36, 16, 1 (of 70) tilted by powers of the odds ratio have the mean 3.
    const odds = fisherExactTest({ observed: tea }).oddsRatio ?? 0;
    const weights = [1, 16, 36, 16, 1].map((ways, cell) => ways * odds ** cell);
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    expect(weights.reduce((sum, weight, cell) => sum + cell * weight, 0) / total).toBeCloseTo(3, 12);
    expect(odds).toBeCloseTo(6.408309, 4);
  });

  test("ends its interval where the one-sided tests reach their level", () => {
    const { interval } = fisherExactTest({ observed: tea });
    const tail = (odds: number, cells: readonly number[]) => {
      const weights = [1, 16, 36, 16, 1].map((ways, cell) => ways * odds ** cell);
      const total = weights.reduce((sum, weight) => sum + weight, 0);
      return cells.reduce((sum, cell) => sum + (weights[cell] ?? 0), 0) / total;
    };
    expect(tail(interval.lower ?? 0, [3, 4])).toBeCloseTo(0.025, 12);
    expect(tail(interval.upper ?? 0, [0, 1, 2, 3])).toBeCloseTo(0.025, 12);
  });

  test("gives Fisher's one-sided tea tasting (1935), 17 of 70", () => {
    const result = fisherExactTest({ observed: tea, alternative: "greater" });
    expect(result.pValue).toBeCloseTo(17 / 70, 14);
    expect(result.interval.upper).toBeNull();
    expect(result.interval.lower).toBeCloseTo(0.3136, 3);
  });

  test("gives R's one-sided value for Fisher's twins", () => {
    const result = fisherExactTest({ observed: twins, alternative: "less" });
    expect(result.pValue).toBeCloseTo(0.000465180943362905, 14);
    expect(result.interval.lower).toBe(0);
    expect(result.interval.upper).toBeCloseTo(0.28496, 3);
    expect(result.sampleOddsRatio).toBeCloseTo(0.04, 14);
  });

  test("knows no odds ratio where it is infinite, or where the sums leave one table only", () => {
    expect(
      fisherExactTest({
        observed: [
          [5, 0],
          [3, 4],
        ],
      }),
    ).toMatchObject({
      oddsRatio: null,
      sampleOddsRatio: null,
      interval: { upper: null },
    });
    expect(
      fisherExactTest({
        observed: [
          [0, 0],
          [3, 4],
        ],
      }),
    ).toMatchObject({
      pValue: 1,
      oddsRatio: null,
      interval: { lower: 0, upper: null },
    });
  });

  test("stays exact where single chances are too small for a number", () => {
    const { oddsRatio, pValue } = fisherExactTest({
      observed: [
        [4999, 1],
        [1, 4999],
      ],
    });
    expect(pValue).toBe(0);
    expect(oddsRatio).toBeGreaterThan(1e7);
  });

  test("refuses a larger table", () => {
    const error = errorOf(() =>
      fisherExactTest({
        observed: [
          [1, 2, 3],
          [4, 5, 6],
        ],
      }),
    );
    expect(error).toMatchObject({ issues: [{ path: "observed" }] });
  });
});
