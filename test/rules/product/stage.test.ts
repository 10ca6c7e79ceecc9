import { productStage } from "opscycle/rules";
import { describe, expect, test } from "vitest";
import { decideWith, testMissing } from "../test-missing.js";

const params = {
  windowDays: 30,
  newForDays: 60,
  minimumUnits: 20,
  growthFromRatio: 1.3,
  growthWhileRatio: 1.1,
  declineBelowRatio: 0.6,
  declineWhileBelowRatio: 0.8,
};
const facts = { daysOnSale: 200, unitsSold: 100, previousUnitsSold: 100, stage: "mature", seasonalRatio: 1 };
const outcomeOf = (change: object) => decideWith(productStage, params, { ...facts, ...change }).outcome;

describe("productStage", () => {
  test.each([
    [0, "new"],
    [59.9, "new"],
    [60, "growth"],
    [61, "growth"],
  ])("after %s days on sale, with sales doubled, is %s", (daysOnSale, outcome) => {
    expect(outcomeOf({ daysOnSale, stage: "new", unitsSold: 200 })).toBe(outcome);
  });

  // 100 units in the window before
  test.each([
    ["mature", 129, "mature"],
    ["mature", 130, "growth"],
    ["mature", 60, "mature"],
    ["mature", 59, "decline"],
    ["growth", 111, "growth"],
    ["growth", 109, "mature"],
    ["growth", 59, "decline"],
    ["decline", 79, "decline"],
    ["decline", 80, "mature"],
    ["decline", 130, "growth"],
    ["decline", 129, "mature"],
    ["new", 129, "mature"],
    ["new", 130, "growth"],
    ["new", 59, "decline"],
  ])("from %s with %s units after 100 is %s", (stage, unitsSold, outcome) => {
    expect(outcomeOf({ stage, unitsSold })).toBe(outcome);
  });

  test.each([
    // in both windows 19 or 20 units
    ["growth", 0, 19, "growth"],
    ["growth", 0, 20, "decline"],
    ["decline", 19, 0, "decline"],
    ["decline", 20, 0, "growth"],
    ["new", 5, 5, "mature"],
    ["mature", 0, 0, "mature"],
  ])(
    "from %s with %s units after %s, too few to tell or not, is %s",
    (stage, unitsSold, previousUnitsSold, outcome) => {
      expect(outcomeOf({ stage, unitsSold, previousUnitsSold })).toBe(outcome);
    },
  );

  // 7 % of 100 units are 7, in binary 7.000000000000001.
  test("does not decline by the last bit of a product", () => {
    const deep = { ...params, declineBelowRatio: 0.07 };
    const outcomes = [7, 6.999].map(
      (unitsSold) => decideWith(productStage, deep, { ...facts, unitsSold }).outcome,
    );
    expect(outcomes).toEqual(["mature", "decline"]);
  });

  test("takes the season out of the change", () => {
    expect(outcomeOf({ unitsSold: 200, seasonalRatio: 2 })).toBe("mature");
    expect(outcomeOf({ unitsSold: 100, seasonalRatio: 2 })).toBe("decline");
    expect(outcomeOf({ unitsSold: 80, seasonalRatio: 0.5 })).toBe("growth");
  });

  testMissing(productStage, facts, params, { seasonalRatio: "mature" });
});
