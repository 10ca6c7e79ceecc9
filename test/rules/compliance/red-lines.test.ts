import { describe, expect, test } from "vitest";
import { complianceRedLines } from "../../../src/rules/compliance/red-lines.js";
import { redlineStarterParams } from "../../../src/rules/redline/starter-params.js";
import { defineRulebook } from "../../../src/rules/rulebook/define-rulebook.js";

const layers = [{ id: "starter", params: redlineStarterParams }];
const rules = defineRulebook({ rules: [complianceRedLines], layers }).at();
const decide = (facts: object) => rules.decide("compliance.red-lines", facts);

describe("complianceRedLines", () => {
  test("has a name of its own", () => {
    expect(complianceRedLines.title).toEqual({ en: "All red lines", zh: "合规红线" });
  });

  test("is a red line", () => {
    expect(decide({ texts: {} }).redLine).toBe(true);
  });

  test.each([
    ["刷单", "redline.brushing"],
    ["好评返现", "redline.review-bribery"],
    ["加微信", "redline.diversion"],
    ["高仿", "redline.infringement"],
    ["冰毒", "redline.banned-goods"],
    ["恶意举报", "redline.unfair-competition"],
  ])("refuses %s by %s alone", (plan, id) => {
    const decision = decide({ texts: { plan } });
    expect(decision.outcome).toBe("reject");
    expect(decision.parts?.filter(({ outcome }) => outcome === "reject").map(({ rule }) => rule)).toEqual([
      id,
    ]);
  });

  test("accepts a text that crosses none", () => {
    expect(decide({ texts: { plan: "直播上新，投放搜索广告" } }).outcome).toBe("accept");
  });

  test("is refused by one fact, and undecided while nothing is known for the others", () => {
    expect(decide({ purposes: ["brushing"] }).outcome).toBe("reject");
    expect(decide({ purposes: ["ads"] }).outcome).toBe("undecided");
    expect(decide({ purposes: ["ads"], texts: { plan: "直播" } }).outcome).toBe("accept");
    expect(decide({}).outcome).toBe("undecided");
  });
});
