import { chiSquareTest, type TwoProportionTestInput, twoProportionTest } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { errorOf, testRefusals } from "../refuses.js";

const groups = (
  variantSuccesses: number,
  variantTrials: number,
  controlSuccesses: number,
  controlTrials: number,
) => ({
  variantSuccesses,
  variantTrials,
  controlSuccesses,
  controlTrials,
});
const checkout = groups(250, 5000, 200, 5000);

/** Newcombe (1998), Interval estimation for the difference between independent proportions, table II, method 10. */
const newcombe: readonly {
  readonly table: readonly [number, number, number, number];
  readonly lower: string;
  readonly upper: string;
}[] = [
  { table: [56, 70, 48, 80], lower: "0.0524", upper: "0.3339" },
  { table: [9, 10, 3, 10], lower: "0.1705", upper: "0.8090" },
  { table: [6, 7, 2, 7], lower: "0.0582", upper: "0.8062" },
  { table: [5, 56, 0, 29], lower: "-0.0381", upper: "0.1926" },
  { table: [0, 10, 0, 20], lower: "-0.1611", upper: "0.2775" },
  { table: [10, 10, 0, 10], lower: "0.6075", upper: "1.0000" },
];

describe("twoProportionTest", () => {
  test("gives what R 4.2.2, prop.test(c(250, 200), c(5000, 5000), correct = FALSE) and statsmodels do", () => {
    const result = twoProportionTest(checkout);
    expect(result).toMatchObject({ controlRate: 0.04, variantRate: 0.05 });
    expect(result?.difference).toBeCloseTo(0.01, 15);
    expect(result?.statistic).toBeCloseTo(2.4119153509747395, 11);
    expect(result?.pValue).toBeCloseTo(0.015868965355166954, 13);
    expect(result?.differenceInterval.lower).toBeCloseTo(0.00187619162341177, 14);
    expect(result?.differenceInterval.upper).toBeCloseTo(0.01812380837658823, 14);
  });

  test("gives Yates' correction as R's prop.test does", () => {
    const result = twoProportionTest({ ...checkout, continuityCorrection: true });
    expect((result?.statistic ?? 0) ** 2).toBeCloseTo(5.586969168121, 10);
    expect(result?.pValue).toBeCloseTo(0.01809457863108226, 12);
    expect(result?.differenceInterval.lower).toBeCloseTo(0.00167619162341177, 14);
  });

  test("gives one-sided values as R's prop.test does, alternative greater at 90 %", () => {
    const result = twoProportionTest({ ...checkout, alternative: "greater", confidenceLevel: 0.9 });
    expect(result?.pValue).toBeCloseTo(0.0079344826775835, 13);
    expect(result?.differenceInterval.lower).toBeCloseTo(0.00468812721798857, 14);
    expect(result?.differenceInterval.upper).toBe(1);
    expect(result?.relativeLiftInterval?.upper).toBeNull();
  });

  test("gives one-sided values as R's prop.test does, alternative less", () => {
    const result = twoProportionTest({
      ...groups(12, 40, 3, 35),
      alternative: "less",
      continuityCorrection: true,
    });
    expect(result?.pValue).toBeCloseTo(0.978578199085992, 12);
    expect(result?.differenceInterval.lower).toBe(-1);
    expect(result?.differenceInterval.upper).toBeCloseTo(0.383416067912015, 12);
    expect(result?.relativeLiftInterval?.lower).toBe(-1);
  });

  test.each(newcombe)("gives Newcombe's published interval for $table", ({ table, lower, upper }) => {
    const interval = twoProportionTest(groups(...table))?.newcombeInterval;
    expect(interval?.lower?.toFixed(4)).toBe(lower);
    expect(interval?.upper?.toFixed(4)).toBe(upper);
  });

  test("gives the lift's interval as statsmodels 0.13.5 does, confint_proportions_2indep by log ratio", () => {
    const result = twoProportionTest(checkout);
    expect(result?.relativeLift).toBeCloseTo(0.25, 14);
    expect(result?.relativeLiftInterval?.lower).toBeCloseTo(0.0422522209955092, 12);
    expect(result?.relativeLiftInterval?.upper).toBeCloseTo(0.4991572754890126, 12);
  });

  test("knows no statistic where all or none succeeded, and no lift over nothing", () => {
    expect(twoProportionTest(groups(0, 10, 0, 20))).toMatchObject({
      statistic: null,
      pValue: null,
      relativeLift: null,
      relativeLiftInterval: null,
      differenceInterval: { lower: 0, upper: 0 },
    });
    expect(twoProportionTest(groups(4, 4, 7, 7))).toMatchObject({ statistic: null, relativeLift: 0 });
  });

  test("is null where a group has no trials", () => {
    expect(twoProportionTest(groups(0, 0, 1, 2))).toBeNull();
  });

  test("has the square root of Pearson's chi-square as its statistic", () => {
    const table = chiSquareTest({
      observed: [
        [250, 4750],
        [200, 4800],
      ],
    });
    expect((twoProportionTest(checkout)?.statistic ?? 0) ** 2).toBeCloseTo(table?.statistic ?? 0, 11);
  });

  test("refuses a side nobody knows and a level of 1", () => {
    const alternative = "both" as unknown as "less";
    expect(errorOf(() => twoProportionTest({ ...checkout, alternative }))).toMatchObject({
      issues: [{ path: "alternative" }],
    });
    expect(errorOf(() => twoProportionTest({ ...checkout, confidenceLevel: 1 }))).toMatchObject({
      issues: [{ path: "confidenceLevel" }],
    });
  });

  testRefusals<Omit<TwoProportionTestInput, "alternative" | "confidenceLevel" | "continuityCorrection">>(
    twoProportionTest,
    checkout,
    {
      controlSuccesses: [-1, 0.5, 5001],
      controlTrials: [-1, 0.5],
      variantSuccesses: [-1, 5001],
      variantTrials: [-1],
    },
  );
});
