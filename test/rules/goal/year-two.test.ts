import { describe, expect, test } from "vitest";
import { goalYearTwo } from "../../../src/rules/goal/year-two.js";
import { decideWith, testMissing } from "../test-missing.js";

const params = { minimumRevenueGrowth: 0.5, lastFrontRank: 10 };
const facts = { revenueGrowth: 0.5, industryRank: 10, yearOver: true };
const outcomeOf = (change: Partial<typeof facts>) =>
  decideWith(goalYearTwo, params, { ...facts, ...change }).outcome;

describe("goalYearTwo", () => {
  // R037 names growth and a place in the front rank; E-27: both must be configured.
  test("asks for growth and rank together", () => {
    expect([0.499, 0.5, 0.501].map((revenueGrowth) => outcomeOf({ revenueGrowth }))).toEqual([
      "missed",
      "met",
      "met",
    ]);
    expect([9, 10, 11].map((industryRank) => outcomeOf({ industryRank }))).toEqual(["met", "met", "missed"]);
  });

  test("is open while its year lasts, and met as soon as it is met", () => {
    expect(outcomeOf({ revenueGrowth: 0, yearOver: false })).toBe("open");
    expect(outcomeOf({ industryRank: 50, yearOver: false })).toBe("open");
    expect(outcomeOf({ yearOver: false })).toBe("met");
  });

  test("is undecided until somebody sets what the catalogue leaves open", () => {
    const { outcome, missing } = decideWith(goalYearTwo, {}, facts);
    expect(outcome).toBe("undecided");
    expect(missing.map(({ name }) => name)).toEqual(["minimumRevenueGrowth", "lastFrontRank"]);
  });

  testMissing(goalYearTwo, facts, params, {});
});
