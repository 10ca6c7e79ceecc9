import { seasonalFactors } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { errorOf } from "../refuses.js";
import { ukGas } from "./series.js";

describe("seasonalFactors", () => {
  test.each([
    ["multiplicative", [1.45371065582626, 0.955932592312157, 0.558444080734706, 1.03191267112688]],
    ["additive", [175.138100961538, -36.1412259615385, -168.967668269231, 29.9707932692308]],
  ] as const)("has the %s figure of R 4.2.2 decompose(UKgas)", (season, expected) => {
    const factors = seasonalFactors({ demand: ukGas, period: 4, season });
    expect(factors).toHaveLength(4);
    for (const [index, factor] of factors.entries()) expect(factor).toBeCloseTo(expected[index] ?? 0, 11);
  });

  test("takes a season of an odd number of periods, and part of another", () => {
    const factors = seasonalFactors({ demand: [1, 2, 3, 1, 2, 3, 1], period: 3 });
    for (const [index, factor] of factors.entries()) expect(factor).toBeCloseTo((index + 1) / 2, 12);
  });

  test.each([
    { change: { demand: [1, 2, 3] }, path: "demand" },
    { change: { demand: [1, 2, 3, 0] }, path: "demand.3" },
    { change: { period: 1 }, path: "period" },
    { change: { period: 1.5 }, path: "period" },
    { change: { season: "none" as unknown as "additive" }, path: "season" },
  ])("refuses $change", ({ change, path }) => {
    expect(errorOf(() => seasonalFactors({ demand: [1, 2, 3, 4], period: 2, ...change }))).toMatchObject({
      subject: "seasonalFactors",
      issues: [{ path }],
    });
  });
});
