import { abcClassification, abcXyzMatrix, xyzClassification } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { errorOf } from "../refuses.js";

describe("abcXyzMatrix", () => {
  test("counts items and adds up their value by cell", () => {
    const matrix = abcXyzMatrix({
      abcClasses: [0, 0, 1, 2, 2],
      xyzClasses: [0, 0, 1, 2, 255],
      values: [50, 30, 10, 6, 4],
    });
    expect(matrix.counts).toEqual([
      [2, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ]);
    expect(matrix.values).toEqual([
      [80, 0, 0],
      [0, 10, 0],
      [0, 0, 6],
    ]);
    expect(matrix.unclassified).toBe(1);
  });

  test("takes the columns of both classifications, with more classes than three", () => {
    const values = [4, 3, 2, 1];
    const { classes: abcClasses } = abcClassification({ values, cuts: [0.3, 0.6, 0.8] });
    const demand = Float64Array.of(2, 2, 1, 1, 1, 2, 0, 0);
    const { classes: xyzClasses } = xyzClassification({ demand, periodsPerSeries: 2 });
    const matrix = abcXyzMatrix({ abcClasses, xyzClasses, values });
    expect(matrix.counts).toHaveLength(4);
    expect(matrix.values.flat().reduce((sum, value) => sum + value, 0)).toBe(9);
    expect(matrix.unclassified).toBe(1);
  });

  test.each([
    { input: { abcClasses: [0, 1], xyzClasses: [0] }, path: "xyzClasses" },
    { input: { abcClasses: [0], xyzClasses: [0], values: [1, 2] }, path: "values" },
    { input: { abcClasses: [0.5], xyzClasses: [0] }, path: "abcClasses.0" },
    { input: { abcClasses: [0], xyzClasses: [256] }, path: "xyzClasses.0" },
    { input: { abcClasses: [0], xyzClasses: [0], values: [-1] }, path: "values.0" },
  ])("refuses $input", ({ input, path }) => {
    expect(errorOf(() => abcXyzMatrix(input))).toMatchObject({ issues: [{ path }] });
  });
});
