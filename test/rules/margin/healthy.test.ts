import { describe, expect, test } from "vitest";
import { marginHealthy } from "../../../src/rules/margin/healthy.js";
import { decideWith, testMissing } from "../test-missing.js";

const params = { minimumGrossMargin: 0.3, minimumContributionMargin: 0.1 };
const facts = { grossMargin: 0.35, contributionMargin: 0.12 };
const decide = (change: object, more: object = {}) =>
  decideWith(marginHealthy, { ...params, ...more }, { ...facts, ...change });

describe("marginHealthy", () => {
  // R003: a gross margin of 30 % or more.
  test("has the catalogue's figure as default", () => {
    expect(marginHealthy.defaults).toEqual({ minimumGrossMargin: 0.3 });
  });

  test.each([
    [-0.2, "thin"],
    [0.2999, "thin"],
    [0.3, "healthy"],
    [0.3001, "healthy"],
    [1, "healthy"],
  ])("a gross margin of %s is %s", (grossMargin, outcome) => {
    expect(decide({ grossMargin }).outcome).toBe(outcome);
  });

  // E-14: the margin after logistics, platform and marketing is another figure, looked at where a shop sets one.
  test.each([
    [0.0999, 0.35, "thin"],
    [0.1, 0.35, "healthy"],
    [0.1, 0.2, "thin"],
    [null, 0.35, "undecided"],
    [null, 0.2, "thin"],
  ])(
    "a contribution margin of %s beside a gross margin of %s is %s",
    (contributionMargin, grossMargin, outcome) => {
      expect(decide({ contributionMargin, grossMargin }).outcome).toBe(outcome);
    },
  );

  test("says how far the margin is off, and where the figure comes from", () => {
    const decision = decideWith(marginHealthy, {}, { grossMargin: 0.25 });
    expect(decision.toPass).toEqual([
      { changes: [{ fact: "grossMargin", from: 0.25, operator: ">=", to: 0.3 }] },
    ]);
    expect(decision.checks[0]?.origin).toMatchObject({ kind: "param", layer: "default", source: "R003" });
  });

  test("takes a category's own figure", () => {
    expect(decide({ grossMargin: 0.15 }, { minimumGrossMargin: 0.15 }).outcome).toBe("healthy");
  });

  testMissing(marginHealthy, facts, params, {
    contributionMargin: "undecided",
    minimumContributionMargin: "healthy",
  });
});
