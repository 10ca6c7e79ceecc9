import { inventorySlowMover } from "opscycle/rules";
import { describe, expect, test } from "vitest";
import { decideWith, testMissing } from "../test-missing.js";

const params = {
  windowDays: 30,
  minimumDaysOnSale: 20,
  raiseBelowUnits: 6,
  raiseAboveCoverDays: 60,
  clearAtUnits: 12,
  clearAtCoverDays: 45,
};
const facts = { unitsSold: 3, stockOnHand: 100, daysOnSale: 200, raised: false };
const outcomeOf = (change: Partial<typeof facts>) =>
  decideWith(inventorySlowMover, params, { ...facts, ...change }).outcome;

describe("inventorySlowMover", () => {
  // E-15: sales under the threshold AND stock cover over the limit.
  test.each([
    // units in 30 days, stock; 3 units sell in 60 days: 6, in 45 days: 4.5
    [5, 100, "raise"],
    [6, 100, "clear"],
    [7, 100, "clear"],
    [3, 5, "clear"],
    [3, 6, "clear"],
    [3, 7, "raise"],
    [0, 1, "raise"],
    [0, 0, "clear"],
    [0, -2, "clear"],
  ])("that is not raised: %s units sold with %s in stock is %s", (unitsSold, stockOnHand, outcome) => {
    expect(outcomeOf({ unitsSold, stockOnHand })).toBe(outcome);
  });

  test.each([
    [11, 100, "raise"],
    [12, 100, "clear"],
    [13, 100, "clear"],
    [3, 4, "clear"],
    [3, 4.5, "clear"],
    [3, 5, "raise"],
    [0, 0, "clear"],
  ])("that is raised: %s units sold with %s in stock is %s", (unitsSold, stockOnHand, outcome) => {
    expect(outcomeOf({ unitsSold, stockOnHand, raised: true })).toBe(outcome);
  });

  test.each([
    // 5 units in 25 days are 12 in 60 days, though the window has 30
    [19.9, 13, "undecided"],
    [20, 15, "clear"],
    [20, 16, "raise"],
    [25, 12, "clear"],
    [25, 13, "raise"],
    [30, 10, "clear"],
    [30, 11, "raise"],
    [300, 11, "raise"],
  ])(
    "after %s days on sale, with 5 units sold and %s in stock, is %s",
    (daysOnSale, stockOnHand, outcome) => {
      expect(outcomeOf({ unitsSold: 5, daysOnSale, stockOnHand })).toBe(outcome);
    },
  );

  // By hand: 2.8 units in 30 days are 4.2 in 45 days, in binary 4.199999999999999.
  test("is not raised by the last bit of a product", () => {
    expect(outcomeOf({ unitsSold: 2.8, stockOnHand: 4.2, raised: true })).toBe("clear");
    expect(outcomeOf({ unitsSold: 2.8, stockOnHand: 4.21, raised: true })).toBe("raise");
  });

  // 2 units in less than a day are taken for 2 in a day: 120 in 60 days.
  test.each([
    [0.5, 120, "clear"],
    [0.5, 120.1, "raise"],
    [1, 120, "clear"],
    [1, 120.1, "raise"],
  ])(
    "counts a day at the least: after %s days, with %s in stock, is %s",
    (daysOnSale, stockOnHand, outcome) => {
      const young = { ...facts, unitsSold: 2, daysOnSale, stockOnHand };
      expect(decideWith(inventorySlowMover, { ...params, minimumDaysOnSale: 0.5 }, young).outcome).toBe(
        outcome,
      );
    },
  );

  testMissing(inventorySlowMover, facts, params, {});
});
