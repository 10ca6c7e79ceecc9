import { defineRulebook } from "opscycle/rules";
import { describe, expect, test } from "vitest";
import { dashboardRegionConversion } from "../../../src/rules/dashboard/region-conversion.js";
import { messageOf } from "../error-of.js";
import { testImpossible } from "../test-impossible.js";
import { decideWith, testMissing } from "../test-missing.js";

const params = { minimumVisitors: 200, highTrafficFromShare: 0.1, raiseBelowRatio: 0.8, clearAtRatio: 0.9 };
// The shop converts 5 of 100, so 50 of the region's 1,000.
const facts = { visitors: 1000, buyers: 50, shopVisitors: 10_000, shopBuyers: 500, raised: false };
const outcomeOf = (change: Partial<typeof facts>) =>
  decideWith(dashboardRegionConversion, params, { ...facts, ...change }).outcome;

describe("dashboardRegionConversion", () => {
  // R263: much traffic and little conversion.
  test.each([
    [{}, "clear"],
    [{ buyers: 40 }, "clear"],
    [{ buyers: 39 }, "raise"],
    [{ buyers: 0 }, "raise"],
    [{ buyers: 44, raised: true }, "raise"],
    [{ buyers: 45, raised: true }, "clear"],
    // little traffic
    [{ buyers: 0, visitors: 999 }, "clear"],
    [{ buyers: 0, visitors: 1000 }, "raise"],
    [{ buyers: 0, visitors: 999, raised: true }, "clear"],
    // too few to tell
    [{ visitors: 200, buyers: 0, shopVisitors: 1000 }, "raise"],
    [{ visitors: 199, buyers: 0, shopVisitors: 1000 }, "undecided"],
    [{ visitors: 0, buyers: 0 }, "undecided"],
    // a shop that sells nothing has no region that sells less
    [{ buyers: 0, shopBuyers: 0 }, "clear"],
  ])("with %j is %s", (change, outcome) => {
    expect(outcomeOf(change)).toBe(outcome);
  });

  // By hand: 3,000 visitors of whom 7 of 100 would buy are 210, nine tenths of them 189; in binary 3000 × 0.07 × 0.9 is above 189.
  test.each([
    [189, "clear"],
    [188, "raise"],
  ])("compares %s buyers with 189 and not with the last bit of a product: %s", (buyers, outcome) => {
    expect(outcomeOf({ visitors: 3000, buyers, shopBuyers: 700, raised: true })).toBe(outcome);
  });

  test("says how many buyers the region lacks", () => {
    expect(decideWith(dashboardRegionConversion, params, { ...facts, buyers: 12 }).toPass).toContainEqual({
      changes: [{ fact: "buyers", from: 12, operator: ">=", to: 40 }],
    });
  });

  test("looks at all regions at once", () => {
    const layers = [{ id: "house", params: { "dashboard.region-conversion": params } }];
    const rules = defineRulebook({ rules: [dashboardRegionConversion], layers }).at();
    const { outcomes, codes } = rules.decideMany("dashboard.region-conversion", {
      visitors: [4000, 3000, 900, 100],
      buyers: [200, 100, 10, 0],
      shopVisitors: [8000, 8000, 8000, 8000],
      shopBuyers: [400, 400, 400, 400],
      raised: [false, false, false, false],
    });
    expect([...codes].map((code) => outcomes[code])).toEqual(["clear", "raise", "raise", "undecided"]);
  });

  test("refuses to clear below what raises", () => {
    const clearAt = (clearAtRatio: number) =>
      messageOf(() => decideWith(dashboardRegionConversion, { ...params, clearAtRatio }, facts));
    expect(clearAt(0.8)).toBe("");
    expect(clearAt(0.79)).toContain("clearAtRatio");
  });

  testMissing(dashboardRegionConversion, facts, params, {});

  testImpossible(dashboardRegionConversion, facts, params, [
    ["visitors", 0, -1],
    ["buyers", 0, -1],
    ["shopVisitors", 0.1, 0],
    ["shopBuyers", 0, -1],
    ["highTrafficFromShare", 1, 1.01],
    ["minimumVisitors", 0.1, 0],
    ["raiseBelowRatio", 0, -0.1],
  ]);
});
