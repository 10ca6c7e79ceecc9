import { describe, expect, test } from "vitest";
import { launchFocusPeriod } from "../../../src/rules/launch/focus-period.js";
import { testImpossible } from "../test-impossible.js";
import { decideWith, testMissing } from "../test-missing.js";

describe("launchFocusPeriod", () => {
  // R021: the first week, days 0 to 6.
  test.each([
    [0, "focus"],
    [6, "focus"],
    [7, "regular"],
    [8, "regular"],
  ])("after %s days is %s", (daysSinceLaunch, outcome) => {
    expect(decideWith(launchFocusPeriod, {}, { daysSinceLaunch }).outcome).toBe(outcome);
  });

  testMissing(launchFocusPeriod, { daysSinceLaunch: 3 }, { focusDays: 7 }, {});

  testImpossible(launchFocusPeriod, { daysSinceLaunch: 3 }, {}, [
    ["daysSinceLaunch", 0, -1],
    ["daysSinceLaunch", 1, 1.5],
    ["focusDays", 1, 0],
  ]);
});
