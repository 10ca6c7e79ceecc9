import { describe, expect, test } from "vitest";
import { launchCadence } from "../../../src/rules/launch/cadence.js";
import { launchStarterParams } from "../../../src/rules/launch/starter-params.js";
import { decideWithStarter } from "../decide-with-starter.js";

const decide = decideWithStarter([launchCadence], launchStarterParams);

describe("launchStarterParams", () => {
  // Twice as many: two to four a week.
  test.each([
    [{ launches: 1, daysToHoliday: 14 }, "too-few"],
    [{ launches: 2, daysToHoliday: 14 }, "on-cadence"],
    [{ launches: 4, daysToHoliday: 14 }, "on-cadence"],
    [{ launches: 5, daysToHoliday: 14 }, "too-many"],
    [{ launches: 4, daysToHoliday: 14.001 }, "too-many"],
  ])("give %j %s", (facts, outcome) => {
    expect(decide("launch.cadence", facts).outcome).toBe(outcome);
  });
});
