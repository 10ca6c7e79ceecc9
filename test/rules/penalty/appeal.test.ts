import { describe, expect, test } from "vitest";
import { penaltyAppeal } from "../../../src/rules/penalty/appeal.js";
import { penaltyLevels } from "../../../src/rules/penalty/levels.js";
import { penaltyStarterParams } from "../../../src/rules/penalty/starter-params.js";
import { decideWith, testMissing } from "../test-missing.js";

const params = { appealWithinDays: 7, acceptedBrings: "restored" };
const facts = { level: "demotion", levelBefore: "warning", answer: "accepted", filedAfterDays: 3 };
const decide = (change: object, own: object = {}) =>
  decideWith(penaltyAppeal, { ...params, ...own }, { ...facts, ...change });

describe("penaltyAppeal", () => {
  // E-23: accepted, restored by one level or annulled; rejected, it stays
  test.each([
    ["accepted", "restored", "restored", "function-limit"],
    ["accepted", "annulled", "annulled", "warning"],
    ["rejected", "restored", "stays", "demotion"],
    ["rejected", "annulled", "stays", "demotion"],
  ])("%s where appeals are %s: %s at %s", (answer, acceptedBrings, outcome, level) => {
    expect(decide({ answer }, { acceptedBrings })).toMatchObject({ outcome, proposal: { level } });
  });

  test.each([
    [6.9, "restored"],
    [7, "restored"],
    [7.1, "stays"],
  ])("filed after %s days of 7: %s", (filedAfterDays, outcome) => {
    expect(decide({ filedAfterDays }).outcome).toBe(outcome);
  });

  test.each([
    ["warning", "compliant"],
    ["points", "warning"],
    ["function-limit", "points"],
    ["closure", "demotion"],
    ["compliant", "compliant"],
  ])("restores from %s to %s", (level, restored) => {
    expect(decide({ level }).proposal).toEqual({ level: restored });
  });

  test("restores by the ladder of the platform", () => {
    const ladder = ["compliant", "warning", "demotion", "closure"];
    expect(decide({}, { ladder }).proposal).toEqual({ level: "warning" });
    expect(decide({ level: "points" }, { ladder }).outcome).toBe("undecided");
  });

  test("assumes no deadline", () => {
    const starter = penaltyStarterParams["penalty.appeal"] ?? {};
    expect(starter).toEqual({ acceptedBrings: "restored" });
    expect(decideWith(penaltyAppeal, starter, facts)).toMatchObject({
      outcome: "undecided",
      missing: [{ kind: "param", name: "appealWithinDays" }],
    });
  });

  testMissing(penaltyAppeal, facts, { ...params, ladder: [...penaltyLevels] }, {});
});
