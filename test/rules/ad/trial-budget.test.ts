import { describe, expect, test } from "vitest";
import { adStarterParams } from "../../../src/rules/ad/starter-params.js";
import { adTrialBudget } from "../../../src/rules/ad/trial-budget.js";
import { decideWith, testMissing } from "../test-missing.js";

const facts = { spend: 120, plannedSpend: 80 };
const params = { maximumSpend: 200 };
const decide = (change: object, more: object = {}) =>
  decideWith(adTrialBudget, { ...params, ...more }, { ...facts, ...change });

describe("adTrialBudget", () => {
  // R118: what is spent and what is planned stay under the cap together.
  test.each([
    [120, 80, "within"],
    [120, 80.01, "over"],
    [120, 79.99, "within"],
    [200, 0, "within"],
    [200.01, 0, "over"],
    [0, 200, "within"],
    // 200 − 199.9 is 0.0999999999999943 in binary
    [199.9, 0.1, "within"],
  ])("with %s spent %s more is %s", (spend, plannedSpend, outcome) => {
    expect(decide({ spend, plannedSpend }).outcome).toBe(outcome);
  });

  test("says what may still be spent", () => {
    expect(decide({ plannedSpend: 100 }).toPass).toEqual([
      { changes: [{ fact: "plannedSpend", from: 100, operator: "<=", to: 80 }] },
    ]);
  });

  test.each([
    [500, "within"],
    [500.01, "over"],
  ])("starts with a cap of 500: %s is %s", (plannedSpend, outcome) => {
    const starter = adStarterParams["ad.trial-budget"] ?? {};
    expect(decideWith(adTrialBudget, starter, { spend: 0, plannedSpend }).outcome).toBe(outcome);
  });

  testMissing(adTrialBudget, facts, params, {});
});
