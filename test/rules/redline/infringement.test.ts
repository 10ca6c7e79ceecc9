import { describe, expect, test } from "vitest";
import { redlineInfringement } from "../../../src/rules/redline/infringement.js";
import { starterWordingLexicon } from "../../../src/rules/wording/starter-lexicon.js";
import { decideWith, testMissing } from "../test-missing.js";

const decide = (facts: object) => decideWith(redlineInfringement, {}, { ...facts });

describe("redlineInfringement", () => {
  test("is a red line", () => {
    expect(redlineInfringement.redLine).toBe(true);
  });

  // R226
  test.each<[object, string]>([
    [{ infringes: false }, "accept"],
    [{ infringes: true }, "reject"],
    [{ texts: { title: "高仿包" } }, "reject"],
    [{ texts: { title: "replica handbag" } }, "reject"],
    [{ texts: { title: "帆布包" } }, "accept"],
    [{ infringes: true, texts: { title: "帆布包" } }, "reject"],
    [{ infringes: false, texts: { title: "高仿包" } }, "reject"],
  ])("with %j: %s", (facts, outcome) => {
    expect(decide(facts).outcome).toBe(outcome);
  });

  test("is undecided when it is given nothing", () => {
    expect(decide({})).toMatchObject({
      outcome: "undecided",
      missing: [{ name: "infringes" }, { name: "texts" }],
    });
  });

  testMissing(
    redlineInfringement,
    { infringes: false, texts: { title: "帆布包" } },
    { lexicon: starterWordingLexicon, extraTerms: {}, allowedTerms: ["x"] },
    { infringes: "accept", texts: "accept", lexicon: "accept", extraTerms: "accept", allowedTerms: "accept" },
  );
});
