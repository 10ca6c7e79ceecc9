import { describe, expect, test } from "vitest";
import { assortmentHitDependence } from "../../../src/rules/assortment/hit-dependence.js";
import { assortmentStarterParams } from "../../../src/rules/assortment/starter-params.js";
import { decideWithStarter } from "../decide-with-starter.js";

const decide = decideWithStarter([assortmentHitDependence], assortmentStarterParams);

describe("assortmentStarterParams", () => {
  test.each([
    [0.6, false, "clear"],
    [0.6001, false, "raise"],
    [0.5001, true, "raise"],
    [0.5, true, "clear"],
  ])("at a share of %s, raised %s: %s", (hitSalesShare, raised, outcome) => {
    expect(decide("assortment.hit-dependence", { hitSalesShare, raised }).outcome).toBe(outcome);
  });
});
