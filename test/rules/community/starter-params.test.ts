import { describe, expect, test } from "vitest";
import { communityBalance } from "../../../src/rules/community/balance.js";
import { communityStarterParams } from "../../../src/rules/community/starter-params.js";
import { decideWithStarter } from "../decide-with-starter.js";

const decide = decideWithStarter([communityBalance], communityStarterParams);

describe("communityStarterParams", () => {
  test.each([
    [8, 1, "undecided"],
    [8, 2, "balanced"],
    [90_000, 10_000, "balanced"],
    [90_001, 9_999, "too-social"],
    [70_000, 30_000, "balanced"],
    [69_999, 30_001, "too-commercial"],
  ])("give %s social and %s commercial posts %s", (socialPosts, commercialPosts, outcome) => {
    expect(decide("community.balance", { socialPosts, commercialPosts }).outcome).toBe(outcome);
  });
});
