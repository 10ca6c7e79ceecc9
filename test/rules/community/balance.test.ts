import { describe, expect, test } from "vitest";
import { communityBalance } from "../../../src/rules/community/balance.js";
import { messageOf } from "../error-of.js";
import { testImpossible } from "../test-impossible.js";
import { decideWith, testMissing } from "../test-missing.js";

const params = { minimumPosts: 20, minimumCommercialShare: 0.2, maximumCommercialShare: 0.4 };
const outcomeOf = (socialPosts: number, commercialPosts: number) =>
  decideWith(communityBalance, params, { socialPosts, commercialPosts }).outcome;

describe("communityBalance", () => {
  // R236: too much selling drives members away, none does not pay.
  test.each([
    [81, 19, "too-social"],
    [80, 20, "balanced"],
    [60, 40, "balanced"],
    [59, 41, "too-commercial"],
    [0, 100, "too-commercial"],
    [100, 0, "too-social"],
  ])("of %s social and %s commercial posts is %s", (social, commercial, outcome) => {
    expect(outcomeOf(social, commercial)).toBe(outcome);
  });

  test.each([
    [0, 0, "undecided"],
    [13, 6, "undecided"],
    [14, 6, "balanced"],
    [15, 6, "balanced"],
  ])("says nothing of too few posts: %s and %s is %s", (social, commercial, outcome) => {
    expect(outcomeOf(social, commercial)).toBe(outcome);
  });

  test("takes the commercial share of no posts for 0", () => {
    const { workings } = decideWith(communityBalance, params, { socialPosts: 0, commercialPosts: 0 });
    expect(workings).toContainEqual(expect.objectContaining({ name: "commercialShare", value: 0 }));
  });

  test("refuses a band that is none", () => {
    const band = (minimumCommercialShare: number) =>
      messageOf(() =>
        decideWith(
          communityBalance,
          { ...params, minimumCommercialShare },
          { socialPosts: 1, commercialPosts: 1 },
        ),
      );
    expect(band(0.4)).toBe("");
    expect(band(0.41)).toContain("minimumCommercialShare");
  });

  testMissing(communityBalance, { socialPosts: 70, commercialPosts: 30 }, params, {});

  testImpossible(communityBalance, { socialPosts: 70, commercialPosts: 30 }, params, [
    ["socialPosts", 0, -1],
    ["commercialPosts", 0, -1],
    ["minimumPosts", 1, 0],
    ["minimumCommercialShare", 0, -0.01],
    ["maximumCommercialShare", 1, 1.01],
  ]);
});
