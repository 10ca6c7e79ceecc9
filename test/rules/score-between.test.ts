import { describe, expect, test } from "vitest";
import { scoreBetween } from "../../src/rules/score-between.js";

describe("scoreBetween", () => {
  test.each([
    // value, worst, best: more is better, then less is better
    [0.79, 0.8, 1, 0],
    [0.8, 0.8, 1, 0],
    [0.8005, 0.8, 1, 0.0025],
    [0.85, 0.8, 1, 0.25],
    [0.9995, 0.8, 1, 0.9975],
    [1, 0.8, 1, 1],
    [1.5, 0.8, 1, 1],
    [73, 72, 4, 0],
    [72, 72, 4, 0],
    [55, 72, 4, 0.25],
    [4, 72, 4, 1],
    [0, 72, 4, 1],
    // a third of the way, to a millionth
    [1, 0, 3, 0.333333],
    [2, 0, 3, 0.666667],
  ])("of %s between %s and %s is %s", (value, worst, best, score) => {
    expect(scoreBetween(value, worst, best)).toBe(score);
  });
});
