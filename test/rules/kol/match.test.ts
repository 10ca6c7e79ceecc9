import { describe, expect, test } from "vitest";
import { kolMatch } from "../../../src/rules/kol/match.js";
import { messageOf } from "../error-of.js";
import { testImpossible } from "../test-impossible.js";
import { decideWith, testMissing } from "../test-missing.js";

const params = {
  fullMarkFans: 10_000,
  fullMarkPastCases: 4,
  fullMarkInteractionRate: 0.1,
  fullMarkConversionRate: 0.05,
  fansWeight: 1,
  fanQualityWeight: 2,
  styleFitWeight: 3,
  pastCasesWeight: 4,
  interactionRateWeight: 5,
  conversionRateWeight: 5,
  matchFromScore: 0.6,
};
const facts = {
  fans: 5000,
  fanQuality: 0.8,
  styleFit: 0.9,
  pastCases: 1,
  interactionRate: 0.06,
  conversionRate: 0.03,
};
const scoreOf = (change: Partial<typeof facts>, weights: object = {}) =>
  decideWith(kolMatch, { ...params, ...weights }, { ...facts, ...change }).proposal;

describe("kolMatch", () => {
  test("weighs what R131 names", () => {
    // By hand: (0.5 × 1 + 0.8 × 2 + 0.9 × 3 + 0.25 × 4 + 0.6 × 5 + 0.6 × 5) ÷ 20 = 11.8 ÷ 20
    const decision = decideWith(kolMatch, params, facts);
    expect(decision).toMatchObject({ outcome: "no-match", proposal: { score: 0.59 } });
    expect(decision.workings.map(({ name, value }) => [name, Number(value.toFixed(6))])).toEqual([
      ["fansPoints", 0.025],
      ["fanQualityPoints", 0.08],
      ["styleFitPoints", 0.135],
      ["pastCasesPoints", 0.05],
      ["interactionRatePoints", 0.15],
      ["conversionRatePoints", 0.15],
      ["score", 0.59],
    ]);
  });

  // A figure alone: its full mark and beyond scores 1.
  test.each([
    ["fans", "fansWeight", 2500, 0.25],
    ["fans", "fansWeight", 10_000, 1],
    ["fans", "fansWeight", 90_000, 1],
    ["fanQuality", "fanQualityWeight", 0.7, 0.7],
    ["styleFit", "styleFitWeight", 0.3, 0.3],
    ["pastCases", "pastCasesWeight", 3, 0.75],
    ["pastCases", "pastCasesWeight", 5, 1],
    ["interactionRate", "interactionRateWeight", 0.025, 0.25],
    ["interactionRate", "interactionRateWeight", 0.2, 1],
    ["conversionRate", "conversionRateWeight", 0.04, 0.8],
    ["conversionRate", "conversionRateWeight", 0.06, 1],
  ])("scores %s, which alone has a %s, of %s with %s", (fact, weight, value, score) => {
    const none = {
      fansWeight: 0,
      fanQualityWeight: 0,
      styleFitWeight: 0,
      pastCasesWeight: 0,
      interactionRateWeight: 0,
      conversionRateWeight: 0,
    };
    expect(scoreOf({ [fact]: value }, { ...none, [weight]: 2 })).toEqual({ score });
  });

  // The style weighs 3 of 20: 0.59 + 0.15 × (style − 0.9) reaches 0.6 at a style of 0.96667.
  test.each([
    [0.9666, "no-match"],
    [0.9667, "match"],
  ])("with a style of %s is %s", (styleFit, outcome) => {
    expect(decideWith(kolMatch, params, { ...facts, styleFit }).outcome).toBe(outcome);
  });

  test("matches at the very score that is asked for", () => {
    expect(decideWith(kolMatch, { ...params, matchFromScore: 0.59 }, facts).outcome).toBe("match");
    expect(decideWith(kolMatch, { ...params, matchFromScore: 0.590001 }, facts).outcome).toBe("no-match");
  });

  test("refuses weights that are all 0", () => {
    const weightless = Object.fromEntries(
      Object.keys(params)
        .filter((name) => name.endsWith("Weight"))
        .map((name) => [name, 0]),
    );
    expect(messageOf(() => scoreOf({}, weightless))).toContain("fansWeight");
    for (const only of Object.keys(weightless))
      expect(messageOf(() => scoreOf({}, { ...weightless, [only]: 0.0005 }))).toBe("");
  });

  testMissing(kolMatch, facts, params, {});

  testImpossible(kolMatch, facts, params, [
    ["fans", 0, -1],
    ["fanQuality", 1, 1.01],
    ["styleFit", 1, 1.01],
    ["pastCases", 0, -1],
    ["interactionRate", 0, -0.01],
    ["conversionRate", 1, 1.01],
    ["fullMarkConversionRate", 1, 1.01],
    ["fullMarkFans", 0.1, 0],
    ["fansWeight", 0, -0.1],
    ["matchFromScore", 1, 1.01],
  ]);
});
