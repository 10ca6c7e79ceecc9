import { productRestart } from "opscycle/rules";
import { describe, expect, test } from "vitest";
import { decideWith, testMissing } from "../test-missing.js";

const params = {
  windowDays: 60,
  minimumDaysOnSale: 60,
  poorSalesBelowUnits: 6,
  maximumNegativeReviewRate: 0.2,
  maximumReturnRate: 0.3,
  maximumRestarts: 2,
  maximumAdBudgetRatio: 1.5,
  adBudgetRaiseDays: 14,
};
const facts = {
  unitsSold: 3,
  daysOnSale: 100,
  restartsUsed: 0,
  negativeReviewRate: 0.1,
  returnRate: 0.1,
  adBudgetRatio: 1.2,
};
const well = { unitsSold: 50 };
const outcomeOf = (change: object) => decideWith(productRestart, params, { ...facts, ...change }).outcome;

describe("productRestart", () => {
  // R109: poor sales or bad reviews
  test.each([
    [5, "restart"],
    [6, "keep"],
    [7, "keep"],
  ])("of a product that sold %s units is %s", (unitsSold, outcome) => {
    expect(outcomeOf({ unitsSold })).toBe(outcome);
  });

  test.each([
    ["negativeReviewRate", 0.199, 0.2, 0.201],
    ["returnRate", 0.299, 0.3, 0.301],
  ])("takes a %s over the threshold for a reason: %s, %s, %s", (fact, under, at, over) => {
    const outcomes = [under, at, over].map((value) => outcomeOf({ ...well, [fact]: value }));
    expect(outcomes).toEqual(["keep", "keep", "restart"]);
  });

  test.each([
    [59.9, "undecided"],
    [60, "restart"],
  ])("after %s days on sale is %s", (daysOnSale, outcome) => {
    expect(outcomeOf({ daysOnSale })).toBe(outcome);
  });

  // E-12: limited restarts, a capped raise that ends
  test.each([
    [1, "restart"],
    [2, "keep"],
    [3, "keep"],
  ])("after %s restarts is %s", (restartsUsed, outcome) => {
    expect(outcomeOf({ restartsUsed })).toBe(outcome);
  });

  test.each([
    [0.5, "restart"],
    [1.5, "restart"],
    [1.51, "keep"],
  ])("at %s times the ad budget is %s", (adBudgetRatio, outcome) => {
    expect(outcomeOf({ adBudgetRatio })).toBe(outcome);
  });

  test("proposes the raise that was asked for, and its end", () => {
    expect(decideWith(productRestart, params, facts).proposal).toEqual({
      adBudgetRatio: 1.2,
      adBudgetRaiseDays: 14,
    });
    const { adBudgetRatio: _, ...others } = facts;
    expect(decideWith(productRestart, params, others).proposal).toMatchObject({ adBudgetRatio: 1 });
  });

  test("does not know whether to restart what sells well and has unknown reviews", () => {
    const unknown = { ...facts, ...well, negativeReviewRate: null };
    expect(decideWith(productRestart, params, unknown)).toMatchObject({
      outcome: "undecided",
      missing: [{ kind: "fact", name: "negativeReviewRate" }],
    });
    expect(decideWith(productRestart, params, { ...unknown, restartsUsed: 2 }).outcome).toBe("keep");
  });

  testMissing(productRestart, facts, params, {
    negativeReviewRate: "restart",
    returnRate: "restart",
    adBudgetRatio: "restart",
    maximumNegativeReviewRate: "restart",
    maximumReturnRate: "restart",
  });
});
