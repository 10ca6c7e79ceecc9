import { describe, expect, test } from "vitest";
import { redlineUnfairCompetition } from "../../../src/rules/redline/unfair-competition.js";
import { starterWordingLexicon } from "../../../src/rules/wording/starter-lexicon.js";
import { decideWith, testMissing } from "../test-missing.js";

const decide = (facts: object) => decideWith(redlineUnfairCompetition, {}, { ...facts });

describe("redlineUnfairCompetition", () => {
  test("is a red line", () => {
    expect(redlineUnfairCompetition.redLine).toBe(true);
  });

  // R228: no malicious reports
  test.each<[object, string]>([
    [{ practices: [] }, "accept"],
    [{ practices: ["price-comparison"] }, "accept"],
    [{ practices: ["price-comparison", "malicious-reporting"] }, "reject"],
    [{ texts: { task: "组织恶意举报" } }, "reject"],
    [{ texts: { task: "应对恶意举报" } }, "accept"],
    [{ practices: ["malicious-reporting"], texts: { task: "选品" } }, "reject"],
    [{ practices: [], texts: { task: "给竞品刷差评" } }, "reject"],
  ])("with %j: %s", (facts, outcome) => {
    expect(decide(facts).outcome).toBe(outcome);
  });

  test("refuses the practices that a layer names", () => {
    const params = { unfairPractices: ["fake-orders-at-rivals"] };
    const outcomeOf = (practice: string) =>
      decideWith(redlineUnfairCompetition, params, { practices: [practice] }).outcome;
    expect(["fake-orders-at-rivals", "malicious-reporting"].map(outcomeOf)).toEqual(["reject", "accept"]);
  });

  test("is undecided when it is given nothing", () => {
    expect(decide({})).toMatchObject({
      outcome: "undecided",
      missing: [{ name: "practices" }, { name: "texts" }],
    });
  });

  testMissing(
    redlineUnfairCompetition,
    { practices: [], texts: { task: "选品" } },
    { unfairPractices: ["x"], lexicon: starterWordingLexicon, extraTerms: {}, allowedTerms: ["x"] },
    { practices: "accept", texts: "accept", lexicon: "accept", extraTerms: "accept", allowedTerms: "accept" },
  );
});
