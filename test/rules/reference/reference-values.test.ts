import { describe, expect, test } from "vitest";
import { marketReferenceValues } from "../../../src/rules/reference/market-reference-values.js";
import { referenceValues } from "../../../src/rules/reference/reference-values.js";

describe("referenceValues", () => {
  test("names each value once, in both languages, with its number", () => {
    expect(new Set(referenceValues.map(({ id }) => id)).size).toBe(referenceValues.length);
    expect(new Set(referenceValues.map(({ source }) => source)).size).toBe(referenceValues.length);
    for (const { title, unit, source } of referenceValues) {
      expect(title.en).toMatch(/^[A-Z0-9]/);
      expect(title.zh).toMatch(/\p{Script=Han}/u);
      expect(unit).not.toBe("");
      expect(source).toMatch(/^R0\d\d$/);
    }
  });

  // Part B1: the overall fee, two offers as examples, the all-round view, and what is said of the market.
  test("holds every figure that nothing decides by", () => {
    const market = ["R055", "R056", "R057", "R058", "R059", "R060", "R061", "R062", "R063", "R064"];
    expect(referenceValues.map(({ source }) => source).sort()).toEqual([
      "R023",
      "R043",
      "R044",
      "R052",
      "R054",
      ...market,
    ]);
  });
});

describe("marketReferenceValues", () => {
  // E-33: the market figures contradict one another.
  test("doubt the figures of the market and no others", () => {
    const doubted = marketReferenceValues.filter((entry) => "questionable" in entry);
    expect(doubted.map(({ source }) => source)).toEqual(["R055", "R056", "R057", "R058", "R059"]);
  });

  test("give the reason for the doubt in their own numbers", () => {
    const shoppers = marketReferenceValues.find(({ source }) => source === "R057")?.value;
    const penetration = marketReferenceValues.find(({ source }) => source === "R058")?.value;
    // By hand: 1.28 billion ÷ 0.832 = 1.538 billion, and China has 1.41 billion people.
    expect(Number(shoppers) / Number(penetration)).toBeCloseTo(1.538e9, -7);
  });
});
