import { describe, expect, test } from "vitest";
import { assortmentHitDependence } from "../../../src/rules/assortment/hit-dependence.js";
import { messageOf } from "../error-of.js";
import { testImpossible } from "../test-impossible.js";
import { decideWith, testMissing } from "../test-missing.js";

const params = { raiseAboveShare: 0.7, clearAtShare: 0.55 };
const outcomeOf = (hitSalesShare: number, raised: boolean) =>
  decideWith(assortmentHitDependence, params, { hitSalesShare, raised }).outcome;

describe("assortmentHitDependence", () => {
  // R239: not on hits alone.
  test.each([
    [0, false, "clear"],
    [0.7, false, "clear"],
    [0.701, false, "raise"],
    [1, false, "raise"],
    [0.7, true, "raise"],
    [0.551, true, "raise"],
    [0.55, true, "clear"],
  ])("at a share of %s, raised %s, is %s", (hitSalesShare, raised, outcome) => {
    expect(outcomeOf(hitSalesShare, raised)).toBe(outcome);
  });

  test("refuses to clear above what raises", () => {
    const facts = { hitSalesShare: 0.5, raised: false };
    const clearAt = (clearAtShare: number) =>
      messageOf(() => decideWith(assortmentHitDependence, { ...params, clearAtShare }, facts));
    expect(clearAt(0.7)).toBe("");
    expect(clearAt(0.71)).toContain("clearAtShare");
  });

  testMissing(assortmentHitDependence, { hitSalesShare: 0.3, raised: false }, params, {});

  testImpossible(assortmentHitDependence, { hitSalesShare: 0.3, raised: false }, params, [
    ["hitSalesShare", 1, 1.01],
    ["hitSalesShare", 0, -0.01],
    ["raiseAboveShare", 1, 1.01],
  ]);
});
