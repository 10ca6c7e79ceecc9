import { describe, expect, test } from "vitest";
import { competitionCoreRivals } from "../../../src/rules/competition/core-rivals.js";
import { messageOf } from "../error-of.js";
import { testImpossible } from "../test-impossible.js";
import { decideWith, testMissing } from "../test-missing.js";

describe("competitionCoreRivals", () => {
  // R018: three to five, both included.
  test.each([
    [0, "too-few"],
    [2, "too-few"],
    [3, "settled"],
    [5, "settled"],
    [6, "too-many"],
  ])("of %s is %s", (coreRivals, outcome) => {
    expect(decideWith(competitionCoreRivals, {}, { coreRivals }).outcome).toBe(outcome);
  });

  test("refuses bounds that cross", () => {
    const bounds = (minimumRivals: number) =>
      messageOf(() => decideWith(competitionCoreRivals, { minimumRivals }, { coreRivals: 4 }));
    expect(bounds(5)).toBe("");
    expect(bounds(6)).toContain("minimumRivals");
  });

  testMissing(competitionCoreRivals, { coreRivals: 4 }, { minimumRivals: 3, maximumRivals: 5 }, {});

  testImpossible(competitionCoreRivals, { coreRivals: 4 }, {}, [
    ["coreRivals", 0, -1],
    ["minimumRivals", 0, -1],
  ]);
});
