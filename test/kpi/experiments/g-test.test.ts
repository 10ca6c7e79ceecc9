import { gTest } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { errorOf } from "../refuses.js";

describe("gTest", () => {
  /** SciPy 1.10, stats.chi2_contingency(…, correction=False, lambda_="log-likelihood"). */
  test.each([
    {
      observed: [
        [200, 4800],
        [250, 4750],
      ],
      statistic: 5.828824867050429,
      pValue: 0.015765651452895414,
    },
    {
      observed: [
        [762, 327, 468],
        [484, 239, 477],
      ],
      statistic: 30.016692613239655,
      pValue: 3.0335979106388314e-7,
    },
  ])("gives SciPy's statistic $statistic", ({ observed, statistic, pValue }) => {
    const result = gTest({ observed });
    expect(result?.statistic).toBeCloseTo(statistic, 9);
    expect((result?.pValue ?? 0) / pValue).toBeCloseTo(1, 9);
  });

  test("counts a cell of 0 as nothing, and a table without difference as 0", () => {
    expect(
      gTest({
        observed: [
          [0, 4],
          [4, 0],
        ],
      })?.statistic,
    ).toBeCloseTo(16 * Math.LN2, 12);
    expect(
      gTest({
        observed: [
          [7, 14],
          [3, 6],
        ],
      })?.statistic,
    ).toBe(0);
  });

  test("is null where an outcome never occurs, and refuses what is no table", () => {
    expect(
      gTest({
        observed: [
          [0, 3],
          [0, 2],
        ],
      }),
    ).toBeNull();
    expect(errorOf(() => gTest({ observed: [[1, 2]] }))).toMatchObject({ subject: "gTest" });
  });
});
