import { describe, expect, test } from "vitest";
import { launchCadence } from "../../../src/rules/launch/cadence.js";
import { messageOf } from "../error-of.js";
import { testImpossible } from "../test-impossible.js";
import { decideWith, testMissing } from "../test-missing.js";

const params = { minimumPerWeek: 1, maximumPerWeek: 2, preHolidayDays: 14, preHolidayMultiplier: 1.5 };
const outcomeOf = (facts: object, change: object = {}) =>
  decideWith(launchCadence, { ...params, ...change }, { ...facts }).outcome;

describe("launchCadence", () => {
  // R019: one to two times a week, both included.
  test.each([
    [0, "too-few"],
    [1, "on-cadence"],
    [2, "on-cadence"],
    [3, "too-many"],
  ])("of %s launches is %s by default", (launches, outcome) => {
    const decision = decideWith(
      launchCadence,
      { preHolidayDays: 14, preHolidayMultiplier: 1.5 },
      { launches },
    );
    expect(decision.outcome).toBe(outcome);
    expect(decision.checks.map(({ threshold }) => threshold)).toEqual([1, 2]);
  });

  // R130: 1 × 1.5 and 2 × 1.5, so two or three.
  test.each([
    [1, "too-few"],
    [2, "on-cadence"],
    [3, "on-cadence"],
    [4, "too-many"],
  ])("of %s launches before a holiday is %s", (launches, outcome) => {
    expect(outcomeOf({ launches, daysToHoliday: 10 })).toBe(outcome);
  });

  test("takes a holiday as near on the last of its days", () => {
    const outcomes = [13.9, 14, 14.1].map((daysToHoliday) => outcomeOf({ launches: 3, daysToHoliday }));
    expect(outcomes).toEqual(["on-cadence", "on-cadence", "too-many"]);
  });

  test("does not lose a launch to the last bit of a product", () => {
    // 25 × 2.2 is 55, which the processor makes 55.00000000000001; 25 × 1.16 is 29 and comes out below it.
    const week = { minimumPerWeek: 25, maximumPerWeek: 25 };
    const outcome = (launches: number, preHolidayMultiplier: number) =>
      outcomeOf({ launches, daysToHoliday: 1 }, { ...week, preHolidayMultiplier });
    expect([outcome(55, 2.2), outcome(29, 1.16)]).toEqual(["on-cadence", "on-cadence"]);
  });

  test("says how many launches would do", () => {
    expect(decideWith(launchCadence, params, { launches: 3 }).toPass).toEqual([
      { changes: [{ fact: "launches", from: 3, operator: "<=", to: 2 }] },
    ]);
  });

  test("refuses bounds that cross, and a multiplier that asks for less", () => {
    expect(messageOf(() => outcomeOf({ launches: 1 }, { minimumPerWeek: 3 }))).toContain("maximumPerWeek");
    expect(messageOf(() => outcomeOf({ launches: 1 }, { minimumPerWeek: 2 }))).toBe("");
    expect(messageOf(() => outcomeOf({ launches: 1 }, { preHolidayMultiplier: 0.9 }))).toContain(
      "preHolidayMultiplier",
    );
  });

  testMissing(launchCadence, { launches: 2, daysToHoliday: 30 }, params, { daysToHoliday: "on-cadence" });

  testImpossible(launchCadence, { launches: 2, daysToHoliday: 30 }, params, [
    ["launches", 0, -1],
    ["daysToHoliday", 0, -0.1],
    ["minimumPerWeek", 0, -0.1],
    ["preHolidayDays", 0, -0.1],
    ["preHolidayMultiplier", 1, 0.99],
  ]);
});
