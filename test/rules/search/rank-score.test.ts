import { describe, expect, test } from "vitest";
import { searchRankScore } from "../../../src/rules/search/rank-score.js";
import { messageOf } from "../error-of.js";
import { testImpossible } from "../test-impossible.js";
import { decideWith, testMissing } from "../test-missing.js";

const params = {
  clickRateWeight: 3,
  conversionRateWeight: 4,
  experienceWeight: 2,
  activityWeight: 1,
  competesFromScore: 0.5,
};
const facts = { relevance: 0.8, clickRateScore: 0.5, conversionRateScore: 0.6, experience: 0.9, activity: 1 };
const decide = (change: Partial<typeof facts>, other: object = {}) =>
  decideWith(searchRankScore, { ...params, ...other }, { ...facts, ...change });

describe("searchRankScore", () => {
  // R258: (0.5 × 3 + 0.6 × 4 + 0.9 × 2 + 1 × 1) ÷ 10 = 0.67, times the relevance.
  test("multiplies the weighted mean by the relevance", () => {
    expect(decide({})).toMatchObject({ outcome: "competes", proposal: { score: 0.536 } });
    expect(decide({ relevance: 0 })).toMatchObject({ outcome: "falls-behind", proposal: { score: 0 } });
    // (0.91 × 3 + 0.48 × 4 + 0.75 × 2 + 0.223) ÷ 10 = 0.6373, and 0.333 × 0.6373 = 0.2122209
    const weak = {
      relevance: 0.333,
      clickRateScore: 0.91,
      conversionRateScore: 0.48,
      experience: 0.75,
      activity: 0.223,
    };
    expect(decide(weak).proposal).toMatchObject({ score: 0.212221 });
  });

  test.each([
    [0.536, "competes"],
    [0.536001, "falls-behind"],
  ])("competes from its score on: %s is %s", (competesFromScore, outcome) => {
    expect(decide({}, { competesFromScore }).outcome).toBe(outcome);
  });

  test.each([
    // full relevance gains 0.2 × 0.67 = 0.134; conversion 0.8 × 0.4 × 4 ÷ 10 = 0.128, clicks 0.8 × 0.5 × 3 ÷ 10 = 0.12
    [{}, "relevance"],
    // 0.19 × 0.67 = 0.1273 against 0.81 × 0.16 = 0.1296
    [{ relevance: 0.81 }, "conversionRateScore"],
    [{ relevance: 1, conversionRateScore: 1 }, "clickRateScore"],
    [{ relevance: 1, conversionRateScore: 1, clickRateScore: 1, experience: 0.4 }, "experience"],
    [{ relevance: 1, conversionRateScore: 1, clickRateScore: 1, experience: 1, activity: 0 }, "activity"],
    [{ relevance: 0, conversionRateScore: 0, clickRateScore: 0, experience: 0, activity: 0 }, "relevance"],
    [{ relevance: 0.9, conversionRateScore: 1, clickRateScore: 1, experience: 1, activity: 1 }, "relevance"],
    [
      { relevance: 0.9995, conversionRateScore: 1, clickRateScore: 1, experience: 1, activity: 1 },
      "relevance",
    ],
    // at half the click rate both gain the same: 0.15 × 0.85 and 0.85 × 0.5 × 3 ÷ 10 are 0.1275
    [
      { relevance: 0.85, conversionRateScore: 1, clickRateScore: 0.49999, experience: 1, activity: 1 },
      "clickRateScore",
    ],
    [
      { relevance: 0.85, conversionRateScore: 1, clickRateScore: 0.50001, experience: 1, activity: 1 },
      "relevance",
    ],
  ])("with %j works first on %s", (change, improveFirst) => {
    expect(decide(change).proposal).toMatchObject({ improveFirst });
  });

  test("has nothing to work on at the top", () => {
    const best = { relevance: 1, clickRateScore: 1, conversionRateScore: 1, experience: 1, activity: 1 };
    expect(decide(best).proposal).toEqual({ score: 1 });
  });

  test("holds that click and conversion rates weigh more than the others", () => {
    const fault = (other: object) => messageOf(() => decide({}, other));
    expect(fault({ clickRateWeight: 2 })).toContain("clickRateWeight");
    expect(fault({ clickRateWeight: 2.01 })).toBe("");
    expect(fault({ conversionRateWeight: 2 })).toContain("conversionRateWeight");
    expect(fault({ conversionRateWeight: 2.01 })).toBe("");
    expect(fault({ activityWeight: 3 })).toContain("clickRateWeight");
    expect(fault({ clickRateWeight: 9, activityWeight: 4 })).toContain("conversionRateWeight");
    expect(fault({ clickRateWeight: 9, activityWeight: 3.99 })).toBe("");
  });

  testMissing(searchRankScore, facts, params, {});

  testImpossible(searchRankScore, facts, params, [
    ["relevance", 1, 1.01],
    ["clickRateScore", 1, 1.01],
    ["conversionRateScore", 1, 1.01],
    ["experience", 1, 1.01],
    ["activity", 1, 1.01],
    ["activityWeight", 0, -0.1],
    ["competesFromScore", 1, 1.01],
  ]);
});
