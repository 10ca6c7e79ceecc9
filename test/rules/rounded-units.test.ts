import { describe, expect, test } from "vitest";
import { roundedUnits } from "../../src/rules/rounded-units.js";

describe("roundedUnits", () => {
  test.each([
    [100 * 1.1, 110],
    [0.29 * 100, 29],
    [2 / 3, 0.666667],
    [-2 / 3, -0.666667],
    [0, 0],
    [999_999_999.25, 999_999_999.25],
    [1_000_000_000.25, 1_000_000_000],
    [-1_000_000_000.25, -1_000_000_000],
    [Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
  ])("of %s is %s", (units, rounded) => {
    expect(roundedUnits(units)).toBe(rounded);
  });
});
