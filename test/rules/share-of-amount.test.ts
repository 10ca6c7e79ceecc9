import { describe, expect, test } from "vitest";
import { shareOfAmount } from "../../src/rules/share-of-amount.js";

describe("shareOfAmount", () => {
  test.each([
    // by hand, half up: 0.29 of 50 is 14.5, in binary 14.499999999999998
    [10, 0.35, 4],
    [10, 0.34, 3],
    [650, 0.07, 46],
    [50, 0.29, 15],
    [0, 0.5, 0],
    [199, 1, 199],
  ])("of %s and %s is %s", (amountMinor, share, part) => {
    expect(shareOfAmount(amountMinor, share)).toBe(part);
  });
});
