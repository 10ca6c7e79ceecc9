import { giniCoefficient } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { errorOf } from "../refuses.js";

/** The data of the example of R's `ineq::Gini` (package ineq 0.2-13). */
const ineq = [541, 1463, 2445, 3438, 4437, 5401, 6392, 8304, 11904, 22261];

describe("giniCoefficient", () => {
  test("gives ineq's 0.4620911, and 0.5134346 with its small-sample correction", () => {
    expect(giniCoefficient({ values: ineq })?.toFixed(7)).toBe("0.4620911");
    expect(giniCoefficient({ values: ineq, basis: "sample" })?.toFixed(7)).toBe("0.5134346");
  });

  test("is 1 − 1 ÷ n where one item has everything", () => {
    expect(giniCoefficient({ values: [0, 0, 7, 0, 0] })).toBeCloseTo(0.8, 15);
  });

  test("is null where there is no value, and for a sample of one", () => {
    expect(giniCoefficient({ values: [] })).toBeNull();
    expect(giniCoefficient({ values: [0] })).toBeNull();
    expect(giniCoefficient({ values: [3] })).toBe(0);
    expect(giniCoefficient({ values: [3], basis: "sample" })).toBeNull();
  });

  test.each([
    { input: { values: [1, -1] }, path: "values.1" },
    { input: { values: [1], basis: "all" as unknown as "sample" }, path: "basis" },
  ])("refuses $input", ({ input, path }) => {
    expect(errorOf(() => giniCoefficient(input))).toMatchObject({ issues: [{ path }] });
  });
});
