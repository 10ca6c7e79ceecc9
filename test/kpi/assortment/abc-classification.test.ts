import { abcClassification } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { errorOf } from "../refuses.js";

const letters = (classes: Uint8Array) => Array.from(classes, (index) => "ABCDEFG"[index]).join("");

describe("abcClassification", () => {
  /** Annual dollar volume of ten items: Heizer and Render, Operations Management, example 1 of Inventory Management. */
  const heizerAndRender = [90_000, 77_000, 26_350, 15_001, 12_500, 8_502, 1_200, 850, 504, 150];

  test("gives the classes of Heizer and Render's ten items, 72 %, 23 % and 5 % of the value", () => {
    const { classes, cumulativeShares, ranks } = abcClassification({
      values: heizerAndRender,
      cuts: [0.7, 0.95],
    });
    expect(letters(classes)).toBe("AABBBCCCCC");
    expect(cumulativeShares[1]).toBeCloseTo(167_000 / 232_057, 14);
    expect(cumulativeShares[4]).toBeCloseTo(220_851 / 232_057, 14);
    expect(Array.from(ranks)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  test.each([
    { crossingItem: "included" as const, expected: "AAABC" },
    { crossingItem: "excluded" as const, expected: "AABCC" },
  ])("has the item that crosses a cut $crossingItem", ({ crossingItem, expected }) => {
    const values = [60, 15, 10, 12, 3].toSorted((a, b) => b - a);
    expect(letters(abcClassification({ values, crossingItem }).classes)).toBe(expected);
  });

  test("ends a class exactly at its cut, either way", () => {
    for (const crossingItem of ["included", "excluded"] as const) {
      const { classes } = abcClassification({ values: [0.7, 0.1, 0.1, 0.05, 0.05], crossingItem });
      expect(letters(classes)).toBe("AABBC");
    }
  });

  test("classes one overwhelming item A where the crossing item is included, and not where it is excluded", () => {
    expect(letters(abcClassification({ values: [99, 1] }).classes)).toBe("AC");
    expect(letters(abcClassification({ values: [99, 1], crossingItem: "excluded" }).classes)).toBe("CC");
  });

  test.each([
    { ties: "in-order" as const, expected: "AAAABC" },
    { ties: "together" as const, expected: "AAAAAA" },
  ])("classes equal items $ties", ({ ties, expected }) => {
    const { classes, ranks } = abcClassification({ values: [1, 1, 1, 1, 1, 1], cuts: [0.6, 0.8], ties });
    expect(letters(classes)).toBe(expected);
    expect(Array.from(ranks)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test("puts items without value last, and everything where there is none", () => {
    expect(letters(abcClassification({ values: [0, 10, 0] }).classes)).toBe("CAC");
    const { classes, cumulativeShares } = abcClassification({ values: [0, 0] });
    expect(letters(classes)).toBe("CC");
    expect(Array.from(cumulativeShares)).toEqual([Number.NaN, Number.NaN]);
    expect(abcClassification({ values: [] }).classes).toHaveLength(0);
  });

  test("takes items of negative value where told to, and leaves them out of the total", () => {
    const { classes, ranks, cumulativeShares } = abcClassification({
      values: Float64Array.of(-50, 0, 80, 20),
      negatives: "last",
    });
    expect(letters(classes)).toBe("CCAB");
    expect(Array.from(ranks)).toEqual([4, 3, 1, 2]);
    expect(cumulativeShares[0]).toBe(1);
  });

  test("takes any number of classes", () => {
    expect(letters(abcClassification({ values: [4, 3, 2, 1], cuts: [0.3, 0.6, 0.8] }).classes)).toBe("ABCD");
  });

  test.each([
    { input: { values: [1, -1] }, path: "values.1" },
    { input: { values: [1, Number.NaN], negatives: "last" as const }, path: "values.1" },
    { input: { values: [1], cuts: [] }, path: "cuts" },
    { input: { values: [1], cuts: [0.9, 0.8] }, path: "cuts" },
    { input: { values: [1], cuts: [0.8, 1] }, path: "cuts" },
    { input: { values: [1], ties: "first" as unknown as "together" }, path: "ties" },
    { input: { values: [1], crossingItem: "half" as unknown as "included" }, path: "crossingItem" },
    { input: { values: [1], negatives: "first" as unknown as "last" }, path: "negatives" },
  ])("refuses $input", ({ input, path }) => {
    expect(errorOf(() => abcClassification(input))).toMatchObject({ issues: [{ path }] });
  });
});
