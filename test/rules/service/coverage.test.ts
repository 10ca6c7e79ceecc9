import { describe, expect, test } from "vitest";
import { serviceCoverage } from "../../../src/rules/service/coverage.js";
import { decideWith, testMissing } from "../test-missing.js";

describe("serviceCoverage", () => {
  test.each([
    // R014: 24 hours a day
    [23.999, "gap"],
    [24, "covered"],
  ])("of %s hours is %s", (coveredHours, outcome) => {
    expect(decideWith(serviceCoverage, {}, { coveredHours }).outcome).toBe(outcome);
  });

  test("goes by the shop's own hours", () => {
    const outcomes = [15.999, 16, 16.001].map(
      (coveredHours) => decideWith(serviceCoverage, { minimumHours: 16 }, { coveredHours }).outcome,
    );
    expect(outcomes).toEqual(["gap", "covered", "covered"]);
  });

  testMissing(serviceCoverage, { coveredHours: 24 }, { minimumHours: 24 }, {});
});
