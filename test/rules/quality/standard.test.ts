import { describe, expect, test } from "vitest";
import { qualityStandard } from "../../../src/rules/quality/standard.js";
import { messageOf } from "../error-of.js";
import { decideWith, testMissing } from "../test-missing.js";

const params = {
  ownBrandMaximumDefectRate: 0.01,
  agencyMaximumDefectRate: 0.03,
  ownBrandReviewDays: 300,
  agencyReviewDays: 100,
};
const facts = { ownBrand: true, defectRate: 0, daysSinceSupplierReview: 0 };
const outcomeOf = (change: Partial<typeof facts>) =>
  decideWith(qualityStandard, params, { ...facts, ...change }).outcome;

describe("qualityStandard", () => {
  // R252: own brand stricter; agency goods under stronger supplier control.
  test.each([
    [true, 0.0099, "accepted"],
    [true, 0.01, "accepted"],
    [true, 0.0101, "nonconforming"],
    [false, 0.0299, "accepted"],
    [false, 0.03, "accepted"],
    [false, 0.0301, "nonconforming"],
  ])("own brand %s with a defect rate of %s is %s", (ownBrand, defectRate, outcome) => {
    expect(outcomeOf({ ownBrand, defectRate })).toBe(outcome);
  });

  test.each([
    [true, 299.9, "accepted"],
    [true, 300, "review-supplier"],
    [true, 300.1, "review-supplier"],
    [false, 99.9, "accepted"],
    [false, 100, "review-supplier"],
    [false, 100.1, "review-supplier"],
  ])("own brand %s, %s days after the review, is %s", (ownBrand, daysSinceSupplierReview, outcome) => {
    expect(outcomeOf({ ownBrand, daysSinceSupplierReview })).toBe(outcome);
  });

  test("rejects what is bad whatever the review says", () => {
    expect(outcomeOf({ defectRate: 0.5, daysSinceSupplierReview: 900 })).toBe("nonconforming");
  });

  test.each([
    [{ ownBrandMaximumDefectRate: 0.031 }, "ownBrandMaximumDefectRate"],
    [{ agencyReviewDays: 301 }, "agencyReviewDays"],
  ])("refuses limits the wrong way round: %j", (change, param) => {
    expect(messageOf(() => decideWith(qualityStandard, { ...params, ...change }, facts))).toContain(
      `quality.standard.${param}`,
    );
  });

  test("may treat both alike", () => {
    const alike = { ...params, ownBrandMaximumDefectRate: 0.03, agencyReviewDays: 300 };
    const old = { ...facts, ownBrand: false, daysSinceSupplierReview: 299 };
    expect(decideWith(qualityStandard, alike, old).outcome).toBe("accepted");
  });

  testMissing(qualityStandard, facts, params, {});
});
