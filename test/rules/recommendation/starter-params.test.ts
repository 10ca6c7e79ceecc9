import { describe, expect, test } from "vitest";
import { recommendationScore } from "../../../src/rules/recommendation/score.js";
import { recommendationStarterParams } from "../../../src/rules/recommendation/starter-params.js";
import { decideWithStarter } from "../decide-with-starter.js";

const decide = decideWithStarter([recommendationScore], recommendationStarterParams);
const none = { userFit: 0, productPerformance: 0, contentQuality: 0, timeliness: 0, policyFit: 0 };

describe("recommendationStarterParams", () => {
  test.each(Object.keys(none))("weigh %s with a fifth", (name) => {
    const { proposal } = decide("recommendation.score", { ...none, [name]: 1 });
    expect(proposal).toMatchObject({ score: 0.2 });
  });

  test.each([
    [{ userFit: 1, timeliness: 1, policyFit: 1 }, "competes"],
    [{ userFit: 1, timeliness: 1, policyFit: 0.9999 }, "falls-behind"],
  ])("call %j %s", (change, outcome) => {
    expect(decide("recommendation.score", { ...none, ...change }).outcome).toBe(outcome);
  });
});
