import { describe, expect, test } from "vitest";
import { silentCheck } from "../../src/rules/decision/check.js";
import { dueWithin } from "../../src/rules/due-within.js";

describe("dueWithin", () => {
  test.each([
    // hours, done, allowed, share: worked by hand
    [16.799, false, 24, 0.7, "in-time"],
    [16.8, false, 24, 0.7, "due-soon"],
    [24, false, 24, 0.7, "due-soon"],
    // 100 × 0.07 is 7.000000000000001 in binary
    [7, false, 100, 0.07, "due-soon"],
    [6.999, false, 100, 0.07, "in-time"],
    [24.001, false, 24, 0.7, "late"],
    [24, true, 24, 0.7, "in-time"],
    [24.001, true, 24, 0.7, "late"],
    [0, false, 24, 0, "due-soon"],
    [23.9, false, 24, 1, "in-time"],
  ])("of %s hours, done %s, of %s allowed and %s of them free of worry is %s", (...row) => {
    const [hours, done, allowed, share, answer] = row;
    expect(dueWithin(silentCheck, "hours", hours, done, allowed, share)).toBe(answer);
  });
});
