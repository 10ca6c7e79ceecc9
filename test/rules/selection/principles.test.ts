import { describe, expect, test } from "vitest";
import { selectionPrinciples } from "../../../src/rules/selection/principles.js";
import { testImpossible } from "../test-impossible.js";
import { decideWith, testMissing } from "../test-missing.js";

const params = { minimumMonthlyDemandUnits: 500, maximumCompetingOffers: 40, minimumGrossMargin: 0.35 };
const facts = { monthlyDemandUnits: 800, competingOffers: 10, grossMargin: 0.5 };

describe("selectionPrinciples", () => {
  // R201: high demand, low competition, high gross margin, all of them.
  test.each([
    [{}, "select"],
    [{ monthlyDemandUnits: 499.9 }, "reject"],
    [{ monthlyDemandUnits: 500 }, "select"],
    [{ competingOffers: 40 }, "select"],
    [{ competingOffers: 41 }, "reject"],
    [{ grossMargin: 0.349 }, "reject"],
    [{ grossMargin: 0.35 }, "select"],
    [{ grossMargin: -0.2 }, "reject"],
  ])("of a good candidate with %j is %s", (change, outcome) => {
    expect(decideWith(selectionPrinciples, params, { ...facts, ...change }).outcome).toBe(outcome);
  });

  test("shows all that is wrong at once", () => {
    const poor = { monthlyDemandUnits: 1, competingOffers: 90, grossMargin: 0.1 };
    const decision = decideWith(selectionPrinciples, params, poor);
    expect(decision.checks.map(({ passed }) => passed)).toEqual([false, false, false]);
  });

  testMissing(selectionPrinciples, facts, params, {});

  testImpossible(selectionPrinciples, facts, params, [
    ["monthlyDemandUnits", 0, -1],
    ["competingOffers", 0, -1],
    ["grossMargin", 1, 1.01],
    ["minimumGrossMargin", 1, 1.01],
  ]);
});
