import { describe, expect, test } from "vitest";
import { toolSelection } from "../../../src/rules/tool/selection.js";
import { toolStarterParams } from "../../../src/rules/tool/starter-params.js";
import { decideWith } from "../test-missing.js";

const facts = { fit: 1, compatibility: 1, costBenefit: 1, easeOfLearning: 1, toolsInUse: 9 };
const decide = (change: object) =>
  decideWith(toolSelection, toolStarterParams["tool.selection"] ?? {}, { ...facts, ...change });

describe("toolStarterParams", () => {
  test.each([
    [{}, "adopt"],
    [{ toolsInUse: 10 }, "decline"],
    [{ easeOfLearning: 0.4 }, "adopt"],
    [{ easeOfLearning: 0.3999 }, "decline"],
    // 0.4 × 0.6 + 0.1 × 0.6 = 0.3 lost
    [{ fit: 0.4, easeOfLearning: 0.4 }, "adopt"],
    [{ fit: 0.4, easeOfLearning: 0.4, costBenefit: 0.999 }, "decline"],
  ])("with %j: %s", (change, outcome) => {
    expect(Object.keys(toolStarterParams)).toEqual([toolSelection.id]);
    expect(decide(change).outcome).toBe(outcome);
  });

  test.each([
    [{ fit: 0.5 }, 0.8],
    [{ compatibility: 0.5 }, 0.875],
    [{ costBenefit: 0.5 }, 0.875],
    [{ easeOfLearning: 0.5 }, 0.95],
  ])("score %j at %s", (change, value) => {
    expect(decide(change).workings).toContainEqual(expect.objectContaining({ name: "score", value }));
  });
});
