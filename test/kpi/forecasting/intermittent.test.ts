import { croston, teunterSyntetosBabai } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusals } from "../refuses.js";

const demand = [0, 0, 3, 0, 5, 0, 0, 1, 4, 0, 0, 0, 2, 0];
const rate = 1.04723502304147;

describe("croston", () => {
  test("equals forecast 8.20 croston(x, alpha = 0.2), forecast and fitted values", () => {
    const { forecasts, fitted, fittedFrom } = croston({ demand, horizon: 2, sizeSmoothing: 0.2 });
    expect(forecasts[0]).toBeCloseTo(rate, 12);
    expect(forecasts[1]).toBe(forecasts[0]);
    expect(fittedFrom).toBe(3);
    const expected = [
      1, 1, 1.21428571428571, 1.21428571428571, 1.21428571428571, 1.02816901408451, 1.26860841423948,
    ];
    expected.forEach((value, index) => {
      expect(fitted[index]).toBeCloseTo(value, 12);
    });
  });

  test.each([
    { variant: "sba", factor: 0.9 },
    { variant: "sbj", factor: 1 - 0.2 / 1.8 },
  ] as const)("multiplies by $factor for $variant", ({ variant, factor }) => {
    const { forecasts } = croston({ demand, horizon: 1, sizeSmoothing: 0.2, variant });
    expect(forecasts[0]).toBeCloseTo(rate * factor, 12);
  });

  test("takes the correction from the smoothing of the intervals", () => {
    const input = { demand, horizon: 1, sizeSmoothing: 0.2, intervalSmoothing: 0.4 };
    const plain = croston(input);
    expect(croston({ ...input, variant: "sba" }).forecasts[0]).toBeCloseTo(
      0.8 * (plain.forecasts[0] ?? 0),
      12,
    );
    expect(plain.size).toBeCloseTo(2.9088, 12);
  });

  test("starts with the mean interval, as tsintermittent's crost does", () => {
    // Intervals 3, 2, 3, 1, 4 with the mean 2.6 in the place of the first.
    const { interval } = croston({ demand, horizon: 1, sizeSmoothing: 0.5, initial: "mean-interval" });
    expect(interval).toBeCloseTo(((((2.6 + 2) / 2 + 3) / 2 + 1) / 2 + 4) / 2, 12);
  });

  test("updates a start that is given from the first demand on", () => {
    const { size, interval, fitted } = croston({
      demand: [0, 6],
      horizon: 1,
      sizeSmoothing: 0.5,
      initial: { size: 4, interval: 4 },
    });
    expect({ size, interval, fitted }).toEqual({ size: 5, interval: 3, fitted: [1, 1] });
  });

  test("expects nothing where demand never was, and one size over its interval after one demand", () => {
    expect(croston({ demand: [0, 0, 0], horizon: 1 })).toMatchObject({
      forecasts: [0],
      size: null,
      interval: null,
    });
    expect(croston({ demand: [0, 0, 6, 0], horizon: 1 })).toMatchObject({ forecasts: [2], fitted: [2] });
  });

  test("estimates parameters that are at least as good as any of a grid", () => {
    const best = croston({ demand, horizon: 1, sizeSmoothing: "optimised", intervalSmoothing: "optimised" });
    for (let a = 0; a <= 1; a += 0.125)
      for (let b = 0; b <= 1; b += 0.125) {
        const { sumOfSquaredErrors } = croston({
          demand,
          horizon: 1,
          sizeSmoothing: a,
          intervalSmoothing: b,
        });
        expect(best.sumOfSquaredErrors).toBeLessThanOrEqual(sumOfSquaredErrors + 1e-9);
      }
  });

  test("names a negative demand", () => {
    expect(() => croston({ demand: [1, -1], horizon: 1 })).toThrow(/demand\.1/);
  });

  testRefusals(croston, { demand, horizon: 1 }, { demand: [[]], horizon: [0, 1.5] });
});

describe("teunterSyntetosBabai", () => {
  const smoothing = { sizeSmoothing: 0.5, probabilitySmoothing: 0.25 };

  test("updates the chance in every period, the size with a demand: worked by hand", () => {
    const result = teunterSyntetosBabai({ demand: [4, 0, 0, 8], horizon: 2, ...smoothing });
    expect(result).toMatchObject({ size: 6, probability: 0.671875, fittedFrom: 1, fitted: [4, 3, 2.25] });
    expect(result.forecasts).toEqual([6 * 0.671875, 6 * 0.671875]);
  });

  test("fades where demand ends, unlike Croston's", () => {
    const ended = [...demand, ...Array<number>(40).fill(0)];
    expect(teunterSyntetosBabai({ demand: ended, horizon: 1 }).forecasts[0]).toBeLessThan(0.03);
    expect(croston({ demand: ended, horizon: 1 }).forecasts[0]).toBe(
      croston({ demand, horizon: 1 }).forecasts[0],
    );
  });

  test("starts with the share of periods with a demand, or with what is given", () => {
    const input = { demand: [0, 2, 0, 0], horizon: 1, ...smoothing };
    expect(teunterSyntetosBabai({ ...input, initial: "mean-probability" }).fitted[0]).toBe(0.5);
    expect(
      teunterSyntetosBabai({ ...input, initial: { size: 4, probability: 0.5 } }).fitted.slice(0, 3),
    ).toEqual([2, 1.5, 3 * 0.53125]);
  });

  test("expects nothing where demand never was", () => {
    expect(teunterSyntetosBabai({ demand: [0, 0], horizon: 1 })).toMatchObject({
      forecasts: [0],
      size: null,
    });
  });

  testRefusals(teunterSyntetosBabai, { demand, horizon: 1 }, { demand: [[]], horizon: [0, 1.5] });
});
