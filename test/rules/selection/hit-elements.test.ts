import { describe, expect, test } from "vitest";
import { selectionHitElements } from "../../../src/rules/selection/hit-elements.js";
import { testImpossible } from "../test-impossible.js";
import { decideWith, testMissing } from "../test-missing.js";

const params = { minimumQualityScore: 0.9, minimumUniquePoints: 3, maximumPriceRatio: 1.1 };
const facts = { qualityScore: 0.95, uniquePoints: 4, priceRatio: 0.9 };

describe("selectionHitElements", () => {
  // R203: good + unique + value for money.
  test.each([
    [{}, "hit-candidate"],
    [{ qualityScore: 0.9 }, "hit-candidate"],
    [{ qualityScore: 0.899 }, "ordinary"],
    [{ uniquePoints: 3 }, "hit-candidate"],
    [{ uniquePoints: 2 }, "ordinary"],
    [{ priceRatio: 1.1 }, "hit-candidate"],
    [{ priceRatio: 1.101 }, "ordinary"],
  ])("of a good product with %j is %s", (change, outcome) => {
    expect(decideWith(selectionHitElements, params, { ...facts, ...change }).outcome).toBe(outcome);
  });

  testMissing(selectionHitElements, facts, params, {});

  testImpossible(selectionHitElements, facts, params, [
    ["qualityScore", 1, 1.01],
    ["uniquePoints", 0, -1],
    ["priceRatio", 0, -0.1],
    ["minimumQualityScore", 1, 1.01],
    ["maximumPriceRatio", 0, -0.1],
  ]);
});
