import { describe, expect, test } from "vitest";
import { serviceCoverage } from "../../../src/rules/service/coverage.js";
import { decideWith, testMissing } from "../test-missing.js";

describe("serviceCoverage", () => {
  test.each([
    // R014: 24 hours a day
    [23.9, "gap"],
    [24, "covered"],
  ])("of %s hours is %s", (coveredHours, outcome) => {
    expect(decideWith(serviceCoverage, {}, { coveredHours }).outcome).toBe(outcome);
  });

  test("goes by the shop's own hours", () => {
    const outcomes = [15.9, 16, 16.1].map(
      (coveredHours) => decideWith(serviceCoverage, { minimumHours: 16 }, { coveredHours }).outcome,
    );
    expect(outcomes).toEqual(["gap", "covered", "covered"]);
  });

  testMissing(serviceCoverage, { coveredHours: 24 }, { minimumHours: 24 }, {});
});
