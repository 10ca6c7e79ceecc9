import { xyzClassification } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { errorOf } from "../refuses.js";

const demand = Float64Array.of(9, 10, 11, 5, 10, 15, 0, 0, 9, 0, 0, 0);

describe("xyzClassification", () => {
  test("classes items by their coefficient of variation, one at a cut with the steadier ones", () => {
    const { classes, coefficients } = xyzClassification({ demand, periodsPerSeries: 3 });
    expect(coefficients[0]).toBeCloseTo(0.1, 14);
    expect(coefficients[1]).toBe(0.5);
    expect(coefficients[2]).toBeCloseTo(Math.sqrt(3), 14);
    expect(coefficients[3]).toBeNaN();
    expect(Array.from(classes)).toEqual([0, 0, 2, 255]);
  });

  test("takes cuts, basis and season as told", () => {
    const options = { demand: Float64Array.of(1, 3, 1, 3), periodsPerSeries: 4 };
    expect(Array.from(xyzClassification({ ...options, cuts: [0.1, 0.2] }).classes)).toEqual([2]);
    expect(xyzClassification({ ...options, basis: "population" }).coefficients[0]).toBe(0.5);
    expect(Array.from(xyzClassification({ ...options, seasonLength: 2 }).coefficients)).toEqual([0]);
  });

  test.each([
    { change: { cuts: [1, 0.5] }, path: "cuts" },
    { change: { periodsPerSeries: 5 }, path: "periodsPerSeries" },
    { change: { demand: Float64Array.of(1, 2, -3) }, path: "demand.2" },
    { change: { seasonLength: 0 }, path: "seasonLength" },
  ])("refuses $change", ({ change, path }) => {
    const error = errorOf(() => xyzClassification({ demand, periodsPerSeries: 3, ...change }));
    expect(error).toMatchObject({ issues: [{ path }] });
  });
});
