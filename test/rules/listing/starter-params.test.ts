import { describe, expect, test } from "vitest";
import { listingDetailPage, listingTitle } from "../../../src/rules/listing/index.js";
import { listingStarterParams } from "../../../src/rules/listing/starter-params.js";
import { defineRulebook } from "../../../src/rules/rulebook/define-rulebook.js";

const rules = defineRulebook({
  rules: [listingTitle, listingDetailPage],
  layers: [{ id: "starter", assumed: true, params: listingStarterParams }],
}).at();

describe("listingStarterParams", () => {
  test.each([
    "新品",
    "新款",
    "上新",
    "包邮",
    "特价",
    "限时",
    "促销",
    "直降",
    "热卖",
    "New",
    "Sale",
    "Free Shipping",
  ])("take %s for a promotion word", (word) => {
    const facts = { coreKeywords: ["杯"], attributeWords: ["玻璃"] };
    expect(rules.decide("listing.title", { ...facts, title: `玻璃 杯 ${word}` }).outcome).toBe("accept");
    expect(rules.decide("listing.title", { ...facts, title: "玻璃 杯" }).outcome).toBe("reject");
  });

  test("let a page do without reviews, and without nothing else", () => {
    const all = [
      "pain-scene",
      "solution",
      "selling-points",
      "parameters",
      "reviews",
      "purchase-notes",
    ] as const;
    const good = { attractive: true, pointProminent: true, doubtsRemoved: true };
    const outcomes = all.map(
      (lacking) =>
        rules.decide("listing.detail-page", { ...good, sections: all.filter((one) => one !== lacking) })
          .outcome,
    );
    expect(outcomes).toEqual(["revise", "revise", "revise", "revise", "accept", "revise"]);
  });
});
