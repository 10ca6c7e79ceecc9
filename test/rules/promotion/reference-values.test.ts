import { describe, expect, test } from "vitest";
import { promotionReferenceValues } from "../../../src/rules/promotion/reference-values.js";

describe("promotionReferenceValues", () => {
  test("holds the two offers of the catalogue", () => {
    expect(promotionReferenceValues.map(({ source, value }) => [source, value])).toEqual([
      ["R043", { boughtUnits: 3, freeUnits: 1 }],
      ["R044", { boughtUnits: 1, freeUnits: 1 }],
    ]);
  });
});
