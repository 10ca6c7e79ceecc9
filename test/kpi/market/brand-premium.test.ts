import { brandPremium } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { errorOf, testRefusals } from "../refuses.js";

describe("brandPremium", () => {
  test.each([
    { origin: "a quarter dearer", ownPrice: 150, benchmarkPrice: 120, expected: 0.25 },
    { origin: "a quarter cheaper", ownPrice: 90, benchmarkPrice: 120, expected: -0.25 },
    { origin: "given away", ownPrice: 0, benchmarkPrice: 120, expected: -1 },
    { origin: "the same price", ownPrice: 99.9, benchmarkPrice: 99.9, expected: 0 },
    { origin: "a free benchmark", ownPrice: 150, benchmarkPrice: 0, expected: null },
  ])("gives $expected for $origin", ({ ownPrice, benchmarkPrice, expected }) => {
    expect(brandPremium({ ownPrice, benchmarkPrice })).toBe(expected);
  });

  test("refuses input whose result is no longer finite", () => {
    const error = errorOf(() => brandPremium({ ownPrice: Number.MAX_VALUE, benchmarkPrice: 0.1 }));
    expect(error).toMatchObject({ issues: [{ path: "" }] });
  });

  testRefusals(
    brandPremium,
    { ownPrice: 150, benchmarkPrice: 120 },
    { ownPrice: [-1], benchmarkPrice: [-1] },
  );
});
