import { trialPass } from "opscycle/rules";
import { describe, expect, test } from "vitest";
import { decideWith, testMissing } from "../test-missing.js";

const params = {
  minimumDays: 30,
  maximumDays: 90,
  minimumUnits: 10,
  minimumMaturedUnits: 5,
  maximumRounds: 2,
  minimumConversionRate: 0.02,
  minimumClickRate: 0.01,
  minimumGrossMargin: 0.3,
  maximumReturnRate: 0.1,
  minimumAverageRating: 4,
  minimumRoas: 2,
};
const facts = {
  days: 45,
  units: 20,
  maturedUnits: 12,
  roundsUsed: 0,
  conversionRate: 0.03,
  clickRate: 0.02,
  grossMargin: 0.4,
  returnRate: 0.05,
  averageRating: 4.5,
  roas: 3,
};
const outcomeOf = (change: Partial<typeof facts>) =>
  decideWith(trialPass, params, { ...facts, ...change }).outcome;

describe("trialPass", () => {
  // R106 names the metrics; E-10 asks for thresholds, a failing path and a longest duration.
  test.each([
    ["units", 9, 10, 11],
    ["conversionRate", 0.0199, 0.02, 0.0201],
    ["clickRate", 0.0099, 0.01, 0.0101],
    ["grossMargin", 0.2999, 0.3, 0.3001],
    ["averageRating", 3.9, 4, 4.1],
    ["roas", 1.99, 2, 2.01],
  ])("of %s asks for the threshold or more: %s, %s, %s", (fact, under, at, over) => {
    expect([under, at, over].map((value) => outcomeOf({ [fact]: value }))).toEqual([
      "adjust",
      "pass",
      "pass",
    ]);
  });

  test("takes as many returns as the threshold and no more", () => {
    expect([0.0999, 0.1, 0.1001].map((returnRate) => outcomeOf({ returnRate }))).toEqual([
      "pass",
      "pass",
      "adjust",
    ]);
  });

  test.each([
    [29.9, "undecided"],
    [30, "pass"],
    [89, "pass"],
    [90, "pass"],
    [200, "pass"],
  ])("after %s days of a good trial is %s", (days, outcome) => {
    expect(outcomeOf({ days })).toBe(outcome);
  });

  test.each([
    // days, rounds used
    [29, 0, "undecided"],
    [30, 0, "adjust"],
    [45, 1, "adjust"],
    [45, 2, "drop"],
    [45, 3, "drop"],
    [89.9, 1, "adjust"],
    [90, 0, "drop"],
  ])("after %s days and %s rounds of a bad trial is %s", (days, roundsUsed, outcome) => {
    expect(outcomeOf({ days, roundsUsed, units: 3 })).toBe(outcome);
  });

  test.each([
    // days, matured units; E-45: returns arrive after the return window
    [45, 4, "undecided"],
    [45, 5, "pass"],
    [89, 0, "undecided"],
    [90, 4, "drop"],
    [90, 5, "pass"],
  ])(
    "after %s days with %s matured units of a trial that sells well is %s",
    (days, maturedUnits, outcome) => {
      expect(outcomeOf({ days, maturedUnits })).toBe(outcome);
    },
  );

  test("does not judge returns before enough units have matured", () => {
    expect(outcomeOf({ maturedUnits: 4, returnRate: 0.5 })).toBe("undecided");
    expect(outcomeOf({ maturedUnits: 5, returnRate: 0.5 })).toBe("adjust");
  });

  test("fails on what is known before it asks for what is not", () => {
    expect(decideWith(trialPass, params, { ...facts, units: 3, roas: null })).toMatchObject({
      outcome: "adjust",
      missing: [{ kind: "fact", name: "roas" }],
    });
  });

  test("does not look at a fact without a threshold", () => {
    const { minimumRoas: _, ...others } = params;
    const decision = decideWith(trialPass, others, { ...facts, roas: 0 });
    expect(decision.outcome).toBe("pass");
    expect(decision.checks.map(({ name }) => name)).not.toContain("roas");
  });

  test("says that one more day, or one more matured unit, would do", () => {
    expect(decideWith(trialPass, params, { ...facts, days: 29 }).toPass).toEqual([
      { changes: [{ fact: "days", from: 29, operator: ">=", to: 30 }] },
    ]);
    expect(decideWith(trialPass, params, { ...facts, maturedUnits: 4 }).toPass).toEqual([
      { changes: [{ fact: "maturedUnits", from: 4, operator: ">=", to: 5 }] },
    ]);
  });

  testMissing(trialPass, facts, params, {
    conversionRate: "undecided",
    clickRate: "undecided",
    grossMargin: "undecided",
    returnRate: "undecided",
    averageRating: "undecided",
    roas: "undecided",
    minimumConversionRate: "pass",
    minimumClickRate: "pass",
    minimumGrossMargin: "pass",
    maximumReturnRate: "pass",
    minimumAverageRating: "pass",
    minimumRoas: "pass",
  });
});
