import { describe, expect, test } from "vitest";
import { listingWording } from "../../../src/rules/listing/wording.js";
import { starterWordingLexicon } from "../../../src/rules/wording/starter-lexicon.js";
import { decideWith, testMissing } from "../test-missing.js";

const decide = (detail: string, params: object = {}) =>
  decideWith(listingWording, { ...params }, { texts: { detail } });

describe("listingWording", () => {
  // R053 and E-20: the sample claim must be refused
  test.each([
    "3天改善敏感肌",
    "三天 改善 敏感肌",
    "温和。3天改善敏感肌",
    "敏感肌？三天改善！",
    "成分\n3天让敏感肌恢复健康",
    "Sensitive skin? Better in 3 days!",
    "i.m.p.r.o.v.e.s sensitive skin in three days",
    "improves sensitive skin in 3 days",
    "Impr0ves sensitive skin in three days",
  ])("refuses %s", (claim) => {
    expect(decide(claim).outcome).toBe("reject");
  });

  // R211: absolute wording and medical effects. The other classes are refused by default too, but for the last three.
  test.each([
    ["最佳", "absolute", "reject"],
    ["治疗湿疹", "medical", "reject"],
    ["7天美白", "exaggeration", "reject"],
    ["无效退款", "guarantee", "reject"],
    ["刷单", "brushing", "reject"],
    ["好评返现", "review-inducement", "reject"],
    ["高仿", "infringement", "reject"],
    ["冰毒", "banned-goods", "reject"],
    ["晒单返现", "rewarded-review", "accept"],
    ["加微信", "diversion", "accept"],
    ["恶意举报", "unfair-competition", "accept"],
  ])("of %s, which is %s: %s", (text, wordingClass, outcome) => {
    expect(decide(text)).toMatchObject({
      outcome,
      proposal: { findings: [{ class: wordingClass, field: "detail" }] },
    });
  });

  test("lists the findings of each text with their places", () => {
    const texts = { title: "顶级面霜", subtitle: "温和", detail: "加微信，最-佳" };
    expect(decideWith(listingWording, {}, { texts }).proposal).toEqual({
      findings: [
        { class: "absolute", term: "顶级", text: "顶级", start: 0, end: 2, field: "title" },
        { class: "diversion", term: "加{contact}", text: "加微信", start: 0, end: 3, field: "detail" },
        { class: "absolute", term: "最佳", text: "最-佳", start: 4, end: 7, field: "detail" },
      ],
    });
  });

  test("makes one check of each refused class", () => {
    const { checks } = decide("顶级，最佳", { refusedClasses: ["absolute", "medical"] });
    expect(checks).toMatchObject([
      { name: "absolute wording", operator: "<=", observed: 2, threshold: 0, passed: false },
      { name: "medical wording", observed: 0, passed: true },
    ]);
  });

  test("accepts what is clean, and texts that are empty", () => {
    expect(decide("最近上新，第一次购买包邮").outcome).toBe("accept");
    expect(decide("").outcome).toBe("accept");
    expect(decideWith(listingWording, {}, { texts: {} })).toMatchObject({
      outcome: "accept",
      proposal: { findings: [] },
    });
  });

  test("lets a layer choose the classes that refuse", () => {
    const refusedClasses = ["absolute", "medical"];
    expect(decide("7天美白", { refusedClasses })).toMatchObject({
      outcome: "accept",
      proposal: { findings: [{ class: "exaggeration" }] },
    });
  });

  test("lets a layer add terms, allow phrases or replace the lexicon", () => {
    expect(decide("镇店之宝", { extraTerms: { absolute: ["镇店之宝"] } }).outcome).toBe("reject");
    expect(decide("第一坊", { allowedTerms: ["第一坊"] }).outcome).toBe("accept");
    const lexicon = { ...starterWordingLexicon, terms: { absolute: ["绝了"] } };
    expect(decide("最佳", { lexicon }).outcome).toBe("accept");
    expect(decide("绝了", { lexicon }).outcome).toBe("reject");
  });

  testMissing(
    listingWording,
    { texts: { title: "新款" } },
    {
      refusedClasses: ["absolute"],
      lexicon: starterWordingLexicon,
      extraTerms: {},
      allowedTerms: ["第一坊"],
    },
    { lexicon: "accept", extraTerms: "accept", allowedTerms: "accept" },
  );
});
