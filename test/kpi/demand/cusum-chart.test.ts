import fc from "fast-check";
import { type ControlChartInput, cusumChart } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { InvalidInputError } from "../../../src/errors/index.js";
import { errorOf, testRefusals } from "../refuses.js";
import { montgomeryDeviations } from "./montgomery-series.js";

// Both publications print two decimals and round ties either way.
const within = (actual: readonly number[], printed: readonly number[]) =>
  actual.map((value, period) => Math.abs(value - (printed[period] ?? Number.NaN)) <= 0.005 + 1e-9);

// NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.2.3: target 325, s = 0.635, k = 0.3175 in the unit of the data.
const nistValues = [
  324.925, 324.675, 324.725, 324.35, 325.35, 325.225, 324.125, 324.525, 325.225, 324.6, 324.625, 325.15,
  328.325, 327.25, 327.825, 328.5, 326.675, 327.775, 326.875, 328.35,
];
const nistUpper = [0, 0, 0, 0, 0.03, 0, 0, 0, 0, 0, 0, 0, 3.01, 4.94, 7.45, 10.63, 11.99, 14.44, 16, 19.04];
const nistLower = [0, 0.01, 0, 0.33, 0, 0, 0.56, 0.72, 0.17, 0.25, 0.31, 0, 0, 0, 0, 0, 0, 0, 0, 0];

// Montgomery, Introduction to Statistical Quality Control, Table 9.2, k = 0.5.
const montgomeryUpper = [
  0, 0, 0, 1.16, 2.82, 2.5, 0.04, 1, 0, 0, 0, 0.97, 0.98, 0, 0, 0, 0.12, 0, 0, 0.34, 0.74, 0, 1.79, 2.79,
  2.89, 3.47, 3.35, 4.47, 5.28, 5.3,
];

describe("cusumChart", () => {
  test("gives the upper sums that Montgomery prints, and the seven periods since the change", () => {
    const { upperSums, upperPeriods } = cusumChart({
      deviations: montgomeryDeviations,
      standardDeviation: 1,
    });
    expect(within(upperSums, montgomeryUpper)).toEqual(montgomeryUpper.map(() => true));
    expect(upperPeriods.slice(20)).toEqual([2, 0, 1, 2, 3, 4, 5, 6, 7, 8]);
  });

  test("gives both sums that NIST prints", () => {
    const deviations = nistValues.map((value) => value - 325);
    const chart = cusumChart({ deviations, standardDeviation: 0.635, allowance: 0.5 });
    const inUnits = (sums: readonly number[]) => sums.map((sum) => sum * 0.635);
    expect(within(inUnits(chart.upperSums), nistUpper)).toEqual(nistUpper.map(() => true));
    expect(within(inUnits(chart.lowerSums), nistLower)).toEqual(nistLower.map(() => true));
    expect(chart.lowerPeriods.slice(0, 12)).toEqual([0, 1, 0, 1, 0, 0, 1, 2, 3, 4, 5, 0]);
  });

  test("adds up every deviation where nothing is let pass", () => {
    const chart = cusumChart({ deviations: [2, 4, -2], standardDeviation: 2, allowance: 0 });
    expect(chart.upperSums).toEqual([1, 3, 2]);
    expect(chart.lowerSums).toEqual([0, 0, 1]);
    expect(chart.upperPeriods).toEqual([1, 2, 3]);
    expect(chart.lowerPeriods).toEqual([0, 0, 1]);
  });

  test("sees a fall as it sees a rise of the same size", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 50 })), (deviations) => {
        const there = cusumChart({ deviations, standardDeviation: 4 });
        const back = cusumChart({ deviations: deviations.map((value) => -value), standardDeviation: 4 });
        expect(back.upperSums).toEqual(there.lowerSums);
        expect(back.lowerPeriods).toEqual(there.upperPeriods);
      }),
    );
  });

  test("is empty for no periods", () => {
    expect(cusumChart({ deviations: [], standardDeviation: 1 }).upperSums).toEqual([]);
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY])("refuses a deviation of %d and names it", (value) => {
    const error = errorOf(() => cusumChart({ deviations: [1, value], standardDeviation: 1 }));
    expect(error).toMatchObject({ subject: "cusumChart", issues: [{ path: "deviations.1" }] });
  });

  test.each([-0.1, Number.NaN, Number.POSITIVE_INFINITY])("refuses an allowance of %d", (allowance) => {
    const error = errorOf(() => cusumChart({ deviations: [1], standardDeviation: 1, allowance }));
    expect(error).toMatchObject({ subject: "cusumChart", issues: [{ path: "allowance" }] });
  });

  test("refuses deviations so large that the result is no longer finite", () => {
    const deviations = [Number.MAX_VALUE, Number.MAX_VALUE];
    expect(errorOf(() => cusumChart({ deviations, standardDeviation: 1 }))).toBeInstanceOf(InvalidInputError);
    expect(errorOf(() => cusumChart({ deviations, standardDeviation: 0.1 }))).toBeInstanceOf(
      InvalidInputError,
    );
  });

  testRefusals<ControlChartInput>(
    cusumChart,
    { deviations: [1], standardDeviation: 1 },
    { deviations: [], standardDeviation: [0, -1] },
  );
});
