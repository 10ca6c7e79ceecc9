import { compoundAnnualGrowthRate } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { errorOf, testRefusals } from "../refuses.js";

describe("compoundAnnualGrowthRate", () => {
  test.each([
    { origin: "a tenth more twice", input: { start: 100, end: 121, years: 2 }, expected: 0.1 },
    {
      origin: "10,000 to 19,000 in three years, 23.86 per cent (mpmath 1.2)",
      input: { start: 10_000, end: 19_000, years: 3 },
      expected: 0.23856232963017082,
    },
    {
      origin: "the documentation of ZCubes, CAGR(1000, 10000, 3) = 1.1544",
      input: { start: 1000, end: 10_000, years: 3 },
      expected: 1.1544346900318838,
    },
    {
      origin: "monthly growth from a year (mpmath)",
      input: { start: 401_087, end: 405_046, years: 12 },
      expected: 8.1885837519624e-4,
    },
    {
      origin: "hardly any growth (mpmath)",
      input: { start: 1_000_000, end: 1_000_001, years: 10 },
      expected: 9.99999550000285e-8,
    },
    {
      origin: "hardly anything left (mpmath)",
      input: { start: 1, end: 1e-12, years: 5 },
      expected: -0.996018928294465,
    },
    { origin: "all gone", input: { start: 100, end: 0, years: 4 }, expected: -1 },
    { origin: "half a year", input: { start: 100, end: 110, years: 0.5 }, expected: 0.21 },
  ])("gives $expected for $origin", ({ input, expected }) => {
    const rate = compoundAnnualGrowthRate(input) ?? Number.NaN;
    expect(Math.abs(rate - expected)).toBeLessThan(1e-13 * Math.abs(expected) + 1e-300);
  });

  test.each([
    { start: 0, end: 100, years: 2 },
    { start: -10, end: 100, years: 2 },
    { start: 100, end: -10, years: 2 },
  ])("gives nothing for $start to $end", (input) => {
    expect(compoundAnnualGrowthRate(input)).toBeNull();
  });

  test("refuses input whose result is no longer finite", () => {
    const input = { start: 1, end: Number.MAX_VALUE, years: 1e-3 };
    expect(errorOf(() => compoundAnnualGrowthRate(input))).toMatchObject({ issues: [{ path: "" }] });
  });

  testRefusals(
    compoundAnnualGrowthRate,
    { start: 100, end: 121, years: 2 },
    { start: [], end: [], years: [0, -1] },
  );
});
