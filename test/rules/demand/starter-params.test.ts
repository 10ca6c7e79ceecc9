import { describe, expect, test } from "vitest";
import { demandStarterParams } from "../../../src/rules/demand/starter-params.js";
import { demandWarning } from "../../../src/rules/demand/warning.js";
import { decideWithStarter } from "../decide-with-starter.js";

const values = demandStarterParams["demand.warning"] ?? {};
const decide = (deviations: readonly number[], raised = false, change: object = {}) =>
  decideWithStarter([demandWarning], { "demand.warning": { ...values, ...change } })("demand.warning", {
    deviations,
    standardDeviation: 1,
    raised,
  }).outcome;
const quiet = [0, 0, 0, 0, 0, 0, 0];

describe("demandStarterParams", () => {
  // One period beyond the expected leaves a sum of its size less 0.5.
  test.each([
    [[...quiet, 5.5], false, "steady"],
    [[...quiet, 5.5001], false, "rising"],
    [[...quiet, -5.5001], false, "falling"],
    [[...quiet, 3], true, "steady"],
    [[...quiet, 3.0001], true, "rising"],
    [[...quiet.slice(1), 9], false, "undecided"],
  ])("add up %j, raised %s: %s", (deviations, raised, outcome) => {
    expect(decide(deviations, raised)).toBe(outcome);
  });

  // By hand: the last of eight counts 0.2; the standard error is √(0.2 ÷ 1.8 × (1 − 0.8¹⁶)) = 0.328589,
  // so three errors are reached at 4.92883 and one and a half at 2.46442.
  test.each([
    [4.928, false, "steady"],
    [4.93, false, "rising"],
    [2.464, true, "steady"],
    [2.465, true, "rising"],
  ])("smooth a last period of %s, raised %s: %s", (last, raised, outcome) => {
    expect(decide([...quiet, last], raised, { method: "ewma" })).toBe(outcome);
  });
});
