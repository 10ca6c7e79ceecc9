import { describe, expect, test } from "vitest";
import { listingTitle } from "../../../src/rules/listing/title.js";
import { decideWith, testMissing } from "../test-missing.js";

const params = { promotionWords: ["包邮", "sale"] };
const facts = {
  title: "连衣裙 雪纺 包邮",
  coreKeywords: ["连衣裙", "dress"],
  attributeWords: ["雪纺", "red"],
};
const decide = (change: object) => decideWith(listingTitle, params, { ...facts, ...change });

describe("listingTitle", () => {
  // R205: core keyword, attribute word, promotion word: each of them
  test.each([
    ["连衣裙 雪纺 包邮", "accept"],
    ["雪纺 包邮", "reject"],
    ["连衣裙 包邮", "reject"],
    ["连衣裙 雪纺", "reject"],
    ["", "reject"],
    ["SALE: Red Dress", "accept"],
    ["ＤＲＥＳＳ red sale", "accept"],
    ["連衣裙 雪紡 包郵", "accept"],
  ])("%j is %s", (title, outcome) => {
    expect(decide({ title }).outcome).toBe(outcome);
  });

  test("needs words to look for", () => {
    expect(decide({ coreKeywords: [] }).outcome).toBe("reject");
    expect(decide({ attributeWords: [] }).outcome).toBe("reject");
  });

  test("asks for no promotion word where a layer wants none", () => {
    expect(decideWith(listingTitle, { promotionWords: [] }, { ...facts, title: "连衣裙 雪纺" }).outcome).toBe(
      "accept",
    );
  });

  test("says which word is lacking", () => {
    const failed = decide({ title: "连衣裙" })
      .checks.filter(({ passed }) => !passed)
      .map(({ name }) => name);
    expect(failed).toEqual(["attributeWords in title", "promotionWords in title"]);
  });

  testMissing(listingTitle, facts, params, {});
});
