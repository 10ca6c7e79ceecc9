import { chiSquareTest } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { errorOf } from "../refuses.js";

/** Agresti (2007), An Introduction to Categorical Data Analysis, table 2.5: party by gender. */
const party = [
  [762, 327, 468],
  [484, 239, 477],
];

describe("chiSquareTest", () => {
  test("gives Agresti's published statistic, and the digits of R 4.2.2, chisq.test", () => {
    const result = chiSquareTest({ observed: party });
    expect(result?.statistic.toFixed(2)).toBe("30.07");
    expect(result?.statistic).toBeCloseTo(30.0701490957547, 11);
    expect(result?.degreesOfFreedom).toBe(2);
    expect((result?.pValue ?? 0) / 2.95358918321176e-7).toBeCloseTo(1, 12);
    expect(result?.expected[0]?.[0]).toBeCloseTo(703.671381936888, 10);
    expect(result?.expected[1]?.[2]).toBeCloseTo(411.316648531012, 10);
    expect(result?.hasSmallExpectedCounts).toBe(false);
  });

  test("gives Fleiss' smokers, four groups of two outcomes, as R's prop.test example does", () => {
    const result = chiSquareTest({
      observed: [
        [83, 3],
        [90, 3],
        [129, 7],
        [70, 12],
      ],
    });
    expect(result?.statistic).toBeCloseTo(12.6004112971276, 11);
    expect(result?.pValue).toBeCloseTo(0.00558547666162702, 14);
    expect(result?.degreesOfFreedom).toBe(3);
    expect(result?.hasSmallExpectedCounts).toBe(false);
  });

  test.each([
    { continuityCorrection: true, statistic: 0.641120263895032, pValue: 0.423305424322418 },
    { continuityCorrection: false, statistic: 1.371646026831785, pValue: 0.241529274763687 },
  ])("gives R's statistic with correction $continuityCorrection", ({ continuityCorrection, ...expected }) => {
    const observed = [
      [12, 7],
      [5, 7],
    ];
    const result = chiSquareTest({ observed, continuityCorrection });
    expect(result?.statistic).toBeCloseTo(expected.statistic, 12);
    expect(result?.pValue).toBeCloseTo(expected.pValue, 12);
  });

  test("corrects by no more than there is to correct", () => {
    expect(
      chiSquareTest({
        observed: [
          [10, 10],
          [10, 10],
        ],
        continuityCorrection: true,
      })?.statistic,
    ).toBe(0);
  });

  test("flags expected counts under 5", () => {
    expect(
      chiSquareTest({
        observed: [
          [3, 1],
          [1, 3],
        ],
      })?.hasSmallExpectedCounts,
    ).toBe(true);
  });

  test.each([
    [
      [
        [0, 0],
        [1, 2],
      ],
    ],
    [
      [
        [0, 3],
        [0, 2],
      ],
    ],
    [
      [
        [0, 0],
        [0, 0],
      ],
    ],
  ])("is null for %j", (observed) => {
    expect(chiSquareTest({ observed })).toBeNull();
  });

  test.each([
    { observed: undefined, path: "observed" },
    { observed: [[1, 2]], path: "observed" },
    { observed: [[1, 2], 3], path: "observed" },
    { observed: [[1, 2], [3]], path: "observed.1" },
    { observed: [[1], [3]], path: "observed.0" },
    {
      observed: [
        [1, 2],
        [3, -4],
      ],
      path: "observed.1.1",
    },
    {
      observed: [
        [1, 0.5],
        [3, 4],
      ],
      path: "observed.0.1",
    },
  ])("refuses $observed", ({ observed, path }) => {
    const error = errorOf(() => chiSquareTest({ observed: observed as unknown as number[][] }));
    expect(error).toMatchObject({ subject: "chiSquareTest", issues: [{ path }] });
  });

  test("refuses to correct a larger table", () => {
    const error = errorOf(() => chiSquareTest({ observed: party, continuityCorrection: true }));
    expect(error).toMatchObject({ issues: [{ path: "continuityCorrection" }] });
  });
});
