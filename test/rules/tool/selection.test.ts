import { describe, expect, test } from "vitest";
import { toolSelection } from "../../../src/rules/tool/selection.js";
import { messageOf } from "../error-of.js";
import { decideWith, testMissing } from "../test-missing.js";

const params = {
  fitWeight: 4,
  compatibilityWeight: 3,
  costBenefitWeight: 2,
  easeOfLearningWeight: 1,
  minimumScore: 0.6,
  minimumEach: 0.2,
  maximumTools: 5,
};
const facts = { fit: 1, compatibility: 1, costBenefit: 1, easeOfLearning: 1, toolsInUse: 4 };
const decide = (change: Partial<typeof facts>) => decideWith(toolSelection, params, { ...facts, ...change });

describe("toolSelection", () => {
  // R241: fit, compatibility, cost-benefit and learning curve. By hand, with the weights 4, 3, 2 and 1 of 10.
  test.each([
    [{ fit: 0.5 }, 0.8],
    [{ compatibility: 0.5 }, 0.85],
    [{ costBenefit: 0.5 }, 0.9],
    [{ easeOfLearning: 0.5 }, 0.95],
  ])("with %j scores %s", (change, score) => {
    expect(decide(change).workings).toContainEqual(expect.objectContaining({ name: "score", value: score }));
  });

  test.each([
    // 0.4 × 0.8 = 0.32 is lost on the fit, and 0.2 × 0.4 = 0.08 on the cost-benefit
    [{ fit: 0.2, costBenefit: 0.59 }, "decline"],
    [{ fit: 0.2, costBenefit: 0.6 }, "adopt"],
    [{ fit: 0.2, costBenefit: 0.61 }, "adopt"],
  ])("with %j is to %s by the score", (change, outcome) => {
    expect(decide(change).outcome).toBe(outcome);
  });

  test.each(["fit", "compatibility", "costBenefit", "easeOfLearning"])(
    "takes no tool with a bad %s",
    (fact) => {
      expect([0.199, 0.2, 0.201].map((value) => decide({ [fact]: value }).outcome)).toEqual([
        "decline",
        "adopt",
        "adopt",
      ]);
    },
  );

  // R241: not too many tools.
  test("takes no tool too many, the new one counted", () => {
    expect([3, 4, 5, 6].map((toolsInUse) => decide({ toolsInUse }).outcome)).toEqual([
      "adopt",
      "adopt",
      "decline",
      "decline",
    ]);
  });

  test("needs one weight at the least", () => {
    const none = { fitWeight: 0, compatibilityWeight: 0, costBenefitWeight: 0, easeOfLearningWeight: 0 };
    expect(messageOf(() => decideWith(toolSelection, { ...params, ...none }, facts))).toContain(
      "tool.selection.fitWeight",
    );
    for (const only of Object.keys(none))
      expect(decideWith(toolSelection, { ...params, ...none, [only]: 0.0005 }, facts).outcome).toBe("adopt");
  });

  testMissing(toolSelection, facts, params, {});
});
