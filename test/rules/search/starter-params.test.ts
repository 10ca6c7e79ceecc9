import { describe, expect, test } from "vitest";
import { searchRankScore } from "../../../src/rules/search/rank-score.js";
import { searchStarterParams } from "../../../src/rules/search/starter-params.js";
import { decideWithStarter } from "../decide-with-starter.js";

const decide = decideWithStarter([searchRankScore], searchStarterParams);
const none = { relevance: 1, clickRateScore: 0, conversionRateScore: 0, experience: 0, activity: 0 };

describe("searchStarterParams", () => {
  // 3, 3, 2 and 1 of 9
  test.each([
    [{ clickRateScore: 1 }, 0.333333],
    [{ conversionRateScore: 1 }, 0.333333],
    [{ experience: 1 }, 0.222222],
    [{ activity: 1 }, 0.111111],
  ])("weigh %j with %s", (change, score) => {
    expect(decide("search.rank-score", { ...none, ...change }).proposal).toMatchObject({ score });
  });

  test.each([
    [0.6, "competes"],
    [0.5999, "falls-behind"],
  ])("with everything else at its best, a relevance of %s: %s", (relevance, outcome) => {
    const best = { relevance, clickRateScore: 1, conversionRateScore: 1, experience: 1, activity: 1 };
    expect(decide("search.rank-score", best).outcome).toBe(outcome);
  });
});
