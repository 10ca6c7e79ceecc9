import { describe, expect, test } from "vitest";
import { penaltyFollowUp } from "../../../src/rules/penalty/follow-up.js";
import { penaltyStarterParams } from "../../../src/rules/penalty/starter-params.js";
import { decideWith, testMissing } from "../test-missing.js";

const all = { optionalSteps: [] };
const starter = penaltyStarterParams["penalty.follow-up"] ?? {};

describe("penaltyFollowUp", () => {
  // R223: analyse, rectify, appeal, adjust
  test.each<[string[], string, object]>([
    [[], "incomplete", { next: "analyse" }],
    [["analyse"], "incomplete", { next: "rectify" }],
    [["analyse", "rectify"], "incomplete", { next: "appeal" }],
    [["analyse", "rectify", "appeal"], "incomplete", { next: "adjust" }],
    [["analyse", "rectify", "appeal", "adjust"], "complete", {}],
    [["appeal"], "out-of-order", { next: "analyse" }],
    [["rectify", "analyse"], "out-of-order", { next: "appeal" }],
    [["analyse", "rectify", "adjust"], "out-of-order", { next: "appeal" }],
    [["analyse", "rectify", "adjust", "appeal"], "out-of-order", {}],
    [["analyse", "analyse"], "out-of-order", { next: "rectify" }],
  ])("after %j it is %s", (stepsDone, outcome, proposal) => {
    expect(decideWith(penaltyFollowUp, all, { stepsDone })).toMatchObject({ outcome, proposal });
    expect(decideWith(penaltyFollowUp, all, { stepsDone }).proposal).toEqual(proposal);
  });

  // The starter layer: an appeal may be left out, and is in its place when there is one
  test.each<[string[], string]>([
    [["analyse", "rectify", "adjust"], "complete"],
    [["analyse", "rectify", "appeal", "adjust"], "complete"],
    [["analyse", "appeal", "rectify", "adjust"], "out-of-order"],
    [["analyse", "rectify", "adjust", "appeal"], "out-of-order"],
    [["rectify", "adjust"], "out-of-order"],
    [["analyse", "rectify"], "incomplete"],
  ])("where no appeal is needed, after %j it is %s", (stepsDone, outcome) => {
    expect(decideWith(penaltyFollowUp, starter, { stepsDone }).outcome).toBe(outcome);
  });

  test("follows the order that a layer sets", () => {
    const own = { ...all, stepOrder: ["appeal", "adjust"] };
    expect(decideWith(penaltyFollowUp, own, { stepsDone: ["appeal", "adjust"] }).outcome).toBe("complete");
    expect(decideWith(penaltyFollowUp, own, { stepsDone: ["analyse", "appeal", "adjust"] }).outcome).toBe(
      "out-of-order",
    );
  });

  const stepOrder = ["analyse", "rectify", "appeal", "adjust"];
  testMissing(penaltyFollowUp, { stepsDone: ["analyse"] }, { ...all, stepOrder }, {});
});
