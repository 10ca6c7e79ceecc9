import { describe, expect, test } from "vitest";
import * as rules from "../../../src/rules/member/index.js";
import { memberStarterParams } from "../../../src/rules/member/starter-params.js";
import { decideWithStarter } from "../decide-with-starter.js";

const decide = decideWithStarter(Object.values(rules), memberStarterParams);

describe("memberStarterParams", () => {
  test.each([
    [[0], [4], "revise"],
    [[0, 1], [1, 4], "sound"],
    [[0, 1], [1, 3], "revise"],
    [[0, 1, 2], [1, 4, 4], "revise"],
    [[0, 1, 2], [2, 3, 4], "sound"],
    [[0, 1, 2, 3, 4], [1, 2, 3, 4, 5], "sound"],
    [[0, 1, 2, 3, 4, 5], [1, 2, 3, 4, 5, 6], "revise"],
  ])("levels from %j with %j rights: %s", (levelThresholds, levelRights, outcome) => {
    expect(decide("member.programme", { levelThresholds, levelRights }).outcome).toBe(outcome);
  });
});
