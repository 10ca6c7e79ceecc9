import { describe, expect, test } from "vitest";
import { memberProgramme } from "../../../src/rules/member/programme.js";
import { decideWith, testMissing } from "../test-missing.js";

const params = { minimumLevels: 2, maximumLevels: 4, minimumRightsAdded: 1, minimumTopRights: 3 };
const outcomeOf = (levelThresholds: readonly number[], levelRights: readonly number[], own: object = {}) =>
  decideWith(memberProgramme, { ...params, ...own }, { levelThresholds, levelRights }).outcome;

describe("memberProgramme", () => {
  test.each([
    // thresholds, rights; R235: simple, clear gradient, rich rights
    ["three levels that rise", [0, 500, 2000], [1, 2, 4], "sound"],
    ["two levels", [0, 500], [1, 3], "sound"],
    ["two levels with the same rights", [0, 500], [3, 3], "revise"],
    ["one level", [0], [3], "revise"],
    ["no level", [], [], "revise"],
    ["four levels", [0, 1, 2, 3], [1, 2, 3, 4], "sound"],
    ["five levels", [0, 1, 2, 3, 4], [1, 2, 3, 4, 5], "revise"],
    ["levels that ask hardly more", [0, 0.0005, 0.001], [1, 2, 4], "sound"],
    ["two levels that ask the same", [0, 500, 500], [1, 2, 4], "revise"],
    ["a level that asks less", [0, 500, 400], [1, 2, 4], "revise"],
    ["a level without new rights", [0, 500, 2000], [1, 3, 3], "revise"],
    ["a level with fewer rights", [0, 500, 2000], [2, 1, 4], "revise"],
    ["a top level with just enough rights", [0, 500, 2000], [1, 2, 3], "sound"],
    ["a top level with few rights", [0, 500, 2000], [0, 1, 2], "revise"],
    ["a level whose rights are not listed", [0, 500, 2000], [1, 3], "revise"],
    ["rights of a level that does not exist", [0, 500], [1, 2, 4], "revise"],
  ])("with %s", (_case, thresholds, rights, outcome) => {
    expect(outcomeOf(thresholds, rights)).toBe(outcome);
  });

  test("asks for as many new rights as the shop wants", () => {
    const own = { minimumRightsAdded: 2 };
    expect(outcomeOf([0, 500, 2000], [1, 3, 5], own)).toBe("sound");
    expect(outcomeOf([0, 500, 2000], [1, 3, 4], own)).toBe("revise");
  });

  test("says how many rights a level adds at the least, and how many it should", () => {
    const { checks } = decideWith(memberProgramme, params, {
      levelThresholds: [0, 500, 2000],
      levelRights: [1, 3, 3],
    });
    expect(checks.find(({ name }) => name === "rightsAdded")).toMatchObject({
      observed: 0,
      threshold: 1,
      origin: { kind: "param", param: "minimumRightsAdded" },
    });
  });

  test("asks for no added rights where there is one level", () => {
    expect(outcomeOf([0], [3], { minimumLevels: 1 })).toBe("sound");
  });

  test("counts no rights where there is no level", () => {
    const none = decideWith(memberProgramme, params, { levelThresholds: [], levelRights: [] });
    expect(none.checks.find(({ name }) => name === "topRights")).toMatchObject({
      observed: 0,
      passed: false,
    });
  });

  test("asks for no more levels than it allows", () => {
    expect(memberProgramme.params.safeParse({ ...params, minimumLevels: 4 }).success).toBe(true);
    expect(memberProgramme.params.safeParse({ ...params, minimumLevels: 5 }).success).toBe(false);
  });

  testMissing(memberProgramme, { levelThresholds: [0, 500], levelRights: [1, 3] }, params, {});
});
