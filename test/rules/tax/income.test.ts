import { describe, expect, test } from "vitest";
import { taxIncome } from "../../../src/rules/tax/income.js";
import { taxStarterParams } from "../../../src/rules/tax/starter-params.js";
import { decideWith, testMissing } from "../test-missing.js";

const params = { incomeTaxRate: 0.25, rounding: "half-away-from-zero" };
const decide = (taxableIncomeMinor: number, more: object = {}) =>
  decideWith(taxIncome, { ...params, ...more }, { taxableIncomeMinor });

describe("taxIncome", () => {
  test.each([
    [100_000_00, "due", 25_000_00],
    [1, "none", 0],
    [0, "none", 0],
    [-5_000_00, "none", 0],
  ])("on %s fen is %s: %s", (taxableIncomeMinor, outcome, taxMinor) => {
    const decision = decide(taxableIncomeMinor);
    expect([decision.outcome, decision.proposal]).toEqual([outcome, { taxMinor }]);
  });

  test("reckons no tax where there is no income", () => {
    expect(decide(0)).toMatchObject({
      checks: [{ operator: ">", threshold: 0, passed: false }],
      workings: [],
    });
  });

  // By hand: 10 fen at 25 % are 2.5 fen.
  test.each([
    ["half-away-from-zero", 3],
    ["half-even", 2],
    ["up", 3],
    ["down", 2],
  ])("rounds %s: %s", (rounding, taxMinor) => {
    expect(decide(10, { rounding }).proposal).toEqual({ taxMinor });
  });

  test("is due from the first fen on", () => {
    const decision = decide(1, { incomeTaxRate: 1 });
    expect([decision.outcome, decision.proposal]).toEqual(["due", { taxMinor: 1 }]);
  });

  test("reads a rate as the decimal that it is written as", () => {
    // 100 × 0.145 is 14.499999999999998 in binary
    expect(decide(100, { incomeTaxRate: 0.145 }).proposal).toEqual({ taxMinor: 15 });
  });

  test("assumes how to round, and no rate", () => {
    const starter = taxStarterParams["tax.income"] ?? {};
    const decision = decideWith(taxIncome, starter, { taxableIncomeMinor: 10 });
    expect(decision.missing).toMatchObject([{ kind: "param", name: "incomeTaxRate" }]);
    const rated = { ...starter, incomeTaxRate: 0.25 };
    expect(decideWith(taxIncome, rated, { taxableIncomeMinor: 10 }).proposal).toEqual({ taxMinor: 3 });
  });

  testMissing(taxIncome, { taxableIncomeMinor: 100 }, params, {});
});
