import { alertHandling, defineRulebook, starterLayerFor } from "opscycle/rules";
import { describe, expect, test } from "vitest";
import { decideWith, testMissing } from "../test-missing.js";

const params = { escalateAfterHours: 4, coolDownHours: 12, snoozeHours: 8 };
const facts = { hoursRaised: 3, acknowledged: false };

describe("alertHandling", () => {
  test.each([
    [3.9, false, "wait"],
    [4, false, "escalate"],
    [4.1, false, "escalate"],
    [4.1, true, "wait"],
  ])("after %s hours, acknowledged: %s, is to %s", (hoursRaised, acknowledged, outcome) => {
    expect(decideWith(alertHandling, params, { hoursRaised, acknowledged }).outcome).toBe(outcome);
  });

  test("names acknowledgement as the way out", () => {
    expect(decideWith(alertHandling, params, { ...facts, hoursRaised: 9 }).toPass).toContainEqual({
      changes: [{ fact: "acknowledged", from: false, operator: "=", to: true }],
    });
  });

  test("starts with a day to acknowledge, a day of cool-down and three days of snooze", () => {
    const rules = [alertHandling];
    const rulebook = defineRulebook({ rules, layers: [starterLayerFor(rules)] });
    expect(rulebook.at().params("alert.handling")).toEqual({
      escalateAfterHours: 24,
      coolDownHours: 24,
      snoozeHours: 72,
    });
  });

  testMissing(alertHandling, facts, params, {});
});
