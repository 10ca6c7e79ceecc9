import { describe, expect, test } from "vitest";
import { silentCheck } from "../../src/rules/decision/check.js";
import { mostToGain, weightedScore } from "../../src/rules/weighted-score.js";

const factor = (name: string, score: number, weight: number) => ({ name, score, weight });

describe("weightedScore", () => {
  test("is the mean by weight", () => {
    // (0.5 × 1 + 0.9 × 3) ÷ 4
    expect(weightedScore(silentCheck, [factor("one", 0.5, 1), factor("other", 0.9, 3)])).toBe(0.8);
  });

  test("is the score that all have, whatever the weights", () => {
    const weights = [0.1, 0.2, 0.3, 0.7, 1.1];
    const factors = weights.map((weight) => factor("one", 0.6, weight));
    expect(weightedScore(silentCheck, factors)).toBe(0.6);
  });
});

describe("mostToGain", () => {
  test("is the factor with the most points left", () => {
    expect(mostToGain([factor("one", 0.5, 1), factor("other", 0.8, 3), factor("last", 0, 0)])).toBe("other");
  });

  test("is found however little is left", () => {
    expect(mostToGain([factor("one", 0.9995, 1), factor("other", 1, 1)])).toBe("one");
  });

  test("is the first of those that are equal, and none where nothing is left", () => {
    expect(mostToGain([factor("one", 0.5, 1), factor("other", 0.5, 1)])).toBe("one");
    expect(mostToGain([factor("one", 1, 1), factor("other", 1.2, 1)])).toBeUndefined();
  });
});
