import { describe, expect, test } from "vitest";
import { redlineBrushing } from "../../../src/rules/redline/brushing.js";
import { starterWordingLexicon } from "../../../src/rules/wording/starter-lexicon.js";
import { decideWith, testMissing } from "../test-missing.js";

const decide = (facts: object) => decideWith(redlineBrushing, {}, { ...facts });

describe("redlineBrushing", () => {
  test("is a red line", () => {
    expect(redlineBrushing.redLine).toBe(true);
    expect(decide({ purposes: ["brushing"] }).redLine).toBe(true);
  });

  // E-18: the source's own list of promotion funds names brushing, which its rules forbid
  test.each<[string[], string]>([
    [["search ads", "live stream"], "accept"],
    [[], "accept"],
    [["brushing"], "reject"],
    [["search ads", "Brushing"], "reject"],
    [["fake-credit"], "reject"],
    [["Fake Orders"], "reject"],
    [["fake_reviews"], "reject"],
    [["直通车", "刷单"], "reject"],
    [["直通车", "刷 單 费用"], "reject"],
    [["shua dan"], "reject"],
    [["刷信誉"], "reject"],
    [["补单费用"], "reject"],
    [["唰单"], "reject"],
    [["brushing budget"], "reject"],
    [["fake purchases"], "reject"],
    [["补单品样"], "accept"],
    [["电动牙刷单支装样品"], "accept"],
    [["brushing teeth campaign"], "accept"],
  ])("a fund request for %j: %s", (purposes, outcome) => {
    expect(decide({ purposes }).outcome).toBe(outcome);
  });

  test.each(["brushing", "fake-credit", "fake-orders", "fake-reviews"])(
    "names the purpose %s, besides the wording that gives it away",
    (purpose) => {
      const named = decide({ purposes: [purpose] }).checks.find(({ name }) => name === "forbiddenPurposes");
      expect(named).toMatchObject({ observed: 1, threshold: 0, passed: false });
    },
  );

  test.each([
    ["plan", "第一周安排刷单200笔", "reject"],
    ["plan", "建立水军做虚假评价", "reject"],
    ["task", "buy reviews for the new SKU", "reject"],
    ["task", "培训：拒绝刷单", "accept"],
    ["plan", "投放直通车，优化主图", "accept"],
  ])("a %s with %j: %s", (field, text, outcome) => {
    expect(decide({ texts: { [field]: text } }).outcome).toBe(outcome);
  });

  test("says where it was found", () => {
    expect(decide({ purposes: ["ads", "刷·单"], texts: { plan: "刷好评" } }).proposal).toEqual({
      findings: [
        { class: "brushing", term: "刷好评", text: "刷好评", start: 0, end: 3, field: "plan" },
        { class: "brushing", term: "刷单", text: "刷·单", start: 0, end: 3, field: "purposes.1" },
      ],
    });
  });

  test("is refused by a purpose or by a text, whatever the other says", () => {
    expect(decide({ purposes: ["ads"], texts: { plan: "刷单" } }).outcome).toBe("reject");
    expect(decide({ purposes: ["brushing"], texts: { plan: "直播" } }).outcome).toBe("reject");
  });

  test("takes other classes of wording for no brushing", () => {
    expect(decide({ texts: { plan: "最佳，治疗" } })).toMatchObject({
      outcome: "accept",
      proposal: { findings: [] },
    });
  });

  test("refuses the purposes that a layer names", () => {
    const params = { forbiddenPurposes: ["Rank Boost"] };
    expect(decideWith(redlineBrushing, params, { purposes: ["rank-boost"] }).outcome).toBe("reject");
    expect(decideWith(redlineBrushing, params, { purposes: ["brushing"] }).outcome).toBe("accept");
  });

  test("is undecided when it is given nothing", () => {
    expect(decide({})).toMatchObject({
      outcome: "undecided",
      missing: [{ name: "purposes" }, { name: "texts" }],
    });
  });

  testMissing(
    redlineBrushing,
    { purposes: ["ads"], texts: { plan: "直播" } },
    {
      forbiddenPurposes: ["brushing"],
      lexicon: starterWordingLexicon,
      extraTerms: {},
      allowedTerms: ["刷单宝"],
    },
    { purposes: "accept", texts: "accept", lexicon: "accept", extraTerms: "accept", allowedTerms: "accept" },
  );
});
