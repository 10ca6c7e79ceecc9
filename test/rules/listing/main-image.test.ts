import { describe, expect, test } from "vitest";
import { listingMainImage } from "../../../src/rules/listing/main-image.js";
import { decideWith, testMissing } from "../test-missing.js";

const facts = {
  widthPx: 800,
  heightPx: 800,
  showsProduct: true,
  whiteBackground: true,
  otherImages: ["detail", "scene", "selling-point"],
};
const decide = (change: object) => decideWith(listingMainImage, {}, { ...facts, ...change });

describe("listingMainImage", () => {
  // R017: 800 × 800 pixels, both sides, the figure itself included
  test.each([
    [799, 800, "reject"],
    [800, 799, "reject"],
    [799, 799, "reject"],
    [800, 800, "accept"],
    [801, 800, "accept"],
    [800, 801, "accept"],
    [2000, 799.9, "reject"],
  ])("of %s × %s pixels is %s", (widthPx, heightPx, outcome) => {
    expect(decide({ widthPx, heightPx }).outcome).toBe(outcome);
  });

  test("brings out the product (R212)", () => {
    expect(decide({ showsProduct: false })).toMatchObject({
      outcome: "reject",
      toPass: [{ changes: [{ fact: "showsProduct", from: false, operator: "=", to: true }] }],
    });
  });

  test("may have another background, which is advised against and no more", () => {
    expect(decide({ whiteBackground: false })).toMatchObject({
      outcome: "accept",
      proposal: { advice: ["white-background"] },
    });
  });

  test("advises what the other images lack (R212)", () => {
    expect(decide({ otherImages: ["scene"] }).proposal).toEqual({ advice: ["detail", "selling-point"] });
    expect(decide({}).proposal).toEqual({ advice: [] });
  });

  test("asks for the size that a layer sets", () => {
    const outcomes = [999, 1000].map(
      (side) =>
        decideWith(listingMainImage, { minimumSidePx: 1000 }, { ...facts, widthPx: side, heightPx: 1000 })
          .outcome,
    );
    expect(outcomes).toEqual(["reject", "accept"]);
  });

  test("says how many pixels are short", () => {
    expect(decide({ widthPx: 640 }).toPass).toEqual([
      { changes: [{ fact: "widthPx", from: 640, operator: ">=", to: 800 }] },
    ]);
  });

  testMissing(
    listingMainImage,
    facts,
    { minimumSidePx: 800 },
    { whiteBackground: "accept", otherImages: "accept" },
  );
});
