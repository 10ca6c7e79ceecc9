import { describe, expect, test } from "vitest";
import { dashboardRegionConversion } from "../../../src/rules/dashboard/region-conversion.js";
import { dashboardStarterParams } from "../../../src/rules/dashboard/starter-params.js";
import { decideWithStarter } from "../decide-with-starter.js";

const decide = decideWithStarter([dashboardRegionConversion], dashboardStarterParams);
// The shop converts 4 of 100: 2,000 of 50,000; a fifth less is 1,600, a tenth less 1,800.
const facts = {
  visitors: 50_000,
  buyers: 1599,
  shopVisitors: 1_000_000,
  shopBuyers: 40_000,
  raised: false,
};

describe("dashboardStarterParams", () => {
  test.each([
    [{}, "raise"],
    [{ buyers: 1600 }, "clear"],
    [{ buyers: 1799, raised: true }, "raise"],
    [{ buyers: 1800, raised: true }, "clear"],
    // a share of the traffic just under 0.05
    [{ visitors: 49_999 }, "clear"],
    [{ visitors: 500, buyers: 0, shopVisitors: 1000 }, "raise"],
    [{ visitors: 499, buyers: 0, shopVisitors: 1000 }, "undecided"],
  ])("with %j: %s", (change, outcome) => {
    expect(decide("dashboard.region-conversion", { ...facts, ...change }).outcome).toBe(outcome);
  });
});
