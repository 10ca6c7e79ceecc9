import { type DemandClassInput, demandClass, demandClassBatch } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { errorOf } from "../refuses.js";

describe("demandClass", () => {
  test.each([
    { name: "steady daily sales", demand: [5, 6, 5, 4, 5], pattern: "smooth" },
    { name: "steady sizes now and then", demand: [0, 4, 0, 0, 5, 0, 4, 0], pattern: "intermittent" },
    { name: "daily sales of any size", demand: [1, 20, 2, 30, 1], pattern: "erratic" },
    { name: "seldom and of any size", demand: [0, 1, 0, 0, 20, 0, 2, 0], pattern: "lumpy" },
  ])("calls $name $pattern", ({ demand, pattern }) => {
    expect(demandClass({ demand })?.pattern).toBe(pattern);
  });

  test("holds a measure at its cut to be on the quiet side, and one above it not", () => {
    // 33 periods with 25 demands: 1.32. Two sizes, 1 − √0.245 and 1 + √0.245 around 1: the squared variation is 0.49.
    const often = Array.from({ length: 33 }, (_, period) => (period < 25 ? 1 : 0));
    expect(demandClass({ demand: often })).toMatchObject({ pattern: "smooth", averageInterval: 1.32 });
    expect(demandClass({ demand: [...often, 0] })?.pattern).toBe("intermittent");
    const sizes = { demand: [1, 1, 1, 3], basis: "sample" as const };
    const squaredVariation = demandClass(sizes)?.squaredVariation ?? 0;
    expect(squaredVariation).toBeCloseTo(4 / 9, 14);
    expect(demandClass({ ...sizes, variationCut: squaredVariation })?.pattern).toBe("smooth");
    expect(demandClass({ ...sizes, variationCut: squaredVariation - 1e-9 })?.pattern).toBe("erratic");
  });

  test.each([
    { intervalCount: "periods-per-demand" as const, averageInterval: 10 / 3 },
    { intervalCount: "to-last-demand" as const, averageInterval: 8 / 3 },
    { intervalCount: "between-demands" as const, averageInterval: 5 / 2 },
  ])("counts the interval as $intervalCount", ({ intervalCount, averageInterval }) => {
    const demand = [0, 0, 4, 0, 4, 0, 0, 6, 0, 0];
    expect(demandClass({ demand, intervalCount })?.averageInterval).toBe(averageInterval);
  });

  test("knows no variation of one size of a sample, and no interval between one demand", () => {
    expect(demandClass({ demand: [0, 3, 0] })).toEqual({
      pattern: null,
      averageInterval: 3,
      squaredVariation: null,
    });
    expect(demandClass({ demand: [0, 3, 0], basis: "population" })).toEqual({
      pattern: "intermittent",
      averageInterval: 3,
      squaredVariation: 0,
    });
    expect(
      demandClass({ demand: [0, 3], basis: "population", intervalCount: "between-demands" }),
    ).toMatchObject({
      pattern: null,
      averageInterval: null,
    });
  });

  test("is null without demand", () => {
    expect(demandClass({ demand: [] })).toBeNull();
    expect(demandClass({ demand: [0, 0] })).toBeNull();
  });

  test.each<{ change: Partial<DemandClassInput>; path: string }>([
    { change: { demand: [1, -1] }, path: "demand.1" },
    { change: { intervalCount: "weekly" as unknown as "between-demands" }, path: "intervalCount" },
    { change: { basis: "all" as unknown as "sample" }, path: "basis" },
    { change: { intervalCut: Number.NaN }, path: "intervalCut" },
    { change: { variationCut: Number.NaN }, path: "variationCut" },
  ])("refuses $change", ({ change, path }) => {
    expect(errorOf(() => demandClass({ demand: [1], ...change }))).toMatchObject({ issues: [{ path }] });
  });
});

describe("demandClassBatch", () => {
  test("marks an item without demand, and one of a single size, as having no class", () => {
    const demand = Float64Array.of(0, 0, 0, 0, 3, 0);
    const { patterns, averageIntervals, squaredVariations } = demandClassBatch({
      demand,
      periodsPerSeries: 3,
    });
    expect(Array.from(patterns)).toEqual([255, 255]);
    expect(Array.from(averageIntervals)).toEqual([Number.NaN, 3]);
    expect(Array.from(squaredVariations)).toEqual([Number.NaN, Number.NaN]);
  });

  test("refuses series that do not fill the column", () => {
    const error = errorOf(() => demandClassBatch({ demand: Float64Array.of(1, 2, 3), periodsPerSeries: 2 }));
    expect(error).toMatchObject({ subject: "demandClassBatch", issues: [{ path: "periodsPerSeries" }] });
  });
});
