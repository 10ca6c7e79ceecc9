import { describe, expect, test } from "vitest";
import { qualitySpotCheck } from "../../../src/rules/quality/spot-check.js";
import { decideWith, testMissing } from "../test-missing.js";

const params = { sampleShare: 0.07, minimumSampleUnits: 3 };

describe("qualitySpotCheck", () => {
  // R127: a share of the lot, here 7 in a hundred, rounded up; 3 at the least, the lot at the most.
  test.each([
    [0, "nothing-to-inspect", 0],
    [1, "inspect", 1],
    [2, "inspect", 2],
    [3, "inspect", 3],
    [42, "inspect", 3],
    [43, "inspect", 4],
    [57, "inspect", 4],
    [58, "inspect", 5],
    [100, "inspect", 7],
    [101, "inspect", 8],
  ])("of %s units: %s, %s", (lotUnits, outcome, sampleUnits) => {
    expect(decideWith(qualitySpotCheck, params, { lotUnits })).toMatchObject({
      outcome,
      proposal: { sampleUnits },
    });
  });

  test("may take all", () => {
    const all = { sampleShare: 1, minimumSampleUnits: 1 };
    expect(decideWith(qualitySpotCheck, all, { lotUnits: 12 }).proposal).toEqual({ sampleUnits: 12 });
  });

  testMissing(qualitySpotCheck, { lotUnits: 100 }, params, {});
});
