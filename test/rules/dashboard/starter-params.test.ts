import { describe, expect, test } from "vitest";
import { dashboardRegionConversion } from "../../../src/rules/dashboard/region-conversion.js";
import { dashboardStarterParams } from "../../../src/rules/dashboard/starter-params.js";
import { decideWithStarter } from "../decide-with-starter.js";

const decide = decideWithStarter([dashboardRegionConversion], dashboardStarterParams);
// The shop converts 4 of 100: 20 of 500, a fifth less is 16, a tenth less 18.
const facts = { visitors: 500, buyers: 15, shopVisitors: 10_000, shopBuyers: 400, raised: false };

describe("dashboardStarterParams", () => {
  test.each([
    [{}, "optimise"],
    [{ visitors: 499 }, "undecided"],
    [{ shopVisitors: 10_001, shopBuyers: 400 }, "clear"],
    [{ buyers: 16 }, "clear"],
    [{ buyers: 17, raised: true }, "optimise"],
    [{ buyers: 18, raised: true }, "clear"],
  ])("with %j: %s", (change, outcome) => {
    expect(decide("dashboard.region-conversion", { ...facts, ...change }).outcome).toBe(outcome);
  });
});
