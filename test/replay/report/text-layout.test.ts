import { describe, expect, test } from "vitest";
import { clip, displayWidth, wrap } from "../../../src/replay/report/text-layout.js";

describe("displayWidth", () => {
  // Widths as Unicode Standard Annex 11 has them: W and F take two columns, combining marks none.
  test.each([
    ["mug", 3],
    ["马克杯", 6],
    ["ＡＢ", 4],
    ["e\u0301", 1],
    ["カップ", 6],
    ["한국", 4],
    ["", 0],
  ])("%s takes %i columns", (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });
});

describe("clip", () => {
  test.each([
    ["马克杯", 6, "马克杯"],
    ["马克杯", 5, "马克…"],
    ["马克杯", 4, "马…"],
    ["a mug", 3, "a…"],
  ])("%s in %i columns is %s", (text, width, clipped) => {
    expect(clip(text, width)).toBe(clipped);
  });
});

describe("wrap", () => {
  test("keeps the indent of the first line", () => {
    expect(wrap("  one two three", 9, "  ")).toEqual(["  one two", "    three"]);
  });

  test("leaves a word that is too long in one piece", () => {
    expect(wrap("a abcdefghij b", 5)).toEqual(["a", "abcdefghij", "b"]);
  });
});
