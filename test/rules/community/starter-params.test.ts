import { describe, expect, test } from "vitest";
import { communityBalance } from "../../../src/rules/community/balance.js";
import { communityStarterParams } from "../../../src/rules/community/starter-params.js";
import { decideWithStarter } from "../decide-with-starter.js";

const decide = decideWithStarter([communityBalance], communityStarterParams);

describe("communityStarterParams", () => {
  test.each([
    [8, 1, "undecided"],
    [8, 2, "balanced"],
    [900, 100, "balanced"],
    [901, 99, "too-social"],
    [700, 300, "balanced"],
    [699, 301, "too-commercial"],
  ])("give %s social and %s commercial posts %s", (socialPosts, commercialPosts, outcome) => {
    expect(decide("community.balance", { socialPosts, commercialPosts }).outcome).toBe(outcome);
  });
});
