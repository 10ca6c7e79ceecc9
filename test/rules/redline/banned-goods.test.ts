import { describe, expect, test } from "vitest";
import { redlineBannedGoods } from "../../../src/rules/redline/banned-goods.js";
import { starterWordingLexicon } from "../../../src/rules/wording/starter-lexicon.js";
import { decideWith, testMissing } from "../test-missing.js";

const params = { bannedCategories: ["weapons"] };
const decide = (facts: object) => decideWith(redlineBannedGoods, params, { ...facts });

describe("redlineBannedGoods", () => {
  test("is a red line", () => {
    expect(redlineBannedGoods.redLine).toBe(true);
  });

  // R227: no banned goods, no illegal marketing
  test.each<[object, string]>([
    [{ category: "shoes" }, "accept"],
    [{ category: "weapons" }, "reject"],
    [{ illegalMarketing: false }, "accept"],
    [{ illegalMarketing: true }, "reject"],
    [{ category: "shoes", illegalMarketing: true }, "reject"],
    [{ category: "weapons", illegalMarketing: false }, "reject"],
    [{ texts: { title: "仿真枪" } }, "reject"],
    [{ texts: { title: "大麻纤维衬衫" } }, "accept"],
    [{ category: "shoes", texts: { title: "假币" } }, "reject"],
    [{ category: "weapons", texts: { title: "水杯" } }, "reject"],
  ])("with %j: %s", (facts, outcome) => {
    expect(decide(facts).outcome).toBe(outcome);
  });

  test("is undecided when it is given nothing", () => {
    expect(decide({}).missing.map(({ name }) => name)).toEqual(["category", "illegalMarketing", "texts"]);
    expect(decide({}).outcome).toBe("undecided");
  });

  testMissing(
    redlineBannedGoods,
    { category: "shoes", illegalMarketing: false, texts: { title: "鞋" } },
    { ...params, lexicon: starterWordingLexicon, extraTerms: {}, allowedTerms: ["x"] },
    {
      category: "accept",
      illegalMarketing: "accept",
      texts: "accept",
      lexicon: "accept",
      extraTerms: "accept",
      allowedTerms: "accept",
    },
  );
});
