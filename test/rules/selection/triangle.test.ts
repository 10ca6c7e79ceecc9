import { describe, expect, test } from "vitest";
import { selectionTriangle } from "../../../src/rules/selection/triangle.js";
import { testImpossible } from "../test-impossible.js";
import { decideWith, testMissing } from "../test-missing.js";

const params = {
  maximumDevelopmentDays: 45,
  minimumPeakCapacityRatio: 1.1,
  minimumContributionMargin: 0.2,
  maximumAfterSalesRate: 0.04,
};
const facts = {
  needUnmet: true,
  developmentDays: 30,
  peakCapacityRatio: 1.5,
  contributionMargin: 0.25,
  afterSalesRate: 0.02,
};

describe("selectionTriangle", () => {
  // R202: demand, supply and profit; high margin and little after-sales work.
  test.each([
    [{}, "select"],
    [{ needUnmet: false }, "reject"],
    [{ developmentDays: 45 }, "select"],
    [{ developmentDays: 45.1 }, "reject"],
    [{ peakCapacityRatio: 1.1 }, "select"],
    [{ peakCapacityRatio: 1.09 }, "reject"],
    [{ contributionMargin: 0.2 }, "select"],
    [{ contributionMargin: 0.199 }, "reject"],
    [{ contributionMargin: -0.1 }, "reject"],
    [{ afterSalesRate: 0.04 }, "select"],
    [{ afterSalesRate: 0.041 }, "reject"],
  ])("of a good candidate with %j is %s", (change, outcome) => {
    expect(decideWith(selectionTriangle, params, { ...facts, ...change }).outcome).toBe(outcome);
  });

  testMissing(selectionTriangle, facts, params, {});

  testImpossible(selectionTriangle, facts, params, [
    ["developmentDays", 0, -1],
    ["peakCapacityRatio", 0, -0.1],
    ["contributionMargin", 1, 1.01],
    ["afterSalesRate", 1, 1.01],
    ["minimumContributionMargin", 1, 1.01],
    ["maximumAfterSalesRate", 1, 1.01],
  ]);
});
