import { describe, expect, test } from "vitest";
import { redlineReviewBribery } from "../../../src/rules/redline/review-bribery.js";
import { starterWordingLexicon } from "../../../src/rules/wording/starter-lexicon.js";
import { decideWith, testMissing } from "../test-missing.js";

const decide = (facts: object, params: object = {}) =>
  decideWith(redlineReviewBribery, { ...params }, { ...facts });
const permitted = { rewardedReviewsPermitted: true };
const change = { request: "review-change", rewarded: false, pressed: false, problemSolved: true };

describe("redlineReviewBribery", () => {
  test("is a red line", () => {
    expect(redlineReviewBribery.redLine).toBe(true);
  });

  // E-22: rewards are off by default; a review without a condition may be asked for
  test.each<[object, string]>([
    [{ request: "none" }, "accept"],
    [{ request: "review", rewarded: false }, "accept"],
    [{ request: "review", rewarded: true, positiveCondition: true }, "reject"],
    [{ request: "review", rewarded: true, positiveCondition: false }, "reject"],
    [{ request: "review", rewarded: true }, "reject"],
    [{ request: "review" }, "undecided"],
  ])("by default %j: %s", (facts, outcome) => {
    expect(decide(facts).outcome).toBe(outcome);
  });

  test.each<[object, string]>([
    [{ request: "review", rewarded: true, positiveCondition: false }, "accept"],
    [{ request: "review", rewarded: true, positiveCondition: true }, "reject"],
    [{ request: "review", rewarded: true }, "undecided"],
    [{ request: "review", rewarded: false }, "accept"],
    [{ request: "review" }, "undecided"],
    [{ ...change, rewarded: true, positiveCondition: false }, "reject"],
  ])("where a layer permits rewards %j: %s", (facts, outcome) => {
    expect(decide(facts, permitted).outcome).toBe(outcome);
  });

  // R219: never forced or bribed, and asked for only after the problem is solved
  test.each<[object, string]>([
    [{}, "accept"],
    [{ rewarded: true }, "reject"],
    [{ pressed: true }, "reject"],
    [{ problemSolved: false }, "reject"],
    [{ problemSolved: null }, "undecided"],
    [{ pressed: null }, "undecided"],
    [{ pressed: null, problemSolved: false }, "reject"],
  ])("the change of a review with %j: %s", (other, outcome) => {
    expect(decide({ ...change, ...other }).outcome).toBe(outcome);
  });

  test.each([
    ["好评返现5元", "reject"],
    ["改差评送优惠券", "reject"],
    ["cash back for 5-star reviews", "reject"],
    ["晒单返现", "reject"],
    ["把中评改成好评，给您补偿", "reject"],
    ["删掉差评给您退款", "reject"],
    ["Give us five stars and we'll send you a gift card", "reject"],
    ["Remove your 1-star review and get $20", "reject"],
    ["free product in exchange for a review", "reject"],
    ["如果对处理满意，欢迎分享真实体验", "accept"],
    ["We hope all is well now. You are welcome to leave an honest review", "accept"],
    ["欢迎如实评价", "accept"],
    ["问题已解决，方便的话请更新您的评价", "accept"],
  ])("a message with %j: %s", (message, outcome) => {
    expect(decide({ texts: { message } }).outcome).toBe(outcome);
  });

  test("where rewards are permitted lets pass the text that offers one for any review", () => {
    expect(decide({ texts: { card: "晒单返现" } }, permitted).outcome).toBe("accept");
    expect(decide({ texts: { card: "好评返现" } }, permitted).outcome).toBe("reject");
  });

  test("says what must change", () => {
    expect(decide({ ...change, problemSolved: false }).toPass).toEqual([
      { changes: [{ fact: "problemSolved", from: false, operator: "=", to: true }] },
    ]);
  });

  test("is undecided when it is given nothing", () => {
    expect(decide({})).toMatchObject({
      outcome: "undecided",
      missing: [{ name: "request" }, { name: "texts" }],
    });
  });

  testMissing(
    redlineReviewBribery,
    { ...change, positiveCondition: false, texts: { card: "谢谢" } },
    { ...permitted, lexicon: starterWordingLexicon, extraTerms: {}, allowedTerms: ["好评返"] },
    {
      request: "accept",
      rewarded: "undecided",
      positiveCondition: "accept",
      pressed: "undecided",
      problemSolved: "undecided",
      texts: "accept",
      lexicon: "accept",
      extraTerms: "accept",
      allowedTerms: "accept",
    },
  );
});
