import { describe, expect, test } from "vitest";
import { competitionDifferentiation, competitionHealthyItem } from "../../../src/rules/competition/index.js";
import { competitionStarterParams } from "../../../src/rules/competition/starter-params.js";
import { decideWithStarter } from "../decide-with-starter.js";

const decide = decideWithStarter(
  [competitionDifferentiation, competitionHealthyItem],
  competitionStarterParams,
);
const item = { penalised: false, suspectSales: false, daysOnSale: 60, unitsSoldIn30Days: 30 };

describe("competitionStarterParams", () => {
  test.each<[string, object, string]>([
    ["competition.differentiation", { followsRival: true, answersTried: 0 }, "differentiate"],
    ["competition.differentiation", { followsRival: true, answersTried: 1 }, "cut"],
    ["competition.healthy-item", item, "healthy"],
    ["competition.healthy-item", { ...item, daysOnSale: 59.999 }, "unhealthy"],
    ["competition.healthy-item", { ...item, unitsSoldIn30Days: 29.999 }, "unhealthy"],
  ])("%s of %j: %s", (rule, facts, outcome) => {
    expect(decide(rule, facts).outcome).toBe(outcome);
  });
});
