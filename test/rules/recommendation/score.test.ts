import { describe, expect, test } from "vitest";
import { recommendationScore } from "../../../src/rules/recommendation/score.js";
import { messageOf } from "../error-of.js";
import { testImpossible } from "../test-impossible.js";
import { decideWith, testMissing } from "../test-missing.js";

const params = {
  userFitWeight: 1,
  productPerformanceWeight: 2,
  contentQualityWeight: 3,
  timelinessWeight: 2,
  policyFitWeight: 2,
  competesFromScore: 0.6,
};
const facts = { userFit: 0.9, productPerformance: 0.5, contentQuality: 0.7, timeliness: 0.4, policyFit: 0.8 };
const decide = (change: Partial<typeof facts>, other: object = {}) =>
  decideWith(recommendationScore, { ...params, ...other }, { ...facts, ...change });

describe("recommendationScore", () => {
  // R259: (0.9 × 1 + 0.5 × 2 + 0.7 × 3 + 0.4 × 2 + 0.8 × 2) ÷ 10
  test("weighs the five factors and names the one to work on", () => {
    expect(decide({})).toMatchObject({
      outcome: "competes",
      proposal: { score: 0.64, improveFirst: "timeliness" },
    });
  });

  test.each([
    [0.64, "competes"],
    [0.640001, "falls-behind"],
  ])("competes from its score on: %s is %s", (competesFromScore, outcome) => {
    expect(decide({}, { competesFromScore }).outcome).toBe(outcome);
  });

  test.each(["userFit", "productPerformance", "contentQuality", "timeliness", "policyFit"])(
    "counts %s by its own weight",
    (name) => {
      const best = { userFit: 1, productPerformance: 1, contentQuality: 1, timeliness: 1, policyFit: 1 };
      const own =
        { userFit: 1, productPerformance: 2, contentQuality: 3, timeliness: 2, policyFit: 2 }[name] ?? 0;
      expect(decide({ ...best, [name]: 0 }).proposal).toEqual({ score: 1 - own / 10, improveFirst: name });
      expect(decide(best).proposal).toEqual({ score: 1 });
    },
  );

  test("refuses weights that are all 0", () => {
    const weightless = Object.fromEntries(
      Object.keys(params)
        .filter((name) => name.endsWith("Weight"))
        .map((name) => [name, 0]),
    );
    expect(messageOf(() => decide({}, weightless))).toContain("userFitWeight");
    for (const only of Object.keys(weightless))
      expect(messageOf(() => decide({}, { ...weightless, [only]: 0.0005 }))).toBe("");
  });

  testMissing(recommendationScore, facts, params, {});

  testImpossible(recommendationScore, facts, params, [
    ["userFit", 1, 1.01],
    ["productPerformance", 1, 1.01],
    ["contentQuality", 1, 1.01],
    ["timeliness", 1, 1.01],
    ["policyFit", 1, 1.01],
    ["policyFitWeight", 0, -0.1],
    ["competesFromScore", 1, 1.01],
  ]);
});
