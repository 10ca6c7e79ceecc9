import { communityActivity } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusals } from "../refuses.js";

describe("communityActivity", () => {
  test.each([
    { origin: "an example worked by hand", activeMembers: 90, members: 450, expected: 0.2 },
    { origin: "nothing of something", activeMembers: 0, members: 450, expected: 0 },
    { origin: "all of it", activeMembers: 450, members: 450, expected: 1 },
    { origin: "nothing at all", activeMembers: 0, members: 0, expected: null },
  ])("gives $expected for $origin", ({ activeMembers, members, expected }) => {
    const value = communityActivity({ activeMembers, members });
    if (expected === null) expect(value).toBeNull();
    else expect(value).toBeCloseTo(expected, 6);
  });

  testRefusals(
    communityActivity,
    { activeMembers: 90, members: 450 },
    { activeMembers: [-1, 1.5, 451], members: [-1, 1.5] },
  );
});
